import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';

/** One entry of the officer's menu, with the number of cases waiting behind it. */
export type SideItem = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly isCurrent?: boolean;
};

/** The officer's menu: beside the content from 1024 px, above it below that. */
export function SideNavigation({ items }: { readonly items: readonly SideItem[] }): Markup {
  const { t } = useKitText();
  return (
    <nav aria-label={t('office.navigation')}>
      <ul class="bp-side__list">
        {items.map(({ href, label, count, isCurrent }) => (
          <li key={href}>
            <a class="bp-side__link" href={href} aria-current={isCurrent ? 'page' : undefined}>
              <span>{label}</span>
              {count === undefined ? null : (
                <span class="bp-num">
                  <span aria-hidden="true">{count}</span>
                  <span class="govuk-visually-hidden">{t('office.count', { count })}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
