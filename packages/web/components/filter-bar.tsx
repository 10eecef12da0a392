import type { Content, Markup } from '../markup/markup.ts';
import { Button } from './button.tsx';
import { Details } from './details.tsx';

/** Narrows a list by GET: a few inputs and selects in a row, and one button; rarer ones below, behind a summary. */
export function FilterBar(props: {
  readonly action: string;
  readonly button: Content;
  readonly children: Content;
  readonly more?: { readonly summary: Content; readonly isOpen: boolean; readonly fields: Content };
}): Markup {
  const { more } = props;
  return (
    <form class="bp-filter" action={props.action} method="get">
      {props.children}
      <Button look="secondary">{props.button}</Button>
      {more ? (
        <Details summary={more.summary} isOpen={more.isOpen}>
          <div class="bp-filter__more">{more.fields}</div>
        </Details>
      ) : null}
    </form>
  );
}

/** What to do with the selected rows: below the table, inside its form. */
export function BatchBar({ children }: { readonly children: Content }): Markup {
  return <div class="bp-batch">{children}</div>;
}
