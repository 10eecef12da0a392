import type { ComponentChildren, JSX } from 'preact';

/** Text set apart by a line on its left. */
export function InsetText({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="govuk-inset-text">{children}</div>;
}
