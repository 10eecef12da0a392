import type { LoadedApplication, SeenApplication } from '@biz/actions/ports/store.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { evolve, type Happening } from '@biz/licensing/evolve.ts';
import { compileOnce, type Values } from '../compile-once.ts';
import { applicationRow } from './application-row.ts';
import { chainEvents, sealOf } from './event-chain.ts';
import { filingFacts } from './filing-records.ts';
import { keepFinishedCase } from './finished-cases.ts';
import { searchText } from './search-text.ts';
import type { HeldApplication, Reader, TxScope } from './tx-scope.ts';
import { writeEvents } from './write-events.ts';

/** Reads where an application stands and locks it until the transaction ends. */
export async function loadApplication(scope: TxScope, id: ApplicationId): Promise<LoadedApplication | undefined> {
  const held = await hold(scope, id);
  return held && { id, seq: held.seq, state: held.state, owner: held.facts.owner };
}

/** The same, found by the references of its bill. */
export async function loadApplicationByBill(
  scope: TxScope,
  reference1: string,
  reference2: string,
): Promise<LoadedApplication | undefined> {
  await scope.writes.after('applications');
  const row = await scope.db
    .selectFrom('applications')
    .select('id')
    .where('bill_reference1', '=', reference1)
    .where('bill_reference2', '=', reference2)
    .executeTakeFirst();
  return row && loadApplication(scope, row.id);
}

const onlyLocked = compileOnce((db: Reader, { value }: Values<{ id: ApplicationId }>) =>
  db.selectFrom('applications').select('seq').where('id', '=', value('id')).forUpdate(),
);

/** Locks the row like `loadApplication`, and goes on from what was read before without waiting: `writeEvents` proves it. */
export async function goOnFrom(scope: TxScope, seen: SeenApplication): Promise<LoadedApplication> {
  const { id, seq, state, owner, head, tab, applicantName, businessName } = seen;
  await scope.writes.send(onlyLocked(scope.db, { id }));
  const facts = { owner, applicantName, businessName };
  scope.held.set(id, { seq, state, headHash: head, agency: state.agency, tab, facts });
  return { id, seq, state, owner };
}

/**
 * Appends events after `expectedSeq` and brings the read models up to date. False, with nothing written, when the stream
 * is not at `expectedSeq`.
 */
export async function appendToApplication(
  scope: TxScope,
  id: ApplicationId,
  expectedSeq: number,
  happenings: readonly Happening[],
): Promise<boolean> {
  const before = scope.held.get(id) ?? (expectedSeq === 0 ? undefined : await hold(scope, id));
  if ((before?.seq ?? 0) !== expectedSeq) return false;
  const head = before ? { seq: before.seq, hash: before.headHash } : ({ seq: 0, hash: '' } as const);
  const events = chainEvents(id, head, happenings);
  const last = events.at(-1);
  if (!last) return true;
  const state = happenings.reduce<ApplicationState | undefined>(evolve, before?.state);
  if (!state) throw new Error('an appended event leaves a state');
  // A correction in this transaction may have changed what the business is called.
  const facts = scope.filings.get(state.filing) ?? before?.facts ?? (await filingFacts(scope, state.filing));
  const row = applicationRow(id, state, last, facts, scope.catalogue);
  const seals = events.map((event) => sealOf(scope.keyring, event.hash));
  const search = isFoundAnew(before?.state, state) ? { search: searchText(state, facts) } : {};
  // Nobody else can have appended to a stream that is locked or opened here, so its outcome need not be waited for.
  const isOurs = before !== undefined || facts.opens?.includes(id) === true;
  const writing = writeEvents(scope.db, { isOurs, row, expectedSeq, events, seals, tabBefore: before?.tab, ...search });
  if (isOurs) await scope.writes.send(writing);
  else if (!(await writing)) return false;
  scope.held.set(id, { seq: last.seq, state, headHash: last.hash, agency: state.agency, tab: row.tab, facts });
  const isFinishedAnew = isFinished(before?.state) !== isFinished(state);
  if (isFinishedAnew) await scope.writes.defer('applications', keepFinishedCase(scope.db, id, state, scope.catalogue));
  return true;
}

function isFinished(state: ApplicationState | undefined): boolean {
  return state?.turn === 'done';
}

/** Names and the number are there from the beginning; the number of the licence comes later. */
function isFoundAnew(before: ApplicationState | undefined, state: ApplicationState): boolean {
  return before === undefined || before.issued?.number !== state.issued?.number;
}

const lockedApplication = compileOnce((db: Reader, { value }: Values<{ id: ApplicationId }>) =>
  db
    .selectFrom('applications')
    .select(['seq', 'state', 'head_hash', 'agency', 'tab', 'owner', 'applicant_name', 'business_name'])
    .where('id', '=', value('id'))
    .forUpdate(),
);

/** The row stays locked, so what was read or written under the lock stays true for the rest of the transaction. */
async function hold(scope: TxScope, id: ApplicationId): Promise<HeldApplication | undefined> {
  const known = scope.held.get(id);
  if (known) return known;
  await scope.writes.after('applications');
  const [row] = (await lockedApplication(scope.db, { id })).rows;
  if (!row) return undefined;
  const facts = { owner: row.owner, applicantName: row.applicant_name, businessName: row.business_name };
  const { seq, state, agency, tab } = row;
  const held = { seq, state, headHash: row.head_hash, agency, tab, facts };
  scope.held.set(id, held);
  return held;
}
