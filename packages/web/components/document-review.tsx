import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** A document on the officer's list, with the `Tag` of its verdict. */
export type ReviewedDocument = {
  readonly href: string;
  readonly name: Content;
  readonly tag: Content;
  readonly isCurrent?: boolean;
};

/** Side-by-side review: the list, the document, the verdict. One below the other under 1024 px. */
export function ReviewColumns(props: {
  readonly list: Content;
  readonly viewer: Content;
  readonly verdict: Content;
}): Markup {
  return (
    <div class="bp-cols bp-cols--review">
      {props.list}
      {props.viewer}
      <div>{props.verdict}</div>
    </div>
  );
}

/** The documents of an application with how far each is checked. */
export function DocumentList(props: {
  readonly title: Content;
  readonly documents: readonly ReviewedDocument[];
  readonly children?: Content;
}): Markup {
  return (
    <section aria-labelledby="documents-title">
      <h2 class="govuk-heading-s" id="documents-title">
        {props.title}
      </h2>
      <ol class="bp-docs">
        {props.documents.map(({ href, name, tag, isCurrent }) => (
          <li key={href}>
            <a class="bp-docs__link" href={href} aria-current={isCurrent ? 'true' : undefined}>
              <span class="bp-docs__name">{name}</span>
              {tag}
            </a>
          </li>
        ))}
      </ol>
      {props.children}
    </section>
  );
}

/** The document itself: bar with title and links, the page on a sheet, bar with file and paging, then what to compare. */
export function Viewer(props: {
  readonly title: Content;
  readonly open?: Content;
  readonly page: Content;
  readonly file?: Content;
  readonly paging?: Content;
  readonly children?: Content;
}): Markup {
  return (
    <section class="bp-viewer" aria-labelledby="viewer-title">
      <div class="bp-viewer__bar">
        <h2 class="govuk-heading-s bp-flush" id="viewer-title">
          {props.title}
        </h2>
        {props.open === undefined ? null : <p>{props.open}</p>}
      </div>
      <div class="bp-sheet">{props.page}</div>
      <div class="bp-viewer__bar bp-viewer__bar--foot">
        {props.file === undefined ? null : <p class="bp-num">{props.file}</p>}
        {props.paging === undefined ? null : <p>{props.paging}</p>}
      </div>
      {props.children}
    </section>
  );
}

/** An uploaded file shown in place: an image as itself, a PDF in the browser's viewer, both served as inert files. */
export function DocumentPage(props: {
  readonly href: string;
  readonly mediaType: string;
  readonly title: string;
}): Markup {
  return props.mediaType === 'application/pdf' ? (
    <iframe class="bp-viewer__frame" src={props.href} title={props.title} />
  ) : (
    <img class="bp-viewer__image" src={props.href} alt={props.title} />
  );
}

/** The clock beside the verdict: whether it runs, how much is used, when it is due. */
export function ClockBox(props: { readonly title: Content; readonly children: Content }): Markup {
  return (
    <section class="bp-clock" aria-labelledby="clock-title">
      <h2 class="govuk-heading-s" id="clock-title">
        <Icon name="clock" /> {props.title}
      </h2>
      {props.children}
    </section>
  );
}
