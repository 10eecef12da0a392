import type { Content, Markup } from '../markup/markup.ts';

/** What a verification found, as the page's h1: a disc with a tick, or an octagon with a cross. */
export function Result(props: {
  readonly isGood: boolean;
  readonly title: Content;
  readonly children?: Content;
}): Markup {
  return (
    <div class={props.isGood ? 'bp-result' : 'bp-result bp-result--bad'}>
      <svg class="bp-result__mark" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
        {props.isGood ? (
          <path d="M5 36a31 31 0 1062 0 31 31 0 10-62 0M22 37l10 10 19-22" />
        ) : (
          <path d="M23 6h26l17 17v26L49 66H23L6 49V23zM26 26l20 20M46 26L26 46" />
        )}
      </svg>
      <div>
        <h1 class="bp-result__title">{props.title}</h1>
        {props.children === undefined ? null : <p>{props.children}</p>}
      </div>
    </div>
  );
}
