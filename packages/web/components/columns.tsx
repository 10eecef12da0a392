import type { Content, Markup } from '../markup/markup.ts';

/** Two thirds for the work, one third for what one reads beside it; one below the other on a phone. */
export function Columns(props: { readonly children: Content; readonly side?: Content }): Markup {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{props.children}</div>
      {props.side === undefined ? null : <div class="govuk-grid-column-one-third">{props.side}</div>}
    </div>
  );
}

/** Two equal halves, such as what was sent and what it should have been. */
export function SideBySide(props: { readonly first: Content; readonly second: Content }): Markup {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">{props.first}</div>
      <div class="govuk-grid-column-one-half">{props.second}</div>
    </div>
  );
}
