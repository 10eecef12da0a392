import type { AgencyId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type {
  LicenceDocument,
  LicenceHolder,
  LicenceOrder,
  RegisterEvent,
  RegisterHappening,
} from './register-events.ts';

/** Why a licence that was handed out is no longer the current one. */
export type Succession = 'renewed' | 'amended' | 'replaced' | 'transferred';

/** An order as it took effect. */
export type OrderInForce = LicenceOrder & { readonly orderedOn: LocalDate; readonly appealBy: LocalDate };

/** What the events of one licence amount to (รายการในทะเบียนใบอนุญาต). Made only by `evolveEntry`. */
export type RegisterEntry = {
  readonly licence: LicenceId;
  readonly agency: AgencyId;
  readonly area?: string;
  readonly document: LicenceDocument;
  /** What was handed out before, the latest last. */
  readonly former: readonly (LicenceDocument & { readonly replacedOn: LocalDate; readonly by: Succession })[];
  readonly holder: LicenceHolder;
  /** The last day that the yearly fee is paid for; absent where there is none. */
  readonly feePaidUntil?: LocalDate;
  /** Written by an officer, waits for a signer. */
  readonly prepared?: {
    readonly order: LicenceOrder;
    readonly by: { readonly subject?: SubjectId; readonly name: string };
    readonly at: Instant;
  };
  readonly suspension?: OrderInForce;
  readonly revocation?: OrderInForce;
  readonly cancellation?: { readonly on: LocalDate; readonly recordedOn: LocalDate; readonly reason: string };
};

/** Folds one event into the entry. Total and pure; the first event must be `LicenceIssued.v1`. */
export function evolveEntry(entry: RegisterEntry | undefined, happening: RegisterHappening): RegisterEntry {
  const { event } = happening;
  if (event.type === 'LicenceIssued.v1') {
    const { licence, agency, area, document, holder, feePaidUntil } = event;
    const more = { ...(area ? { area } : {}), ...(feePaidUntil ? { feePaidUntil } : {}) };
    return { licence, agency, document, former: [], holder, ...more };
  }
  if (!entry) throw new Error(`event ${event.type} before LicenceIssued.v1`);
  return applyFacts(entry, event, happening);
}

/** Folds a whole stream. */
export function replayEntry(happenings: readonly RegisterHappening[]): RegisterEntry | undefined {
  return happenings.reduce<RegisterEntry | undefined>(evolveEntry, undefined);
}

/** The day on which the licence was handed out before any replacements (ใบแทน) of it, which repeat that day. */
export function firstIssuedOn({ document, former }: RegisterEntry): LocalDate {
  const replaced = former.findLastIndex(({ by }) => by !== 'replaced') + 1;
  return (former[replaced] ?? document).issuedOn;
}

function applyFacts(
  entry: RegisterEntry,
  event: Exclude<RegisterEvent, { type: 'LicenceIssued.v1' }>,
  { at, actor }: RegisterHappening,
): RegisterEntry {
  const on = bangkokDate(at);
  switch (event.type) {
    case 'LicenceRenewed.v1': {
      const paid = event.feePaidUntil ? { feePaidUntil: event.feePaidUntil } : {};
      return { ...succeed(entry, event.document, 'renewed', on), holder: event.holder, ...paid };
    }
    case 'LicenceAmended.v1': {
      const where = event.area ? { area: event.area } : {};
      return { ...succeed(entry, event.document, 'amended', on), holder: event.holder, ...where };
    }
    case 'LicenceReplaced.v1':
      return succeed(entry, event.document, 'replaced', on);
    case 'LicenceTransferred.v1':
      return { ...succeed(entry, event.document, 'transferred', on), holder: event.holder };
    case 'HolderConfirmed.v1':
      return { ...entry, holder: { ...entry.holder, owner: event.owner } };
    case 'AnnualFeePaid.v1':
      return { ...entry, feePaidUntil: event.paidUntil };
    case 'LicenceCancelled.v1':
      return { ...withoutOrder(entry), cancellation: { on: event.on, recordedOn: on, reason: event.reason } };
    case 'OrderPrepared.v1': {
      const by = { name: actor.name, ...('subject' in actor ? { subject: actor.subject } : {}) };
      return { ...entry, prepared: { order: event.order, by, at } };
    }
    case 'OrderTurnedDown.v1':
      return withoutOrder(entry);
    case 'LicenceSuspended.v1':
      return { ...withoutOrder(entry), suspension: { ...event.order, orderedOn: on, appealBy: event.appealBy } };
    case 'SuspensionLifted.v1': {
      const { suspension: _lifted, ...rest } = withoutOrder(entry);
      return rest;
    }
    case 'LicenceRevoked.v1':
      return { ...withoutOrder(entry), revocation: { ...event.order, orderedOn: on, appealBy: event.appealBy } };
    default:
      return assertNever(event);
  }
}

function succeed(entry: RegisterEntry, document: LicenceDocument, by: Succession, on: LocalDate): RegisterEntry {
  return { ...entry, document, former: [...entry.former, { ...entry.document, replacedOn: on, by }] };
}

function withoutOrder(entry: RegisterEntry): RegisterEntry {
  const { prepared: _decided, ...rest } = entry;
  return rest;
}
