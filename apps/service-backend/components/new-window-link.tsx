import type { ComponentChildren, JSX } from 'preact';

/** A link whose words say that it opens a new window: for documents one reads beside the page. */
export function NewWindowLink(props: {
  readonly href: string;
  readonly children: ComponentChildren;
  /** Completes the text for screen readers, such as which document. */
  readonly what: string;
}): JSX.Element {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={props.href} target="_blank" rel="noopener">
      {props.children}
      <span class="govuk-visually-hidden"> {props.what}</span>
    </a>
  );
}
