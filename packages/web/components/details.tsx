import type { Content, Markup } from '../markup/markup.ts';

/** Text that opens below its summary, without script. */
export function Details(props: {
  readonly summary: Content;
  readonly isOpen?: boolean;
  readonly children: Content;
}): Markup {
  return (
    <details class="govuk-details" open={props.isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}
