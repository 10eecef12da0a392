import type { Answers, AnswerValue, ApplicantKind } from '@biz/catalogue/model.ts';
import { type Asking, FIRST, type LaterOperationKind } from '@biz/catalogue/operation.ts';
import { canonicalJson, type Sha256, sha256 } from '@biz/kernel/digest.ts';
import type { JuristicId, MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type {
  AgencyId,
  ApplicationId,
  BusinessId,
  ConceptId,
  DocumentTypeId,
  FileId,
  FilingId,
  LicenceId,
  MandateId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { ActedBy, Capacity } from './acting/capacity.ts';

/**
 * Where an answer came from. Registry values are locked and dated; a typed stand-in is marked until verified. `register`: it
 * stands as the licence was issued.
 */
export type AnswerSource = 'typed' | 'guide' | 'population' | 'juristic' | 'digital-id' | 'session' | 'register';

/** An answer with its origin and the moment it was given or fetched. */
export type SourcedAnswer = { readonly value: AnswerValue; readonly source: AnswerSource; readonly at: Instant };

/** An uploaded document of a draft: one file serves every licence that needs the type. */
export type AttachedDocument = {
  readonly document: DocumentTypeId;
  readonly file: FileId;
  readonly sha256: Sha256;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly attachedAt: Instant;
};

/** For whom the filing is made (ผู้ขออนุญาต). The person who acts is always known as well. */
export type Applicant = {
  readonly kind: ApplicantKind;
  readonly personId: NationalId;
  readonly personName: string;
  readonly mobile?: MobileNumber;
  readonly email?: string;
  readonly juristicId?: JuristicId;
  readonly juristicName?: string;
};

/** What a registry said, or that it did not answer. */
export type RegistryStatus =
  | { readonly kind: 'found'; readonly asOf: Instant }
  | { readonly kind: 'not-found'; readonly at: Instant }
  | { readonly kind: 'unavailable'; readonly at: Instant };

/** An operation on licences of the register that a draft or filing is about: one form for all that it concerns. */
export type RegisterOperation = {
  readonly kind: LaterOperationKind;
  readonly about: readonly {
    readonly licence: LicenceId;
    readonly number: string;
    /** Whose register holds it; absent on what was begun before that was noted. */
    readonly agency?: AgencyId;
  }[];
  /** What the holder says has changed. */
  readonly changes: readonly string[];
};

/** What a draft or filing asks of the catalogue. */
export function askingOfFiling({ operation }: Pick<Draft, 'operation'>): Asking {
  return operation ? { kind: operation.kind, changes: operation.changes } : FIRST;
}

/** Draft of a filing (ร่างคำร้อง). Lives in the database, so that another browser can go on with it. */
export type Draft = {
  readonly id: FilingId;
  readonly owner: SubjectId;
  readonly applicant: Applicant;
  readonly business: BusinessId;
  readonly licences: readonly LicenceId[];
  /** Absent while licences are applied for that the applicant does not have. */
  readonly operation?: RegisterOperation;
  readonly answers: { readonly [concept: string]: SourcedAnswer | undefined };
  readonly documents: readonly AttachedDocument[];
  readonly registries: { readonly [registry in 'population' | 'juristic']?: RegistryStatus };
  /** Who opened the draft on the owner's behalf; left out when the owner did. */
  readonly preparedBy?: ActedBy;
  /** The catalogue that its owner last looked at it with, and when; absent on drafts of before that was noted. */
  readonly definitions?: { readonly version: string; readonly seenAt: Instant };
  /** Counts every save; the page shows the version it was made from. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly savedAt: Instant;
};

/** A submitted filing (คำร้อง): sealed, and never changed again except through corrections, which keep every version. */
export type Filing = {
  readonly id: FilingId;
  readonly number: string;
  readonly owner: SubjectId;
  readonly applicant: Applicant;
  readonly business: BusinessId;
  readonly title: string;
  readonly operation?: RegisterOperation;
  readonly answers: Draft['answers'];
  readonly documents: readonly AttachedDocument[];
  readonly registries: Draft['registries'];
  readonly preparedBy?: ActedBy;
  /** Who sealed and sent it, and in which capacity. */
  readonly submittedBy?: ActedBy;
  readonly sealedDigest: Sha256;
  readonly catalogueVersion: string;
  /** Version of the answers: absent or 1 = as submitted, higher after corrections. */
  readonly version?: number;
  readonly submittedAt: Instant;
  readonly otpReference: string;
  /** The language in which the applicant filed; messages come in it. */
  readonly lang: Lang;
  /** Copy of what was sent, as PDF; made by a job after submitting. */
  readonly summary?: FileId;
  readonly applications: readonly {
    readonly id: ApplicationId;
    readonly number: string;
    readonly licence: LicenceId;
    readonly agency: AgencyId;
  }[];
};

/** The answers alone, as the rules of the catalogue read them. */
export function plainAnswers(answers: Draft['answers']): Answers {
  const plain: Record<string, AnswerValue> = {};
  for (const [concept, answer] of Object.entries(answers)) {
    if (answer) plain[concept] = answer.value;
  }
  return plain;
}

/**
 * The digest that an OTP confirms: SHA-256 over everything that is sent - licences, answers with their origin, the hash
 * of every document, the applicant, who seals in which capacity, the definitions of what is asked and what it costs, the version of the
 * declaration. One changed byte gives another digest.
 */
export function sealDigest(
  draft: Draft,
  sealed: {
    readonly concepts: readonly ConceptId[];
    readonly documents: readonly DocumentTypeId[];
    readonly definitions: readonly Sha256[];
  },
  declarationVersion: string,
  capacity: Capacity,
): Sha256 {
  const answers = Object.fromEntries(sealed.concepts.map((concept) => [concept, draft.answers[concept]]));
  const documents = draft.documents
    .filter((held) => sealed.documents.includes(held.document))
    .map(({ document, sha256: hash }) => ({ document, sha256: hash }));
  const { id, owner, applicant, business, licences, operation, preparedBy } = draft;
  const parties = { owner, applicant, capacity, ...(preparedBy ? { preparedBy } : {}) };
  const what = { business, licences, ...(operation ? { operation } : {}) };
  const { definitions } = sealed;
  return sha256(canonicalJson({ id, parties, ...what, answers, documents, definitions, declarationVersion }));
}

/** A one-time password that confirms one digest of one draft or mandate. The code itself is never stored. */
export type SubmissionOtp = {
  readonly draft: FilingId | MandateId;
  readonly digest: Sha256;
  readonly codeHash: Sha256;
  readonly reference: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly attempts: number;
  readonly usedAt?: Instant;
};

/**
 * Rules of the submission OTP: six digits, five minutes, a new one after 60 seconds, five tries; and for one person over all
 * drafts ten codes an hour and twenty wrong codes a day.
 */
export const OTP_RULES = {
  digits: 6,
  lifeMs: 5 * 60_000,
  resendAfterMs: 60_000,
  maxAttempts: 5,
  maxCodesAnHour: 10,
  maxWrongADay: 20,
} as const;
