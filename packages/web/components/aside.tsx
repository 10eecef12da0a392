import type { ComponentChildren, JSX } from 'preact';

/** What one reads beside the work: a rule on top, no box. */
export function Aside(props: {
  readonly title: ComponentChildren;
  readonly titleSize?: 's' | 'm';
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="bp-aside">
      <h2 class={`govuk-heading-${props.titleSize ?? 's'}`}>{props.title}</h2>
      {props.children}
    </div>
  );
}
