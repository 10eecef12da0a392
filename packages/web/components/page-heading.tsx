import type { Content, Markup } from '../markup/markup.ts';

/** The page's only h1, with a small line above it. `l` for pages deep in a task and for officers. */
export function PageHeading(props: {
  readonly children: Content;
  readonly caption?: Content;
  readonly size?: 'xl' | 'l';
}): Markup {
  return (
    <>
      {props.caption === undefined ? null : <span class="govuk-caption-l">{props.caption}</span>}
      <h1 class={`govuk-heading-${props.size ?? 'xl'}`}>{props.children}</h1>
    </>
  );
}
