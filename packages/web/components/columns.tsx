import type { ComponentChildren, JSX } from 'preact';

/** Two thirds for the work, one third for what one reads beside it; one below the other on a phone. */
export function Columns(props: {
  readonly children: ComponentChildren;
  readonly side?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{props.children}</div>
      {props.side === undefined ? null : <div class="govuk-grid-column-one-third">{props.side}</div>}
    </div>
  );
}

/** Two equal halves, such as what was sent and what it should have been. */
export function SideBySide(props: {
  readonly first: ComponentChildren;
  readonly second: ComponentChildren;
}): JSX.Element {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">{props.first}</div>
      <div class="govuk-grid-column-one-half">{props.second}</div>
    </div>
  );
}
