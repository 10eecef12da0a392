import type { ComponentChildren, JSX } from 'preact';
import { useKitText } from '../i18n/use-kit-text.ts';

/** The way back, above the page's content. */
export function BackLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { t } = useKitText();
  return (
    <nav aria-label={t('layout.back')}>
      <a href={href} class="govuk-back-link">
        {children ?? t('layout.back')}
      </a>
    </nav>
  );
}
