import type { Content, Markup } from '../markup/markup.ts';

/** Something has been done: the number to remember. The page's h1. */
export function Panel(props: { readonly title: Content; readonly children?: Content }): Markup {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{props.title}</h1>
      {props.children === undefined ? null : <div class="govuk-panel__body">{props.children}</div>}
    </div>
  );
}
