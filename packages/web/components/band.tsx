import type { Content, Markup } from '../markup/markup.ts';

/** A sunken band at the end of a public page, such as licence verification. `titleId` must be unique on the page. */
export function Band(props: { readonly title: Content; readonly titleId: string; readonly children: Content }): Markup {
  return (
    <section class="bp-band" aria-labelledby={props.titleId}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-m" id={props.titleId}>
            {props.title}
          </h2>
          {props.children}
        </div>
      </div>
    </section>
  );
}
