import type { Content, Markup } from '@biz/web/markup/markup.ts';

/** A part of the manual under its heading. */
export function Part(props: { readonly title: Content; readonly children: Content }): Markup {
  return (
    <section>
      <h2 class="govuk-heading-m">{props.title}</h2>
      {props.children}
    </section>
  );
}
