import type { Content, Markup } from '../markup/markup.ts';

/** What one reads beside the work: a rule on top, no box. */
export function Aside(props: {
  readonly title: Content;
  readonly titleSize?: 's' | 'm';
  readonly children: Content;
}): Markup {
  return (
    <div class="bp-aside">
      <h2 class={`govuk-heading-${props.titleSize ?? 's'}`}>{props.title}</h2>
      {props.children}
    </div>
  );
}
