import type { Content, Markup } from '../markup/markup.ts';

/** Text set apart by a line on its left. */
export function InsetText({ children }: { readonly children: Content }): Markup {
  return <div class="govuk-inset-text">{children}</div>;
}
