import type { JSX } from 'preact';
import { useKitText } from '../i18n/use-kit-text.ts';

/** The box that selects one row of a table; its name for screen readers names the row. A list has many, so it is the browser's own. */
export function RowCheckbox(props: {
  readonly name: string;
  readonly value: string;
  readonly what: string;
}): JSX.Element {
  const { t } = useKitText();
  return (
    <label class="bp-pick__box">
      <input type="checkbox" name={props.name} value={props.value} aria-label={`${t('table.select')} ${props.what}`} />
    </label>
  );
}
