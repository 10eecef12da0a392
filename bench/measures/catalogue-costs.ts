import { validateAnswers } from '@biz/catalogue/answers.ts';
import { checkCatalogue } from '@biz/catalogue/check-catalogue.ts';
import { composeForm, type SingleForm } from '@biz/catalogue/compose-form.ts';
import { loadWithSources } from '@biz/catalogue/load-catalogue.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ConceptId, LicenceId } from '@biz/kernel/ids.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import { median } from '../load/rounds.ts';
import { sampleDraft, sampleFiler } from '../ours/sample-draft.ts';

/** Milliseconds. */
export type CatalogueCosts = { readonly loadAndCheck: number; readonly compose: number; readonly validate: number };

const LICENCES = 10;
const ANSWERS = 300;
const TIMES = 200;

/**
 * Loads and checks the shipped catalogue; composes a form of ten licences and validates 300 answers, for which licences
 * and questions of the shipped catalogue are repeated under other names until there are as many.
 */
export async function measureCatalogue(folder: URL): Promise<CatalogueCosts> {
  const start = performance.now();
  const loaded = await loadWithSources(folder, { examples: true });
  if (!loaded.ok || checkCatalogue(loaded.value).length > 0) throw new Error('the catalogue has problems');
  const loadAndCheck = performance.now() - start;
  const { catalogue } = loaded.value;
  const answers = plainAnswers(sampleDraft(catalogue, sampleFiler(0), systemClock.now()).answers);
  const { licences, ids } = tenLicences(catalogue);
  const wide = { ...catalogue, licences };
  // Another change each time, because a form that was composed lately is not composed again.
  const compose = timeOf((time) => composeForm(wide, ids, 'person', answers, { kind: 'new', changes: [String(time)] }));
  const large = repeated(composeForm(catalogue, [...catalogue.licences.keys()], 'person', answers), answers);
  const validate = timeOf(() => validateAnswers(large.form, large.answers));
  return { loadAndCheck, compose, validate };
}

function tenLicences(catalogue: Catalogue): { licences: Catalogue['licences']; ids: LicenceId[] } {
  const known = [...catalogue.licences.values()];
  const copies = Array.from({ length: LICENCES }, (_, index) => {
    const licence = known[index % known.length];
    if (!licence) throw new Error('the catalogue is empty');
    const id = (index < known.length ? licence.id : `${licence.id}-${index}`) as LicenceId;
    return [id, { ...licence, id }] as const;
  });
  return { licences: new Map(copies), ids: copies.map(([id]) => id) };
}

function repeated(form: SingleForm, answers: ReturnType<typeof plainAnswers>) {
  const questions = form.sections.flatMap((section) => section.questions);
  const many = Array.from({ length: ANSWERS }, (_, index) => {
    const question = questions[index % questions.length];
    if (!question) throw new Error('the form is empty');
    const { concept } = question;
    return { ...question, from: concept.id, concept: { ...concept, id: `${concept.id}.${index}` as ConceptId } };
  });
  const copied = many.flatMap(({ concept, from }) => {
    const value = answers[from];
    return value === undefined ? [] : [[concept.id, value] as const];
  });
  const [section] = form.sections;
  if (!section) throw new Error('the form is empty');
  return { form: { ...form, sections: [{ ...section, questions: many }] }, answers: Object.fromEntries(copied) };
}

function timeOf(work: (time: number) => unknown): number {
  const times = Array.from({ length: TIMES }, (_, time) => {
    const start = performance.now();
    work(time);
    return performance.now() - start;
  });
  return median(times);
}
