import type {
  AgencyId,
  AgencyKindId,
  BusinessId,
  ConceptId,
  DocumentTypeId,
  LicenceId,
  ProcessId,
} from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import type { PublicHoliday } from './calendar.ts';
import type { ClockBinding, ExtensionRule } from './clock-rules.ts';
import type { Counters } from './counters.ts';
import type { Deliverable } from './deliverable.ts';
import type { FeeRule, OutsideCharge } from './fee-rule.ts';
import type { Inspection } from './inspection.ts';
import type { TEXT_NORMALISERS } from './normalise.ts';
import type { AgencyOperation, Change, LaterOperation, LaterOperationKind } from './operation.ts';
import type { Process } from './process.ts';
import type { WhenMoved } from './when-moved.ts';

/** How sure a fact of the catalogue is, and where it was read. `unverified` facts are shown with a mark to administrators. */
export type Certainty = {
  readonly level: 'seed' | 'found' | 'portal-catalogue' | 'general' | 'inferred' | 'unknown' | 'training';
  readonly source?: string;
};

/** A condition in Common Expression Language over concepts, e.g. `premises.area > 200.0 && sells.alcohol`. Checked at load. */
export type Condition = string;

/** One answer as it is stored: what a concept's type allows, and nothing else. A repeating group is a list of records. */
export type AnswerValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly { readonly [field: string]: string | number | boolean }[];

/** Answers by concept. */
export type Answers = { readonly [concept: string]: AnswerValue | undefined };

/** What kind of person applies. */
export type ApplicantKind = 'person' | 'juristic';

export type Choice = { readonly value: string; readonly label: Localised };

/**
 * Where the value comes from when it is not typed: member path in the neutral registry record (an address member is written
 * on one line, a list one item a line). `session` = a fact of who is acting, known from signing in.
 */
export type RegistrySource = { readonly registry: 'population' | 'juristic' | 'session'; readonly member: string };

/** Field types of a question. Areas are decimals in square metres, sizes integers in centimetres. */
export type FieldType =
  | {
      readonly kind: 'text';
      readonly maxLength: number;
      readonly multiline?: boolean;
      /** Absent: on one line, or with its lines where there are many. */
      readonly normaliser?: (typeof TEXT_NORMALISERS)[number];
    }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly unit?: Localised }
  | {
      readonly kind: 'decimal';
      readonly min: number;
      readonly max: number;
      readonly decimals: number;
      readonly unit?: Localised;
    }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** `mustBeYes`: a declaration; `no` is refused. */
  | { readonly kind: 'yes-no'; readonly mustBeYes?: true }
  | { readonly kind: 'date'; readonly earliest?: LocalDate; readonly latest?: LocalDate }
  | { readonly kind: 'mobile' }
  | { readonly kind: 'email' }
  | { readonly kind: 'house-code' }
  | { readonly kind: 'tax-id' }
  | { readonly kind: 'subdistrict' }
  | { readonly kind: 'group'; readonly min: number; readonly max: number; readonly fields: readonly GroupField[] };

/** A field inside a repeating group (staff, signs). Groups do not nest. */
export type GroupField = {
  readonly name: string;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly type: Exclude<FieldType, { kind: 'group' } | { kind: 'choices' }>;
  readonly required: boolean;
};

/** A shared question: asked once, used by every licence that names it. */
export type Concept = {
  readonly id: ConceptId;
  readonly section: SectionId;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly type: FieldType;
  readonly registry?: RegistrySource;
  /** reusable = offered again in a later filing; confirm = offered, to be confirmed; always-ask = never pre-filled. */
  readonly reuse: 'reusable' | 'confirm' | 'always-ask';
  readonly sensitivity: 'public' | 'personal' | 'sensitive';
  readonly certainty: Certainty;
};

/** Sections of the single form, in this order: 1 and 2 general, 3 the applicant (the official manual's parts), then per licence. */
export type SectionId = 'business' | 'premises' | 'applicant' | 'licence-specific';

/** A shared document: uploaded once, used by every licence that names it. */
export type DocumentType = {
  readonly id: DocumentTypeId;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly issuedByState: boolean;
  /** The registry look-up that replaces the copy (Cabinet resolution of 2 October 2561); then it is never asked for. */
  readonly replacedBy?: 'population' | 'juristic';
  readonly accept: readonly ('pdf' | 'jpeg' | 'png')[];
  readonly maxBytes: number;
  readonly certainty: Certainty;
};

/** A law, with the sections that matter. */
export type Law = { readonly title: Localised; readonly sections: readonly string[]; readonly certainty: Certainty };

/** A question that a licence needs, and the clause that puts it there. */
export type QuestionNeed = {
  readonly concept: ConceptId;
  readonly required: boolean;
  readonly when?: Condition;
  readonly clause: Localised;
};

/** A document that a licence needs, and the clause that puts it there. */
export type DocumentNeed = {
  readonly document: DocumentTypeId;
  readonly required: boolean;
  readonly when?: Condition;
  readonly clause: Localised;
};

/** How the days of a definition are counted. */
export type DayBasis = 'working' | 'calendar';

/** What a person can ask of one licence: new, renew ... */
export type Operation = {
  readonly process: ProcessId;
  readonly days: number;
  readonly dayBasis: DayBasis;
  /** Absent: net. */
  readonly clock?: { readonly binding: ClockBinding; readonly certainty: Certainty };
  /** Absent: no law lets the agency take longer. */
  readonly extension?: ExtensionRule;
  readonly formNumber?: string;
  /** An acknowledgement (ใบรับแจ้ง) is given when the documents are complete. */
  readonly acknowledgement?: boolean;
  readonly feeRules: readonly FeeRule[];
  readonly questions: readonly QuestionNeed[];
  readonly documents: readonly DocumentNeed[];
  readonly certainty: Certainty;
};

