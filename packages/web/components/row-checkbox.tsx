import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';

/** The box that selects one row of a table; its name for screen readers names the row. A list has many, so it is the browser's own. */
export function RowCheckbox(props: { readonly name: string; readonly value: string; readonly what: string }): Markup {
  const { t } = useKitText();
  return (
    <label class="bp-pick__box">
      <input type="checkbox" name={props.name} value={props.value} aria-label={`${t('table.select')} ${props.what}`} />
    </label>
  );
}
