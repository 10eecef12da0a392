import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** Prints the page. It needs script, so it stays hidden until script has come; the browser's own menu always works. */
export function PrintButton(): Markup {
  const { t } = useKitText();
  return (
    <button type="button" class="govuk-button govuk-button--secondary bp-noprint" data-print hidden>
      <Icon name="print" small /> {t('print')}
    </button>
  );
}
