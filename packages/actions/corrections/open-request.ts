import { composeForm, type FormDocument, type FormQuestion, type SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { ConceptId, DocumentTypeId, LicenceId } from '@biz/kernel/ids.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { documentOf, itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { askingOfFiling, type Filing, plainAnswers, type SourcedAnswer } from '@biz/licensing/filing.ts';
import { wantedDocuments } from '../applicant/draft-form.ts';
import type { HeldCorrection } from '../ports/corrections.ts';

/** Something that nobody asked for but the corrected answers make necessary: a question, or a document. */
export type FollowUp =
  | { readonly kind: 'question'; readonly key: string; readonly question: FormQuestion }
  | { readonly kind: 'document'; readonly key: string; readonly need: FormDocument };

/** An open request with what the applicant has prepared for it. */
export type OpenRequestWork = {
  readonly items: readonly CorrectionItem[];
  readonly held: ReadonlyMap<string, HeldCorrection>;
  /** All answers of the filing as they would be after sending. */
  readonly answers: Filing['answers'];
  /** Questions whose answers differ from what the filing holds. */
  readonly changed: readonly ConceptId[];
  readonly followUps: readonly FollowUp[];
  /** Documents for which a file is wanted, asked or following from new answers. */
  readonly documents: readonly DocumentTypeId[];
  /** Keys of what is not prepared yet. Empty = it can be sent. */
  readonly missing: readonly string[];
  /** The form of all licences that still take corrections, as it would be after sending. */
  readonly form: SingleForm;
};

/**
 * Lays what was prepared over the filing and says what is still missing. `licences` are those of the filing that still take
 * corrections: a corrected answer is the answer of all of them.
 */
export function workOnRequest(
  live: Catalogue,
  filing: Filing,
  state: Pick<ApplicationState, 'corrections'>,
  licences: readonly LicenceId[],
  held: readonly HeldCorrection[],
): OpenRequestWork {
  const catalogue = live.asOf(filing.catalogueVersion);
  const items = state.corrections?.items ?? [];
  const heldByKey = new Map(held.map((one) => [one.key, one]));
  const answers = overlay(catalogue, filing, held);
  const changed = changedAnswers(filing, answers);
  const { kind } = filing.applicant;
  const asking = askingOfFiling(filing);
  const before = composeForm(catalogue, licences, kind, plainAnswers(filing.answers), asking);
  const form = changed.length === 0 ? before : composeForm(catalogue, licences, kind, plainAnswers(answers), asking);
  const followUps = changed.length === 0 ? [] : followUpsOf(filing, items, before, form);
  const keys = [...items.map(itemKey), ...followUps.map(({ key }) => key)];
  const missing = keys.filter((key) => !heldByKey.has(key));
  const documents = [
    ...items.flatMap((item) => documentOf(item) ?? []),
    ...followUps.flatMap((follow) => (follow.kind === 'document' ? [follow.need.document] : [])),
  ];
  return { items, held: heldByKey, answers, changed, followUps, documents, missing, form };
}

/** The licences of a filing that still take corrections: at the check or under consideration. */
export function openLicences(states: readonly Pick<ApplicationState, 'phase' | 'licence'>[]): readonly LicenceId[] {
  return states.filter(({ phase }) => phase === 'CHECK' || phase === 'PENDING').map(({ licence }) => licence);
}

function overlay(catalogue: Catalogue, filing: Filing, held: readonly HeldCorrection[]): Filing['answers'] {
  const answers: Record<string, SourcedAnswer | undefined> = { ...filing.answers };
  for (const { key, answer, at } of held) {
    const concept = [...catalogue.concepts.values()].find(({ id }) => key === `answer:${id}`);
    if (!concept) continue;
    if (answer === undefined) delete answers[concept.id];
    else answers[concept.id] = { value: answer, source: 'typed', at };
  }
  return answers;
}

function changedAnswers(filing: Filing, answers: Filing['answers']): readonly ConceptId[] {
  const names = new Set([...Object.keys(filing.answers), ...Object.keys(answers)]);
  const textOf = (value: unknown) => (value === undefined ? '' : canonicalJson(value));
  return [...names].filter(
    (name): name is ConceptId => textOf(filing.answers[name]?.value) !== textOf(answers[name]?.value),
  );
}

function followUpsOf(
  filing: Filing,
  items: readonly CorrectionItem[],
  before: SingleForm,
  after: SingleForm,
): readonly FollowUp[] {
  const asked = new Set(items.map(itemKey));
  const known = new Set(questionsIn(before).map(({ concept }) => concept.id));
  const questions = questionsIn(after)
    .filter(({ concept, required }) => required && !known.has(concept.id) && !filing.answers[concept.id])
    .map((question) => ({ kind: 'question' as const, key: `answer:${question.concept.id}`, question }));
  const documents = wantedDocuments(after)
    .filter(({ document, required }) => required && !filing.documents.some((held) => held.document === document))
    .map((need) => ({ kind: 'document' as const, key: `document:${need.document}`, need }));
  return [...questions, ...documents].filter(({ key }) => !asked.has(key));
}

function questionsIn(form: SingleForm): readonly FormQuestion[] {
  return form.sections.flatMap(({ questions }) => questions);
}
