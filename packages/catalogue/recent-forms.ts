import type { ConceptId } from '@biz/kernel/ids.ts';
import type { SingleForm } from './compose-form.ts';
import type { Answers, Catalogue, Licence } from './model.ts';
import { type Asking, needsOf } from './operation.ts';
import { rulesOf } from './rules.ts';

/** What a form is composed of. */
export type FormBasis = { readonly licences: readonly Licence[]; readonly asking: Asking; readonly facts: Answers };

/** Enough for everybody who fills in a form at the same time in one process; some 20 kB each. */
const MOST = 200;

type Recent = { readonly forms: Map<string, SingleForm>; readonly deciding: Map<string, readonly ConceptId[]> };

const known = new WeakMap<Catalogue, Recent>();

/**
 * The form that was composed lately for the same definitions, licences and answers to what decides it; else what `compose` gives.
 * Every page of a draft composes its form, and few answers change it.
 */
export function lately(catalogue: Catalogue, basis: FormBasis, compose: () => SingleForm): SingleForm {
  const recent: Recent = known.get(catalogue) ?? { forms: new Map(), deciding: new Map() };
  known.set(catalogue, recent);
  // The catalogue of a process lives on when definitions are published; its version does not.
  const asked = JSON.stringify([catalogue.version, basis.licences.map(({ id }) => id), basis.asking]);
  const deciding = kept(recent.deciding, asked, () => decidingConcepts(catalogue, basis));
  const key = `${asked} ${JSON.stringify(deciding.map((concept) => basis.facts[concept] ?? null))}`;
  return kept(recent.forms, key, compose);
}

/** What is kept under the key, made where it is not; what was not asked for the longest goes first. */
function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
  return value;
}

/** The concepts that the conditions of what these licences need read. */
function decidingConcepts(catalogue: Catalogue, { licences, asking }: FormBasis): readonly ConceptId[] {
  const rules = rulesOf(catalogue);
  const needs = licences.map((licence) => needsOf(licence, asking));
  const conditions = needs.flatMap(({ questions, documents }) =>
    [...questions, ...documents].flatMap(({ when }) => (when === undefined ? [] : [when])),
  );
  return [...new Set(conditions.flatMap((condition) => rules.expression(condition).concepts))];
}
