import { canonicalJson } from '@biz/kernel/digest.ts';
import type { FormDocument, FormQuestion, SingleForm } from './compose-form.ts';

/** What came, went, or is asked in another way. */
export type Differences<T> = {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** As it is now. */
  readonly changed: readonly T[];
};

/** What a person would notice between two forms over the same answers. */
export type FormDifferences = {
  readonly questions: Differences<FormQuestion>;
  readonly documents: Differences<FormDocument>;
};

/**
 * Compares what two forms ask. A question has changed when its words, what it takes or whether it may be left out are others;
 * a document that a registry replaces counts as not asked. Why something is asked is no difference.
 */
export function compareForms(before: SingleForm, after: SingleForm): FormDifferences {
  return {
    questions: differences(questionsOf(before), questionsOf(after), ({ concept, required, isCarried = false }) => {
      const { label, hint = null, type } = concept;
      return [concept.id, canonicalJson({ label, hint, type, required, isCarried })];
    }),
    documents: differences(wantedOf(before), wantedOf(after), ({ document, type, required }) => {
      const { label, hint = null, accept, maxBytes } = type;
      return [document, canonicalJson({ label, hint, accept, maxBytes, required })];
    }),
  };
}

/** True when there is nothing to tell. */
export function isSame({ added, removed, changed }: Differences<unknown>): boolean {
  return added.length + removed.length + changed.length === 0;
}

function differences<T>(
  before: readonly T[],
  after: readonly T[],
  read: (one: T) => readonly [string, string],
): Differences<T> {
  const [then, now] = [new Map(before.map(read)), new Map(after.map(read))];
  const idOf = (one: T) => read(one)[0];
  return {
    added: after.filter((one) => !then.has(idOf(one))),
    removed: before.filter((one) => !now.has(idOf(one))),
    changed: after.filter((one) => then.has(idOf(one)) && then.get(idOf(one)) !== read(one)[1]),
  };
}

function questionsOf({ sections }: SingleForm): readonly FormQuestion[] {
  return sections.flatMap(({ questions }) => questions);
}

function wantedOf({ documents }: SingleForm): readonly FormDocument[] {
  return documents.filter(({ replacedByRegistry }) => replacedByRegistry === undefined);
}
