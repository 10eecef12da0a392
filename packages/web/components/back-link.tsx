import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** The way back, above the page's content. */
export function BackLink({ href, children }: { readonly href: string; readonly children?: Content }): Markup {
  const { t } = useKitText();
  return (
    <nav aria-label={t('layout.back')}>
      <a href={href} class="govuk-back-link">
        {children ?? t('layout.back')}
      </a>
    </nav>
  );
}
