import type { Content, Markup } from '../markup/markup.ts';

/** A group of tasks as a station: behind us, where we are, or ahead. */
export type HubGroup = {
  readonly title: Content;
  readonly state: 'done' | 'now' | 'todo';
  /** A `TaskList`, and registry facts above it. */
  readonly children: Content;
};

/** The application hub: groups of tasks as stations of a standing line. */
export function Hub({ groups }: { readonly groups: readonly HubGroup[] }): Markup {
  return (
    <ol class="bp-hub">
      {groups.map((group, index) => (
        <li key={index} class={`bp-hub__group bp-hub__group--${group.state}`}>
          <h2 class="govuk-heading-m">{group.title}</h2>
          {group.children}
        </li>
      ))}
    </ol>
  );
}
