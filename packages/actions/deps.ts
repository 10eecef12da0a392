import type { Catalogue } from '@biz/catalogue/model.ts';
import type {
  AppointmentId,
  AssistanceId,
  ClosingDayId,
  CommitteeId,
  FileId,
  FilingId,
  MandateId,
  MeetingId,
  MemberId,
  OfficerAccountId,
  RevisionId,
  SlotId,
  SubjectId,
  TicketId,
} from '@biz/kernel/ids.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import type { FileStore } from './ports/file-store.ts';
import type { Store } from './ports/store.ts';

/** Randomness, so that tests can choose it. */
export type Ids = {
  /** A new UUID in lower case. */
  uuid(): string;
  /** `count` random decimal digits from a cryptographic source. */
  digits(count: number): string;
};

/** What every action works with. */
export type ActionDeps = {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileStore;
};

/** A new file id. */
export function newFileId(ids: Ids): FileId {
  return ids.uuid() as FileId;
}

/** A new filing id. */
export function newFilingId(ids: Ids): FilingId {
  return ids.uuid() as FilingId;
}

/** A new slot id. */
export function newSlotId(ids: Ids): SlotId {
  return ids.uuid() as SlotId;
}

/** A new appointment id. */
export function newAppointmentId(ids: Ids): AppointmentId {
  return ids.uuid() as AppointmentId;
}

/** A new officer account id. */
export function newOfficerAccountId(ids: Ids): OfficerAccountId {
  return ids.uuid() as OfficerAccountId;
}

/** A new committee id. */
export function newCommitteeId(ids: Ids): CommitteeId {
  return ids.uuid() as CommitteeId;
}

/** A new id of a seat on a committee. */
export function newMemberId(ids: Ids): MemberId {
  return ids.uuid() as MemberId;
}

/** A new meeting id. */
export function newMeetingId(ids: Ids): MeetingId {
  return ids.uuid() as MeetingId;
}

/** A new mandate id. */
export function newMandateId(ids: Ids): MandateId {
  return ids.uuid() as MandateId;
}

/** A new id of a visit at a service centre. */
export function newAssistanceId(ids: Ids): AssistanceId {
  return ids.uuid() as AssistanceId;
}

/** A subject for a person whom the identity provider has not named to us yet. */
export function newSubjectId(ids: Ids): SubjectId {
  return `person-${ids.uuid()}` as SubjectId;
}

/** A new closing day id. */
export function newClosingDayId(ids: Ids): ClosingDayId {
  return ids.uuid() as ClosingDayId;
}

/** A new revision id. */
export function newRevisionId(ids: Ids): RevisionId {
  return ids.uuid() as RevisionId;
}

/** A new ticket id; as random as a secret, because the page of a ticket is open to whoever has its link. */
export function newTicketId(ids: Ids): TicketId {
  return ids.uuid() as TicketId;
}
