import type { ComponentChildren, JSX } from 'preact';

/** Keeps a date, a number with its unit, a name or an id together; it may still break where the screen is too narrow. */
export function Nowrap({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class="bp-nowrap">{children}</span>;
}
