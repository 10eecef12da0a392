import type { AgencyId, ConceptId, DocumentTypeId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Answers, ApplicantKind } from './model.ts';
import type { Asking } from './operation.ts';

/** An applicant written beside a licence with what must come out: checked whenever the catalogue is. */
export type Example = {
  /** File name without its ending; set by the loader. */
  readonly id: string;
  readonly licence: LicenceId;
  /** Who this is, in one sentence. */
  readonly about: string;
  readonly applicant: ApplicantKind;
  /** What is asked about a licence that exists; left out, a first application. */
  readonly asking?: Asking;
  readonly on: LocalDate;
  readonly answers: Answers;
  readonly expect: {
    readonly needed: boolean;
    readonly agency: AgencyId;
    /** Typed questions that are shown, in order. */
    readonly questions: readonly ConceptId[];
    /** Documents to upload, required and optional, in order. */
    readonly documents: readonly DocumentTypeId[];
    /** Copies that a registry replaces. */
    readonly replaced: readonly DocumentTypeId[];
    readonly feeBaht: number;
    readonly outsideChargeBaht?: number;
    readonly days: number;
  };
};
