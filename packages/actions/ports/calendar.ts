import type { AgencyId, ApplicationId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';

/** Where the officer is during a slot: at the applicant's premises, or at the unit's own office. */
export type SlotPlace = 'site' | 'office';

/**
 * A stretch of an officer's time that appointments can use (ช่วงเวลานัดหมาย). It begins and ends on a quarter of an hour, and
 * two slots of one officer never overlap. `held` while it is offered to one application, `taken` once agreed.
 */
export type CalendarSlot = {
  readonly id: SlotId;
  readonly agency: AgencyId;
  readonly officer: SubjectId;
  readonly officerName: string;
  readonly place: SlotPlace;
  readonly from: Instant;
  readonly to: Instant;
  readonly status: 'open' | 'held' | 'taken';
  readonly application?: ApplicationId;
};

/** A slot as the unit's calendar shows it, with the case it belongs to. */
export type CalendarEntry = CalendarSlot & {
  readonly number?: string;
  readonly businessName?: string;
};

/** What a command does to slots of one application. */
export type SlotChanges = {
  readonly hold: readonly SlotId[];
  readonly take: readonly SlotId[];
  readonly release: readonly SlotId[];
};

/** The unit's calendar inside a transaction. */
export type CalendarTx = {
  /** False when one of them overlaps a slot of the same officer, whoever adds it at the same time; then refuse. */
  insert(slots: readonly CalendarSlot[]): Promise<boolean>;
  /** The slots of an agency among these; locked in one order until the transaction ends. */
  load(agency: AgencyId, ids: readonly SlotId[]): Promise<readonly CalendarSlot[]>;
  /** Removes an open slot; false when it is not open any more or not the agency's. */
  remove(agency: AgencyId, id: SlotId): Promise<boolean>;
  /** Holds open slots of the agency for an application, takes and releases its own. False when one to hold is not open. */
  settle(agency: AgencyId, application: ApplicationId, changes: SlotChanges): Promise<boolean>;
};
