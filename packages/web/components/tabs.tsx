import type { Content, Markup } from '../markup/markup.ts';

/** One view of a case or a list. */
export type Tab = { readonly href: string; readonly label: Content; readonly isCurrent?: boolean };

/** Views as links: each is a page with its own address. `label` says what they are views of. */
export function Tabs(props: { readonly label: string; readonly tabs: readonly Tab[] }): Markup {
  return (
    <nav aria-label={props.label}>
      <ul class="bp-tabs">
        {props.tabs.map(({ href, label, isCurrent }) => (
          <li key={href}>
            <a class="bp-tabs__link" href={href} aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
