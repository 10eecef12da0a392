import type { ConceptId, DocumentTypeId, LicenceId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type {
  Answers,
  ApplicantKind,
  Catalogue,
  Concept,
  Condition,
  DocumentType,
  Licence,
  SectionId,
} from './model.ts';
import { type AskedQuestion, type Asking, FIRST, needsOf } from './operation.ts';
import { lately } from './recent-forms.ts';
import { judge, rulesOf, type Verdict } from './rules.ts';

/** Why something is asked: the licence that needs it, its clause, and the condition under which it does; without one always. */
export type NeededBy = { readonly licence: LicenceId; readonly clause: Localised; readonly when?: Condition };

/** A question of the single form, asked once for all the licences that need it. */
export type FormQuestion = {
  readonly concept: Concept;
  /** At least one licence cannot do without it. */
  readonly required: boolean;
  /** It stands as the licence was issued; asked only when nobody has answered it and it is required. */
  readonly isCarried?: true;
  readonly neededBy: readonly NeededBy[];
};

/** A part of the form. The licence's own questions come in one part for each licence, named by `licence`. */
export type FormSection = {
  readonly id: SectionId;
  readonly licence?: LicenceId;
  readonly questions: readonly FormQuestion[];
};

/** A document of the single form, uploaded once; or not at all when a registry replaces the copy. */
export type FormDocument = {
  readonly document: DocumentTypeId;
  readonly type: DocumentType;
  readonly required: boolean;
  readonly neededBy: readonly NeededBy[];
  readonly replacedByRegistry?: 'population' | 'juristic';
};

/** Something that is not asked now: its conditions do not hold, or cannot be decided before more is answered. */
export type Conditional = {
  readonly what: { readonly concept: Concept } | { readonly document: DocumentType };
  readonly verdict: false | 'unknown';
  readonly conditions: readonly Condition[];
  readonly neededBy: readonly NeededBy[];
};

/** True counts over what is shown. "Separately" adds up what each licence would ask with a form of its own. */
export type FormCounts = {
  /** Questions shown, those filled from registries included. */
  readonly questionsOnce: number;
  readonly questionsSeparately: number;
  /** Required documents to upload. */
  readonly documentsOnce: number;
  readonly documentsSeparately: number;
  /** Questions that registries or the sign-in fill. */
  readonly prefilled: number;
  /** Documents that nobody uploads because the State has them. */
  readonly replaced: number;
  readonly replacedSeparately: number;
};

/** One form (คำร้องเดียว) for several licences. */
export type SingleForm = {
  readonly sections: readonly FormSection[];
  readonly documents: readonly FormDocument[];
  readonly conditional: readonly Conditional[];
  readonly counts: FormCounts;
};

const SHARED_SECTIONS: readonly SectionId[] = ['business', 'premises', 'applicant'];

/**
 * Joins what the licences need into one form. Everything appears once, in the order of the sections and then of the licences,
 * with every licence that needs it; what a condition rules out or leaves open is listed as conditional. Taking a licence out
 * takes out exactly what only it needs. An answer to what is not asked any more decides nothing. About licences that exist,
 * `asking` says what is done and what has changed. Throws on a licence that the catalogue does not hold.
 */
export function composeForm(
  catalogue: Catalogue,
  licenceIds: readonly LicenceId[],
  applicantKind: ApplicantKind,
  answers: Answers,
  asking: Asking = FIRST,
): SingleForm {
  const licences = [...new Set(licenceIds)].map((id) => licenceOf(catalogue, id));
  const facts = { ...sessionFacts(applicantKind), ...answers };
  return lately(catalogue, { licences, asking, facts }, () => {
    const { form, verdictOf } = joinReachable(catalogue, { licences, asking }, facts);
    const alone =
      licences.length === 1 ? [form] : licences.map((licence) => joinNeeds(catalogue, [licence], verdictOf, asking));
    const { documents, conditional } = form;
    return { sections: sectionsOf(form.questions, licences), documents, conditional, counts: countsOf(form, alone) };
  });
}

function countsOf(form: Joined, alone: readonly Joined[]): FormCounts {
  return {
    questionsOnce: countQuestions(form),
    questionsSeparately: total(alone.map(countQuestions)),
    documentsOnce: countUploads(form),
    documentsSeparately: total(alone.map(countUploads)),
    prefilled: form.questions.filter(({ concept }) => concept.registry !== undefined).length,
    replaced: countReplaced(form),
    replacedSeparately: total(alone.map(countReplaced)),
  };
}

/** Facts that signing in gives; a filer acts for himself or as director unless the answers say otherwise. */
function sessionFacts(applicantKind: ApplicantKind): Answers {
  return { 'applicant.kind': applicantKind, 'applicant.acting-as': applicantKind === 'person' ? 'self' : 'director' };
}

type Joined = {
  readonly questions: readonly FormQuestion[];
  readonly documents: readonly FormDocument[];
  readonly conditional: readonly Conditional[];
};

type Judge = (condition: Condition | undefined) => Verdict;

/**
 * Joins the needs as the answers that can be reached leave them: what was answered before another answer ruled its question
 * out is left out, and with it what only that answer brought in. Leaving out never brings anything in, so this ends.
 */
function joinReachable(
  catalogue: Catalogue,
  asked: { readonly licences: readonly Licence[]; readonly asking: Asking },
  facts: Answers,
): { readonly form: Joined; readonly verdictOf: Judge } {
  const verdictOf = judge(rulesOf(catalogue), facts);
  const form = joinNeeds(catalogue, asked.licences, verdictOf, asked.asking);
  const hidden = form.conditional.flatMap(({ what }) => ('concept' in what ? [what.concept.id] : []));
  const stale = new Set<string>(hidden.filter((id) => facts[id] !== undefined));
  if (stale.size === 0) return { form, verdictOf };
  const left = Object.entries(facts).filter(([id]) => !stale.has(id));
  return joinReachable(catalogue, asked, Object.fromEntries(left));
}

type Need = Pick<AskedQuestion, 'required' | 'when' | 'clause' | 'isCarried'>;

function joinNeeds(catalogue: Catalogue, licences: readonly Licence[], verdictOf: Judge, asking: Asking): Joined {
  const needs = new Map(licences.map((it) => [it.id, needsOf(it, asking)]));
  const concepts = join(licences, verdictOf, (it) =>
    (needs.get(it.id)?.questions ?? []).map((need) => [need.concept, need]),
  );
  const papers = join(licences, verdictOf, (it) =>
    (needs.get(it.id)?.documents ?? []).map((need) => [need.document, need]),
  );
  return {
    questions: concepts.shown.map(({ id, ...rest }) => ({ concept: known(catalogue.concepts, id), ...rest })),
    documents: papers.shown.map(({ id, ...rest }) => {
      const type = known(catalogue.documents, id);
      const replaced = type.replacedBy === undefined ? {} : { replacedByRegistry: type.replacedBy };
      return { document: id, type, ...rest, ...replaced };
    }),
    conditional: [
      ...concepts.hidden.map(({ id, ...rest }) => ({ what: { concept: known(catalogue.concepts, id) }, ...rest })),
      ...papers.hidden.map(({ id, ...rest }) => ({ what: { document: known(catalogue.documents, id) }, ...rest })),
    ],
  };
}

/** Groups the needs of all licences by what is needed: shown when one of them holds, hidden otherwise. */
function join<Id extends ConceptId | DocumentTypeId>(
  licences: readonly Licence[],
  verdictOf: Judge,
  needsOf: (licence: Licence) => readonly (readonly [Id, Need])[],
) {
  const all = licences.flatMap((licence) =>
    needsOf(licence).map(([id, need]) => ({ id, need, licence: licence.id, verdict: verdictOf(need.when) })),
  );
  const groups = [...Map.groupBy(all, ({ id }) => id)];
  const shown = groups.flatMap(([id, needs]) => {
    const holding = needs.filter(({ verdict }) => verdict === true);
    const neededBy = holding.map(reasonOf);
    const isCarried = holding.every(({ need }) => need.isCarried) ? { isCarried: true as const } : {};
    return holding.length === 0
      ? []
      : [{ id, required: holding.some(({ need }) => need.required), ...isCarried, neededBy }];
  });
  const hidden = groups.flatMap(([id, needs]) => {
    if (needs.some(({ verdict }) => verdict === true)) return [];
    const verdict = needs.some((need) => need.verdict === 'unknown') ? ('unknown' as const) : (false as const);
    const conditions = [...new Set(needs.flatMap(({ need }) => (need.when === undefined ? [] : [need.when])))];
    return [{ id, verdict, conditions, neededBy: needs.map(reasonOf) }];
  });
  return { shown, hidden };
}

function reasonOf({ licence, need }: { readonly licence: LicenceId; readonly need: Need }): NeededBy {
  return { licence, clause: need.clause, ...(need.when === undefined ? {} : { when: need.when }) };
}

/** Shared sections first; a licence's own questions stand with the first licence that needs them. */
function sectionsOf(questions: readonly FormQuestion[], licences: readonly Licence[]): readonly FormSection[] {
  const shared = SHARED_SECTIONS.map((id) => ({ id, questions: questions.filter((it) => it.concept.section === id) }));
  const own = licences.map((licence) => ({
    id: 'licence-specific' as const,
    licence: licence.id,
    questions: questions.filter(
      (it) => it.concept.section === 'licence-specific' && it.neededBy[0]?.licence === licence.id,
    ),
  }));
  return [...shared, ...own].filter((section) => section.questions.length > 0);
}

function countQuestions(form: Joined): number {
  return form.questions.length;
}

function countUploads(form: Joined): number {
  return form.documents.filter((it) => it.required && it.replacedByRegistry === undefined).length;
}

function countReplaced(form: Joined): number {
  return form.documents.filter((it) => it.replacedByRegistry !== undefined).length;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function licenceOf(catalogue: Catalogue, id: LicenceId): Licence {
  return known(catalogue.licences, id);
}

function known<Id, T>(map: ReadonlyMap<Id, T>, id: Id): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`${String(id)} is not in the catalogue`);
  return value;
}
