import type { ConceptId, DocumentTypeId, ProcessId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type {
  AgencyKind,
  Catalogue,
  Certainty,
  DayBasis,
  DocumentNeed,
  Licence,
  Operation,
  QuestionNeed,
} from './model.ts';

/** What can be asked of a licence that is in the register: renew, amend, cancel, a replacement (ใบแทน), transfer, yearly fee. */
export type LaterOperationKind = 'renew' | 'amend' | 'cancel' | 'replacement' | 'transfer' | 'annual-fee';

/** What a person asks of an agency: a licence that they do not have yet, or something about one that they have. */
export type OperationKind = 'new' | LaterOperationKind;

const NOTHING = { questions: [], documents: [] };

/** Every operation, in the order in which lists show them. */
export const OPERATION_KINDS = [
  'new',
  'renew',
  'annual-fee',
  'amend',
  'replacement',
  'transfer',
  'cancel',
] as const satisfies readonly OperationKind[];

/** The operations on a licence that exists. */
export const LATER_KINDS = OPERATION_KINDS.filter((kind): kind is LaterOperationKind => kind !== 'new');

/**
 * Something that may be different from what the licence was issued on: ticked by the holder, and then asked again with the
 * documents that prove it. Concepts and documents are those of the first application, with their conditions and clauses. Facts
 * of a registry are not asked but looked up anew.
 */
export type Change = {
  readonly id: string;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly questions: readonly ConceptId[];
  readonly documents: readonly DocumentTypeId[];
  /** Absent: as sure as the operations that take it. */
  readonly certainty?: Certainty;
};

/** When it may be asked for, in calendar days around the day on which the licence or its paid year ends. */
export type OperationWindow = {
  readonly opensDaysBefore: number;
  /** Days after the end in which it is still taken; 0 = only while the licence lasts. */
  readonly closesDaysAfter: number;
  /** The holder is reminded this many days before the end. */
  readonly remindDaysBefore: readonly number[];
};

/** An operation on a licence of the register: what it asks for itself, what may have changed, and what comes of it. */
export type LaterOperation = Operation & {
  /** The fee is that of a new licence, local slab included; `feeRules` is then empty. */
  readonly feeAs?: 'new';
  /** Ids of the licence's changes that may come with it. */
  readonly changes: readonly string[];
  /** The licence that the holder gets: none when there is nothing to issue. */
  readonly gives: 'same-number' | 'new-number' | 'nothing';
  /** What happens to the last day: kept, counted from the day of issue, or from the old last day when that is still to come. */
  readonly validity: 'kept' | 'from-issue' | 'from-end' | 'ended';
  readonly window?: OperationWindow;
};

/** A fee in baht as an agency shows it to the public; without `atMostBaht` only the least is known. */
export type ShownFee = { readonly atLeastBaht: number; readonly atMostBaht?: number };

/**
 * What is asked for at the agency itself (ยื่นที่หน่วยงาน), because it does not take it through the portal yet, with what is
 * known of it: what no source gives is left out.
 */
export type AgencyOperation = {
  readonly kind: OperationKind | 'other';
  /** What an `other` one is called. */
  readonly name?: Localised;
  /** The process that fits it once the portal takes it. */
  readonly process?: ProcessId;
  readonly days?: number;
  /** Where the days depend on the case: the most. */
  readonly daysAtMost?: number;
  /** Absent: the source does not say how the days are counted. */
  readonly dayBasis?: DayBasis;
  readonly formNumber?: string;
  readonly fee?: ShownFee;
  readonly questions: readonly ConceptId[];
  readonly documents: readonly DocumentTypeId[];
  readonly certainty: Certainty;
};

/** One operation with what the applicant says has changed; a first application has no changes. */
export type Asking = { readonly kind: OperationKind; readonly changes: readonly string[] };

/** A first application. */
export const FIRST: Asking = { kind: 'new', changes: [] };

/** Reads an operation by its name; anything else is none. */
export function laterKindOf(raw: string): LaterOperationKind | undefined {
  return LATER_KINDS.find((kind) => kind === raw);
}

/** The operation of a licence; undefined when the licence does not have it. */
export function operationOf(licence: Licence, kind: OperationKind): Operation | undefined {
  return licence.operations[kind];
}

/** The operation of a licence. Throws when the licence does not have it: a stored application is then broken. */
export function operationIn(licence: Licence, kind: OperationKind): Operation {
  const operation = licence.operations[kind];
  if (!operation) throw new Error(`${licence.id} has no operation ${kind}`);
  return operation;
}

/** The operation at the agency itself; undefined when the portal takes it or nothing is known of it. */
export function agencyOperationOf(licence: Licence, kind: OperationKind): AgencyOperation | undefined {
  return licence.atAgency.find((operation) => operation.kind === kind);
}

/** Whether one can apply for the licence through the portal. */
export function isTakenHere(licence: Licence): boolean {
  return licence.operations.new !== undefined;
}

/** The licences that one can apply for through the portal. */
export function takenHere({ licences }: Pick<Catalogue, 'licences'>): readonly Licence[] {
  return [...licences.values()].filter(isTakenHere);
}

/** The same by who gives them, for lists that would be long otherwise; kinds and licences in the catalogue's order. */
export function takenHereByKind(
  catalogue: Pick<Catalogue, 'licences' | 'agencyKinds'>,
): readonly { readonly kind: AgencyKind; readonly licences: readonly Licence[] }[] {
  const byKind = Map.groupBy(takenHere(catalogue), ({ agencyKind }) => agencyKind);
  return [...catalogue.agencyKinds.values()].flatMap((kind) => {
    const licences = byKind.get(kind.id);
    return licences ? [{ kind, licences }] : [];
  });
}

/** Every operation that a licence has, the first application first. */
export function operationsOf(licence: Licence): readonly (readonly [OperationKind, Operation])[] {
  return OPERATION_KINDS.flatMap((kind) => {
    const operation = operationOf(licence, kind);
    return operation ? [[kind, operation] as const] : [];
  });
}

/** A question of an operation. `isCarried`: it stands as the licence was issued and is not asked. */
export type AskedQuestion = QuestionNeed & { readonly isCarried?: true };

/**
 * What an operation needs. Besides its own questions it carries everything that the licence was issued on; of that only what
 * is ticked as changed is asked again, with its documents. Where nothing may change, nothing that is carried is required.
 */
export function needsOf(
  licence: Licence,
  asking: Asking,
): { readonly questions: readonly AskedQuestion[]; readonly documents: readonly DocumentNeed[] } {
  const first = licence.operations.new ?? NOTHING;
  if (asking.kind === 'new') return first;
  const operation = licence.operations[asking.kind];
  if (!operation) return NOTHING;
  const changes = licence.changes.filter(({ id }) => operation.changes.includes(id) && asking.changes.includes(id));
  const changed = new Set(changes.flatMap((change) => change.questions));
  const proofs = new Set(changes.flatMap((change) => change.documents));
  const own = new Set(operation.questions.map((need) => need.concept));
  const ownDocuments = new Set(operation.documents.map((need) => need.document));
  const mayChange = operation.changes.length > 0;
  const carried = first.questions
    .filter((need) => !own.has(need.concept))
    .map((need): AskedQuestion => {
      const required = mayChange && need.required;
      return changed.has(need.concept) ? { ...need, required } : { ...need, required, isCarried: true };
    });
  const proving = first.documents.filter((need) => proofs.has(need.document) && !ownDocuments.has(need.document));
  return { questions: [...carried, ...operation.questions], documents: [...operation.documents, ...proving] };
}
