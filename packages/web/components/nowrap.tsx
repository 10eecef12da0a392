import type { Content, Markup } from '../markup/markup.ts';

/** Keeps a date, a number with its unit, a name or an id together; it may still break where the screen is too narrow. */
export function Nowrap({ children }: { children: Content }): Markup {
  return <span class="bp-nowrap">{children}</span>;
}
