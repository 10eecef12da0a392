import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { Icon, type IconName } from './icon.tsx';

/** One entry of the main navigation; at most four fit, they wrap and never collapse. */
export type NavigationItem = {
  readonly href: string;
  readonly label: Content;
  readonly isCurrent?: boolean;
  /** Set apart at the end of the line, such as sign-in. */
  readonly atEnd?: boolean;
  readonly icon?: IconName;
};

/** The main navigation; the page one is on is a station of its line. */
export function MainNavigation({ items }: { readonly items: readonly NavigationItem[] }): Markup {
  const { t } = useKitText();
  return (
    <div class="govuk-service-navigation bp-nav">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav class="govuk-service-navigation__wrapper" aria-label={t('layout.mainNavigation')}>
            <ul class="govuk-service-navigation__list">
              {items.map((item) => (
                <li key={item.href} class={itemClass(item)}>
                  <a
                    class="govuk-service-navigation__link"
                    href={item.href}
                    aria-current={item.isCurrent ? 'page' : undefined}
                  >
                    {item.icon ? <Icon name={item.icon} small /> : null}
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}

function itemClass({ isCurrent = false, atEnd = false }: NavigationItem): string {
  const base = 'govuk-service-navigation__item';
  return `${base}${isCurrent ? ` ${base}--active` : ''}${atEnd ? ' bp-nav__end' : ''}`;
}
