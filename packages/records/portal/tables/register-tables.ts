import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, LicenceEntryId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { RegisterEvent } from '@biz/licensing/register/register-events.ts';
import type { EventRow } from './application-tables.ts';
import type { Json } from './json-column.ts';

export type RegisterEventRow = Omit<EventRow, 'application_id' | 'event'> & {
  entry_id: LicenceEntryId;
  event: Json<RegisterEvent>;
};

export type RegisterEntryRow = {
  id: LicenceEntryId;
  agency: AgencyId;
  number: string;
  licence: LicenceId;
  area: string | null;
  owner: SubjectId | null;
  holder_name: string;
  business_name: string;
  seq: number;
  head_hash: Sha256;
  state: Json<RegisterEntry>;
  issued_on: LocalDate;
  expires_on: LocalDate | null;
  fee_paid_until: LocalDate | null;
  ends_on: LocalDate | null;
  suspended_from: LocalDate | null;
  suspended_until: LocalDate | null;
  revoked_on: LocalDate | null;
  cancelled_on: LocalDate | null;
  has_order: boolean;
  taker_index: string | null;
  updated_at: Instant;
};
