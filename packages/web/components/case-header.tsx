import type { Content, Markup } from '../markup/markup.ts';

/** The head of an officer's case: number and licence, name, who and when; at the right the status and the next step. */
export function CaseHeader(props: {
  readonly caption?: Content;
  readonly title: Content;
  readonly subtitle?: Content;
  readonly end?: Content;
}): Markup {
  return (
    <div class="bp-case">
      <div>
        {props.caption === undefined ? null : <span class="govuk-caption-m">{props.caption}</span>}
        <h1 class="govuk-heading-l">{props.title}</h1>
        {props.subtitle === undefined ? null : <p class="govuk-body-s bp-muted">{props.subtitle}</p>}
      </div>
      {props.end}
    </div>
  );
}

/** Status and next step at the right of a case header. */
export function NextStep(props: { readonly tag: Content; readonly children?: Content }): Markup {
  return (
    <div class="bp-next">
      {props.tag}
      {props.children === undefined ? null : <p class="govuk-body-s">{props.children}</p>}
    </div>
  );
}
