import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/** Many short links in two or three columns. */
export function LinkColumns(props: {
  readonly links: readonly { readonly href: string; readonly label: Content }[];
}): Markup {
  return (
    <ul class="govuk-list bp-columns">
      {props.links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What one needs (ticks), or does not need (dashes). */
export function Ticks(props: { readonly items: readonly Content[]; readonly areNotNeeded?: boolean }): Markup {
  return (
    <ul class={props.areNotNeeded ? 'govuk-list bp-ticks bp-ticks--no' : 'govuk-list bp-ticks'}>
      {props.items.map((item, index) => (
        <li key={index}>
          <Icon name={props.areNotNeeded ? 'minus' : 'check'} /> <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

/** Files with their size and what they are used for. */
export function Files(props: {
  readonly files: readonly { readonly href: string; readonly name: string; readonly note?: Content }[];
}): Markup {
  return (
    <ul class="govuk-list bp-files">
      {props.files.map(({ href, name, note }) => (
        <li key={href}>
          <Icon name="doc" />
          <span>
            <Link href={href}>{name}</Link> {note === undefined ? null : <span class="bp-muted">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
