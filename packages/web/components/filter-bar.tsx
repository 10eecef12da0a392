import type { ComponentChildren, JSX } from 'preact';
import { Button } from './button.tsx';

/** Narrows a list by GET: a few inputs and selects in a row, and one button. */
export function FilterBar(props: {
  readonly action: string;
  readonly button: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <form class="bp-filter" action={props.action} method="get">
      {props.children}
      <Button look="secondary">{props.button}</Button>
    </form>
  );
}

/** What to do with the selected rows: below the table, inside its form. */
export function BatchBar({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="bp-batch">{children}</div>;
}
