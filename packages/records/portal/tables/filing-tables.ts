import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ApplicationId,
  BusinessId,
  ConceptId,
  FileId,
  FilingId,
  LicenceId,
  MandateId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { Generated } from 'kysely';
import type { Json } from './json-column.ts';

export type DraftRow = {
  id: FilingId;
  owner: SubjectId;
  business: BusinessId;
  licences: Json<readonly LicenceId[]>;
  content_sealed: string;
  version: number;
  created_at: Instant;
  saved_at: Instant;
};

export type OtpRow = {
  draft_id: FilingId | MandateId;
  reference: string;
  digest: Sha256;
  code_sealed: string;
  issued_at: Instant;
  expires_at: Instant;
  attempts: number;
  used_at: Instant | null;
};

export type FilingRow = {
  id: FilingId;
  number: string;
  owner: SubjectId;
  business: BusinessId;
  title: string;
  applicant_name: string;
  applicant_index: string;
  content_sealed: string;
  documents: Json<Filing['documents']>;
  applications: Json<Filing['applications']>;
  sealed_digest: Sha256;
  catalogue_version: string;
  otp_reference: string;
  lang: Lang;
  summary_file: FileId | null;
  version: Generated<number>;
  submitted_at: Instant;
};

export type FilingVersionRow = {
  filing_id: FilingId;
  version: number;
  application_id: ApplicationId | null;
  round: number | null;
  concepts: Json<readonly ConceptId[]>;
  content_sealed: string;
  made_by: string;
  made_at: Instant;
};

export type CorrectionDraftRow = {
  application_id: ApplicationId;
  agency: AgencyId;
  item_key: string;
  item: Json<DraftedItem['item']>;
  drafted_by: SubjectId;
  drafted_name: string;
  version: number;
  drafted_at: Instant;
};

export type HeldCorrectionRow = {
  application_id: ApplicationId;
  round: number;
  item_key: string;
  content_sealed: string;
  held_at: Instant;
};

export type FileRow = {
  id: FileId;
  sha256: Sha256;
  name: string;
  media_type: string;
  bytes: number;
  purpose: FileRecord['purpose'];
  filing_id: FilingId;
  application_id: ApplicationId | null;
  created_at: Instant;
};
