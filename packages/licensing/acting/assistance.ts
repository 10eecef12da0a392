import type { AgencyId, AssistanceId, FilingId, LicenceId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import type { StaffMark } from './capacity.ts';
import type { IdentifiedPerson } from './identified-person.ts';

/** Version of the consent that staff read out; kept with the visit. */
export const ASSISTANCE_CONSENT_VERSION = '2569-1';

/** A visit that was not finished ends by itself after this time: one working day at the counter. */
const VISIT_MS = 8 * 3_600_000;

/** What is left for staff after sending: numbers for the hand-over sheet (ใบส่งมอบ), and nothing about the applicant. */
export type AssistanceSent = {
  readonly number: string;
  readonly at: Instant;
  readonly applications: readonly {
    readonly number: string;
    readonly licence: LicenceId;
    readonly agency: AgencyId;
  }[];
};

/**
 * Assisted service (ศูนย์รับคำขออนุญาต, seed 001 sec. 2.10): staff prepare one filing with an applicant who sits in front of them; a code to
 * the applicant's own phone seals it. Staff reach this one draft and nothing else of the applicant's.
 */
export type Assistance = {
  readonly id: AssistanceId;
  readonly staff: StaffMark;
  readonly applicant: IdentifiedPerson;
  /** Who vouches for the phone number: the applicant's own account, or only what they said at the counter. */
  readonly mobileFrom: 'digital-id' | 'told';
  readonly consentVersion: string;
  readonly startedAt: Instant;
  readonly draft?: FilingId;
  readonly sent?: AssistanceSent;
  readonly endedAt?: Instant;
};

/** Open; sent, so that only the hand-over sheet is left; or ended without a filing. */
export type AssistanceStanding = 'open' | 'sent' | 'ended';

/** Where the visit stands at this moment. */
export function assistanceStanding(assistance: Assistance, now: Instant): AssistanceStanding {
  if (assistance.sent !== undefined) return 'sent';
  const isOver = assistance.endedAt !== undefined || now >= plusMs(assistance.startedAt, VISIT_MS);
  return isOver ? 'ended' : 'open';
}
