import type { ComponentChildren, JSX } from 'preact';

/** A part of the manual under its heading. */
export function Part(props: { readonly title: ComponentChildren; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2 class="govuk-heading-m">{props.title}</h2>
      {props.children}
    </section>
  );
}
