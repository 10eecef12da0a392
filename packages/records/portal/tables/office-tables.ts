import type {
  AgencyId,
  ClosingDayId,
  CommitteeId,
  DefinitionId,
  OfficerAccountId,
  RevisionId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Committee } from '@biz/licensing/committee/committee.ts';
import type { Revision, RevisionStatus } from '@biz/licensing/definitions/revision.ts';
import type { AccountScope, AccountState, AccountStatus } from '@biz/licensing/officers/officer-account.ts';
import type { Json } from './json-column.ts';

export type AbsenceRow = {
  id: string;
  agency: AgencyId;
  subject: SubjectId;
  name: string;
  deputy: SubjectId;
  deputy_name: string;
  first_day: LocalDate;
  last_day: LocalDate;
  recorded_by: SubjectId;
  recorded_at: Instant;
  ended_at: Instant | null;
};

export type CommitteeRow = { id: CommitteeId; agency: AgencyId; version: number; content: Json<Committee> };

export type OfficerAccountRow = {
  id: OfficerAccountId;
  national_id_index: string;
  email_index: string;
  holder_sealed: string;
  subject: SubjectId | null;
  name: string;
  position: string;
  status: AccountStatus;
  scopes: Json<readonly AccountScope[]>;
  state: Json<AccountState>;
  version: number;
  reviewed_at: Instant;
  last_sign_in_at: Instant | null;
};

export type RevisionRow = {
  id: RevisionId;
  definition: DefinitionId;
  status: RevisionStatus;
  effective_from: LocalDate | null;
  approval: number | null;
  state: Json<Revision>;
  seq: number;
  saved_at: Instant;
};

export type ClosingDayRow = {
  id: ClosingDayId;
  date: LocalDate;
  agency: AgencyId | null;
  name_th: string;
  name_en: string;
  source: string;
};
