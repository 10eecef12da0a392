import type { Content, Markup } from '../markup/markup.ts';

/** A document: the only thing that casts a shadow, and the only thing that prints. `titleId` must be unique on the page. */
export function Sheet(props: {
  readonly title: Content;
  readonly titleId: string;
  readonly subtitle?: Content;
  readonly children: Content;
}): Markup {
  return (
    <section class="bp-sheet" aria-labelledby={props.titleId}>
      <div class="bp-sheet__head">
        <div>
          <h2 class="govuk-heading-m" id={props.titleId}>
            {props.title}
          </h2>
          {props.subtitle === undefined ? null : <p class="govuk-body-s">{props.subtitle}</p>}
        </div>
        <span class="bp-emblem" aria-hidden="true" />
      </div>
      {props.children}
    </section>
  );
}

/** A QR code beside what it says, for slips. */
export function PayBox(props: { readonly code: Content; readonly children: Content }): Markup {
  return (
    <div class="bp-pay">
      {props.code}
      <div>{props.children}</div>
    </div>
  );
}
