import type { ConceptId, LicenceId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Licence } from './model.ts';
import type { Change, LaterOperationKind } from './operation.ts';
import { moveOf } from './when-moved.ts';

/**
 * One thing that is different now, for all the licences it concerns: changes of several licences that bear the same name or ask
 * the same question are one topic, so that it is said once. To amend for a move to another place is an event of its own, which not
 * every licence outlives (`whenMoved`).
 */
export type ChangeTopic = {
  /** Name of its first change; no two topics have the same. */
  readonly id: string;
  readonly label: Localised;
  readonly hint?: Localised;
  /** Names of its changes, as an operation is asked with. */
  readonly changes: readonly string[];
  /** What is asked anew, of all of them. */
  readonly questions: readonly ConceptId[];
  /** The licences that it concerns, in the order given. */
  readonly licences: readonly LicenceId[];
};

/** What may have changed about these licences, as far as this operation of theirs takes it. */
export function changeTopics(licences: readonly Licence[], kind: LaterOperationKind): readonly ChangeTopic[] {
  const offered = licences.flatMap((licence) =>
    licence.changes
      .filter(({ id }) => licence.operations[kind]?.changes.includes(id))
      .filter((change) => kind !== 'amend' || change !== moveOf(licence))
      .map((change) => ({ licence: licence.id, change })),
  );
  return offered.reduce<readonly (readonly Offered[])[]>(joinTo, []).map(topicOf);
}

type Offered = { readonly licence: LicenceId; readonly change: Change };

/** Puts a change to the groups that it belongs to, which then are one. */
function joinTo(groups: readonly (readonly Offered[])[], offered: Offered): readonly (readonly Offered[])[] {
  const isKin = (group: readonly Offered[]) => group.some(({ change }) => areOne(change, offered.change));
  const joined = [...groups.filter(isKin).flat(), offered];
  const first = groups.findIndex(isKin);
  if (first < 0) return [...groups, joined];
  return groups.flatMap((group, index) => (index === first ? [joined] : isKin(group) ? [] : [group]));
}

function areOne(one: Change, other: Change): boolean {
  return one.id === other.id || one.questions.some((question) => other.questions.includes(question));
}

/** A topic is called as the change that asks most of it. */
function topicOf(group: readonly Offered[]): ChangeTopic {
  const [widest] = group.toSorted((a, b) => b.change.questions.length - a.change.questions.length);
  const [first] = group;
  if (!first || !widest) throw new Error('a topic without changes');
  const { label, hint } = widest.change;
  return {
    id: first.change.id,
    label,
    ...(hint ? { hint } : {}),
    changes: [...new Set(group.map(({ change }) => change.id))],
    questions: [...new Set(group.flatMap(({ change }) => change.questions))],
    licences: [...new Set(group.map(({ licence }) => licence))],
  };
}
