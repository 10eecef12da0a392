import type { Content, Markup } from '../markup/markup.ts';

/** Short label and value pairs in a row: fee, days, documents. */
export function Facts(props: {
  readonly facts: readonly { readonly label: Content; readonly value: Content }[];
}): Markup {
  return (
    <dl class="bp-facts">
      {props.facts.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
