import type { Content, Markup } from '../markup/markup.ts';

/** What a tag's shape says: `done` tick, `officer` half disc, `you` diamond, `todo` ring, `ended` cross. Words come first. */
export type TagState = 'done' | 'officer' | 'you' | 'todo' | 'ended';

const modifiers = {
  done: ' govuk-tag--green',
  officer: '',
  you: ' govuk-tag--yellow',
  todo: ' govuk-tag--grey',
  ended: ' govuk-tag--red',
} as const satisfies Record<TagState, string>;

/** A status in words, with its shape and colour. */
export function Tag({ state, children }: { readonly state: TagState; readonly children: Content }): Markup {
  return <strong class={`govuk-tag${modifiers[state]}`}>{children}</strong>;
}
