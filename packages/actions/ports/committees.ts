import type { AgencyId, ApplicationId, CommitteeId, LicenceId, MeetingId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Committee } from '@biz/licensing/committee/committee.ts';
import type { Meeting, MeetingActor, MeetingHappening } from '@biz/licensing/committee/meeting.ts';

/** A committee as it is kept. Every version is kept for ever, with who made it. */
export type KeptCommittee = {
  readonly id: CommitteeId;
  readonly agency: AgencyId;
  readonly version: number;
  readonly committee: Committee;
};

/** A meeting as its events amount to; `seq` counts them. */
export type KeptMeeting = { readonly id: MeetingId; readonly seq: number; readonly meeting: Meeting };

/** Where applications wait for a committee. */
export type CommitteeStep = { readonly licence: LicenceId; readonly step: string };

/** An application that waits for a committee. */
export type WaitingCase = {
  readonly id: ApplicationId;
  readonly number: string;
  readonly licence: LicenceId;
  readonly businessName: string;
  readonly due?: LocalDate;
};

/** Committees and meetings inside a transaction. */
export type CommitteesTx = {
  /** Locks the row. */
  load(id: CommitteeId): Promise<KeptCommittee | undefined>;
  /** Writes the next version of a committee; 1 = a new one. The caller holds the lock of an earlier version. */
  save(committee: KeptCommittee, by: MeetingActor, at: Instant): Promise<void>;
  /** Locks the meeting. */
  loadMeeting(id: MeetingId): Promise<KeptMeeting | undefined>;
  /** Appends events, chained to those before; the caller holds the lock, or opens the meeting with its first event. */
  appendToMeeting(id: MeetingId, happenings: readonly MeetingHappening[]): Promise<void>;
};

/** Reads of committees; each takes the agency and answers nothing about another's. */
export type CommitteeQueries = {
  /** By name. */
  committees(agency: AgencyId): Promise<readonly KeptCommittee[]>;
  committee(id: CommitteeId, agency: AgencyId): Promise<KeptCommittee | undefined>;
  /** The latest first, at most a hundred. */
  meetings(agency: AgencyId): Promise<readonly KeptMeeting[]>;
  meeting(id: MeetingId, agency: AgencyId): Promise<KeptMeeting | undefined>;
  /** Open applications in these steps, the first due first. */
  waiting(agency: AgencyId, steps: readonly CommitteeStep[]): Promise<readonly WaitingCase[]>;
};
