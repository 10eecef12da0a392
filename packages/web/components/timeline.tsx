import type { Content, Markup } from '../markup/markup.ts';

/** Something that happened, and which unit or person did it. */
export type TimelineEvent = {
  /** A `Moment`. */
  readonly when: Content;
  readonly what: Content;
  readonly by?: Content;
  /** What it changed, where that matters. */
  readonly changes?: Content;
};

/** What happened, newest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }): Markup {
  return (
    <ol class="bp-timeline">
      {events.map((event, index) => (
        <li key={index} class="bp-timeline__event">
          <p class="bp-timeline__when">{event.when}</p>
          <div>
            <p>{event.what}</p>
            {event.changes === undefined ? null : <div class="bp-small">{event.changes}</div>}
            {event.by === undefined ? null : <p class="bp-muted bp-small">{event.by}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
