import type { JSX } from 'preact';
import { useKitText } from '../i18n/use-kit-text.ts';

/** What the `*` means, once per form that has one. */
export function RequiredLegend(): JSX.Element {
  const { t } = useKitText();
  return (
    <p class="bp-legend-req">
      <span class="bp-req">*</span> {t('form.required')}
    </p>
  );
}
