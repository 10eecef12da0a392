import type { Content, Markup } from '@biz/web/markup/markup.ts';

/** A link whose words say that it opens a new window: for documents one reads beside the page. */
export function NewWindowLink(props: {
  readonly href: string;
  readonly children: Content;
  /** Completes the text for screen readers, such as which document. */
  readonly what: string;
}): Markup {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={props.href} target="_blank" rel="noopener">
      {props.children}
      <span class="govuk-visually-hidden"> {props.what}</span>
    </a>
  );
}
