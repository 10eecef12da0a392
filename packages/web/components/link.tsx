import type { Content, Markup } from '../markup/markup.ts';

/** A link to an action or a page of the service; its colour does not depend on having been there. */
export function Link(props: {
  readonly href: string;
  readonly children: Content;
  /** Completes the text for screen readers, such as which row it acts on. */
  readonly what?: string;
  /** Keeps short links on one line. */
  readonly keepsTogether?: boolean;
  readonly isDownload?: boolean;
}): Markup {
  return (
    <a
      class={`govuk-link govuk-link--no-visited-state${props.keepsTogether ? ' bp-nowrap' : ''}`}
      href={props.href}
      download={props.isDownload}
    >
      {props.children}
      {props.what === undefined ? null : <span class="govuk-visually-hidden"> {props.what}</span>}
    </a>
  );
}

/** Links standing alone below a text, with targets of 44 px. */
export function LinkRow({ children }: { readonly children: Content }): Markup {
  return <p class="bp-link-row">{children}</p>;
}
