import type { Content, Markup } from '../markup/markup.ts';
import { Link } from './link.tsx';

/** One thing with at most one way to go: title, what it is, its status, and what stands at the right. */
export type Row = {
  readonly title: Content;
  /** Makes the title a link. */
  readonly href?: string;
  readonly meta?: Content;
  /** A `Tag` below the title. */
  readonly tag?: Content;
  /** At the right: a mini line, a due date, an expiry. */
  readonly end?: Content;
};

/** A list of things with one action each; hairlines instead of cards. */
export function Rows({ rows }: { readonly rows: readonly Row[] }): Markup {
  return (
    <ul class="bp-rows">
      {rows.map((row, index) => (
        <li key={index} class="bp-rows__row">
          <div>
            <h3 class="bp-rows__title">
              {row.href === undefined ? row.title : <Link href={row.href}>{row.title}</Link>}
            </h3>
            {row.meta === undefined ? null : <p class="bp-rows__meta">{row.meta}</p>}
            {row.tag === undefined ? null : <p class="bp-rows__prog">{row.tag}</p>}
          </div>
          {row.end === undefined ? null : <div class="bp-rows__act">{row.end}</div>}
        </li>
      ))}
    </ul>
  );
}

/** A line in small type inside a row's end. */
export function RowMeta({ children }: { readonly children: Content }): Markup {
  return <p class="bp-rows__meta">{children}</p>;
}
