import type { JSX } from 'preact';
import { useKitText } from '../i18n/use-kit-text.ts';
import { Icon } from './icon.tsx';

/** Prints the page. It needs script, so it stays hidden until script has come; the browser's own menu always works. */
export function PrintButton(): JSX.Element {
  const { t } = useKitText();
  return (
    <button type="button" class="govuk-button govuk-button--secondary bp-noprint" data-print hidden>
      <Icon name="print" small /> {t('print')}
    </button>
  );
}
