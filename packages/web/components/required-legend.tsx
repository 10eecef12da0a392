import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';

/** What the `*` means, once per form that has one. */
export function RequiredLegend(): Markup {
  const { t } = useKitText();
  return (
    <p class="bp-legend-req">
      <span class="bp-req">*</span> {t('form.required')}
    </p>
  );
}
