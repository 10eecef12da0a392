import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** One fact. `change` adds a link whose hidden text names the fact. */
export type SummaryRow = {
  readonly key: Content;
  readonly value: Content;
  readonly change?: { readonly href: string; readonly label?: string; readonly what: string };
};

/** `flat` small keys, `tight` for slips and reviews, `stack` key above value, for the side column. */
export type SummaryLook = 'flat' | 'tight' | 'stack';

/** Facts as key and value, with change links where they may be changed. */
export function SummaryList(props: { readonly rows: readonly SummaryRow[]; readonly look?: SummaryLook }): Markup {
  const hasActions = props.rows.some((row) => row.change !== undefined);
  return (
    <dl class={lookClass(props.look)}>
      {props.rows.map((row, index) => (
        <SummaryListRow key={index} row={row} hasActions={hasActions} />
      ))}
    </dl>
  );
}

function SummaryListRow({ row, hasActions }: { readonly row: SummaryRow; readonly hasActions: boolean }): Markup {
  const { t } = useKitText();
  const base = 'govuk-summary-list__row';
  return (
    <div class={hasActions && row.change === undefined ? `${base} ${base}--no-actions` : base}>
      <dt class="govuk-summary-list__key">{row.key}</dt>
      <dd class="govuk-summary-list__value">{row.value}</dd>
      {row.change === undefined ? null : (
        <dd class="govuk-summary-list__actions">
          <a class="govuk-link govuk-link--no-visited-state bp-nowrap" href={row.change.href}>
            {row.change.label ?? t('change')}
            <span class="govuk-visually-hidden"> {row.change.what}</span>
          </a>
        </dd>
      )}
    </div>
  );
}

function lookClass(look: SummaryLook | undefined): string {
  const base = 'govuk-summary-list';
  if (look === undefined) return base;
  return look === 'tight' ? `${base} bp-summary-flat bp-summary-tight` : `${base} bp-summary-${look}`;
}