/** A licence family of one kind of agency. */
export type Licence = {
  readonly id: LicenceId;
  readonly name: Localised;
  /** Short name for tables and small screens. */
  readonly shortName: Localised;
  readonly agencyKind: AgencyKindId;
  readonly laws: readonly Law[];
  /** When the guide says that it is needed, and the sentence that tells why. */
  readonly neededWhen: Condition;
  readonly why: Localised;
  /** Sentences that say it more exactly; the first whose condition holds takes the place of `why`. */
  readonly reasons?: readonly { readonly when: Condition; readonly text: Localised }[];
  /** Licences that are considered first; shown as the order in the guide. */
  readonly after: readonly LicenceId[];
  /** A money matter outside the portal fee, e.g. a tax: shown as an estimate, never billed here. */
  readonly outsideCharge?: OutsideCharge;
  /** What is taken through the portal. Without `new` the licence is asked for at the agency, and no filing takes it. */
  readonly operations: { readonly new?: Operation } & { readonly [kind in LaterOperationKind]?: LaterOperation };
  /** What is asked for at the agency itself, with what is known of it. */
  readonly atAgency: readonly AgencyOperation[];
  /** What may change during its life; operations name those that they take. */
  readonly changes: readonly Change[];
  /** What becomes of it when the business moves; ask `whenMoved`, which knows what was published before this was asked. */
  readonly whenMoved?: WhenMoved;
  /** Present where officers inspect the premises in practice; absent where a visit has no list of its own. */
  readonly inspection?: Inspection;
  readonly deliverable: Deliverable;
  readonly certainty: Certainty;
};

/** ประเภทของหน่วยงาน: what licences name, so that each place has its own agency of that kind. */
export type AgencyKind = {
  readonly id: AgencyKindId;
  readonly name: Localised;
  /** There is one in the country: what it gives is its own, and not shared by many. */
  readonly onlyOffice?: true;
  readonly certainty: Certainty;
};

/** An agency (หน่วยงาน) with everything local: fee slabs, form numbers, signer's title, biller. */
export type Agency = {
  readonly id: AgencyId;
  readonly kind: AgencyKindId;
  readonly name: Localised;
  readonly unit: Localised;
  readonly province: string;
  /** Six-digit subdistrict codes served; empty = the whole province. */
  readonly subdistricts: readonly string[];
  readonly phone: string;
  readonly address: Localised;
  readonly hours: Localised;
  readonly signerTitle: Localised;
  /** Who decides an appeal, and the days one has from the notice of a refusal. */
  readonly appealBody: Localised;
  readonly appealDays: number;
  /** The office that gets a copy of every notice of lateness (Licensing Facilitation Act B.E. 2558, s. 10). */
  readonly overseer: { readonly name: Localised; readonly email: string };
  /** Where visitors are served by ticket; absent = no visits are booked here. */
  readonly counters?: Counters;
  readonly biller?: { readonly billerId: string; readonly costCenter: string };
  /** Local fee rules that replace the definition's, by licence. */
  readonly feeRules: { readonly [licence: string]: readonly FeeRule[] };
  readonly formNumbers: { readonly [licence: string]: string };
  readonly certainty: Certainty;
};

/** A question of the guide, one per page. Uses a shared concept, so that the answer is never asked again. */
export type GuideQuestion = {
  readonly concept: ConceptId;
  readonly when?: Condition;
  /** Of a question with choices, those that this business is offered; absent = all. */
  readonly choices?: readonly string[];
  /** What counts while nobody has answered, because it was ruled out or asked later than an address or draft was made. */
  readonly assume?: AnswerValue;
};

/** A business type and the questions that lead to its licences. */
export type Business = {
  readonly id: BusinessId;
  readonly name: Localised;
  /** Name for lists of businesses. */
  readonly shortName: Localised;
  /** Words people search by. */
  readonly keywords: readonly string[];
  readonly guide: readonly GuideQuestion[];
  /** Candidate licences, in the order in which they are shown. */
  readonly licences: readonly LicenceId[];
  /** What a candidate needs here besides its own condition, e.g. that a fitness centre sells food at all. */
  readonly onlyWhen?: { readonly [licence: string]: Condition };
  readonly certainty: Certainty;
};

/** Everything the State offers, loaded, checked and frozen. `version` is the digest of its files. */
export type Catalogue = {
  readonly version: string;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly documents: ReadonlyMap<DocumentTypeId, DocumentType>;
  readonly agencyKinds: ReadonlyMap<AgencyKindId, AgencyKind>;
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly businesses: ReadonlyMap<BusinessId, Business>;
  readonly licences: ReadonlyMap<LicenceId, Licence>;
  readonly processes: ReadonlyMap<ProcessId, Process>;
  /** Days on which every agency is closed. For due dates ask `holidaysOf`. */
  readonly holidays: Holidays;
  /** The closing days of one agency: the national ones and its own. In service they follow every change at once. */
  holidaysOf(agency: AgencyId): Holidays;
  /** The national days as shipped, with names, by date. */
  readonly publicHolidays: readonly PublicHoliday[];
  /**
   * The catalogue under which something was sealed, which stays as it is. In service every version that was ever in effect is kept; closing days and
   * addresses of agencies are today's. A version that nobody kept is read as this one.
   */
  asOf(version: string): Catalogue;
};
