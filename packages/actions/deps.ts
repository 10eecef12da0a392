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

/** Ids that are UUIDs. Those of tickets are as good as secrets: the page of a ticket is open to whoever has its link. */
type UuidId =
  | FileId
  | FilingId
  | SlotId
  | AppointmentId
  | OfficerAccountId
  | CommitteeId
  | MemberId
  | MeetingId
  | MandateId
  | AssistanceId
  | ClosingDayId
  | RevisionId
  | TicketId;

/** A new id of what is named, such as `newId<FileId>(ids)`. */
export function newId<Id extends UuidId>(ids: Ids): Id {
  return ids.uuid() as Id;
}

/** A subject for a person whom the identity provider has not named to us yet. */
export function newSubjectId(ids: Ids): SubjectId {
  return `person-${ids.uuid()}` as SubjectId;
}
