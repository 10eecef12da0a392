import { validateAnswers } from '@biz/catalogue/answers.ts';
import { composeForm, type SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Agency, Answers, Catalogue } from '@biz/catalogue/model.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import { evaluateCondition, rulesOf } from '@biz/catalogue/rules.ts';
import { canonicalJson, type Sha256, sha256 } from '@biz/kernel/digest.ts';
import type { ConceptId, DocumentTypeId, LicenceId } from '@biz/kernel/ids.ts';
import type { Capacity } from '@biz/licensing/acting/capacity.ts';
import { askingOfFiling, type Draft, plainAnswers, sealDigest } from '@biz/licensing/filing.ts';

/** Version of the declaration (คำรับรอง) whose text the check page shows; part of what is sealed. */
export const DECLARATION_VERSION = '2569-2';

/** Forms by draft: one request asks for the same one several times, and a loaded draft never changes. */
const composed = new WeakMap<Draft, { readonly version: string; readonly form: SingleForm }>();

/** What definitions say, by object: the same one is sealed again and again, and never changes. */
const digests = new WeakMap<object, Sha256>();

/** The single form of a draft as it stands now. */
export function formOf(catalogue: Catalogue, draft: Draft): SingleForm {
  const known = composed.get(draft);
  const { version } = catalogue;
  if (known?.version === version) return known.form;
  const form = composeForm(
    catalogue,
    draft.licences,
    draft.applicant.kind,
    plainAnswers(draft.answers),
    askingOfFiling(draft),
  );
  composed.set(draft, { version, form });
  return form;
}

/** The answers to what a draft is asked now: what would be sent. Answers to what is not asked any more are kept, and count for nothing. */
export function askedAnswers(catalogue: Catalogue, draft: Draft): Answers {
  const asked = formOf(catalogue, draft).sections.flatMap(({ questions }) =>
    questions.map(({ concept }) => concept.id),
  );
  const answers = plainAnswers(draft.answers);
  return Object.fromEntries(asked.map((concept) => [concept, answers[concept]]));
}

/** What still keeps a draft from being sent: concepts and documents by id. Empty = ready. */
export function missingIn(catalogue: Catalogue, draft: Draft): readonly string[] {
  const form = formOf(catalogue, draft);
  const answers = validateAnswers(form, plainAnswers(draft.answers)).map((problem) => problem.concept);
  const documents = wantedDocuments(form)
    .filter((need) => need.required && !draft.documents.some((held) => held.document === need.document))
    .map((need) => need.document);
  return [...new Set([...answers, ...documents])];
}

/**
 * A licence of the draft that no longer fits what is said about the business: because of more floor area, or because it moved to
 * where another agency is in charge. Then another one has to be applied for. Only of what may change; undefined when all fit.
 */
export function misfitIn(catalogue: Catalogue, draft: Draft): LicenceId | undefined {
  const { operation } = draft;
  if (!operation) return undefined;
  const place = newPlaceIn(catalogue, draft);
  return draft.licences.find((id) => {
    const licence = catalogue.licences.get(id);
    if (!licence || (licence.operations[operation.kind]?.changes.length ?? 0) === 0) return false;
    const agency = operation.about.find((it) => it.licence === id)?.agency;
    const isElsewhere = place !== undefined && agency !== resolveAgency(catalogue, id, place)?.id;
    return (
      (agency !== undefined && isElsewhere) ||
      evaluateCondition(rulesOf(catalogue), licence.neededWhen, plainAnswers(draft.answers)) === false
    );
  });
}

/** Where the business has moved to; undefined where no move is asked about. */
function newPlaceIn(catalogue: Catalogue, draft: Draft): string | undefined {
  const questions = formOf(catalogue, draft).sections.flatMap((section) => section.questions);
  const asked = questions.find(({ concept, isCarried }) => concept.type.kind === 'subdistrict' && !isCarried);
  const place = asked && draft.answers[asked.concept.id]?.value;
  return typeof place === 'string' ? place : undefined;
}

/** The documents that a person has to upload: needed, and not replaced by a registry. */
export function wantedDocuments(form: SingleForm): SingleForm['documents'] {
  return form.documents.filter((need) => !need.replacedByRegistry);
}

/** The digest that an OTP confirms; only what is asked is sealed and sent, by somebody in this capacity. */
export function digestOf(catalogue: Catalogue, draft: Draft, capacity: Capacity) {
  const form = formOf(catalogue, draft);
  const concepts: ConceptId[] = form.sections.flatMap((section) => section.questions.map((need) => need.concept.id));
  const documents: DocumentTypeId[] = wantedDocuments(form).map((need) => need.document);
  const definitions = [
    ...draft.licences.map((id) => catalogue.licences.get(id)),
    ...concepts.map((id) => catalogue.concepts.get(id)),
    ...documents.map((id) => catalogue.documents.get(id)),
    ...agenciesOf(catalogue, draft).map(({ feeRules }) => feeRules),
  ].flatMap((one) => (one ? [digestOfOne(one)] : []));
  const sealed = { concepts, documents, definitions };
  return { concepts, documents, digest: sealDigest(draft, sealed, DECLARATION_VERSION, capacity) };
}

/** The agencies to which the applications of a draft would go, each once; none while it is not said where the business is. */
export function agenciesOf(catalogue: Catalogue, draft: Draft): readonly Agency[] {
  const place = plainAnswers(draft.answers)['premises.subdistrict'];
  if (typeof place !== 'string') return [];
  return [...new Set(draft.licences.flatMap((id) => resolveAgency(catalogue, id, place) ?? []))];
}

function digestOfOne(one: object): Sha256 {
  const digest = digests.get(one) ?? sha256(canonicalJson(one));
  digests.set(one, digest);
  return digest;
}
