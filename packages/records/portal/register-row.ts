import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { LicenceDocument, RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
import { endOf } from '@biz/licensing/register/standing.ts';
import type { Insertable, Selectable } from 'kysely';
import type { RegisterEntryRow } from './tables/register-tables.ts';

/** The read model of a licence, made from nothing but its entry and its last event. */
export function registerRow(
  id: LicenceEntryId,
  entry: RegisterEntry,
  last: Pick<RecordedRegisterEvent, 'seq' | 'hash' | 'at'>,
  takerIndex: string | undefined,
): Insertable<RegisterEntryRow> {
  const { document, holder, suspension } = entry;
  return {
    id,
    agency: entry.agency,
    number: document.number,
    licence: entry.licence,
    area: entry.area ?? null,
    owner: holder.owner ?? null,
    holder_name: holder.name,
    business_name: holder.business,
    seq: last.seq,
    head_hash: last.hash,
    state: JSON.stringify(entry),
    issued_on: document.issuedOn,
    expires_on: document.expiresOn ?? null,
    fee_paid_until: entry.feePaidUntil ?? null,
    ends_on: endOf(entry) ?? null,
    suspended_from: suspension?.from ?? null,
    suspended_until: suspension?.until ?? null,
    revoked_on: entry.revocation?.from ?? null,
    cancelled_on: entry.cancellation?.on ?? null,
    has_order: entry.prepared !== undefined,
    taker_index: holder.owner === undefined ? (takerIndex ?? null) : null,
    updated_at: last.at,
  };
}

/** Every number that a licence has or had. */
export function numbersOf(entry: RegisterEntry): readonly string[] {
  return [...new Set([entry.document.number, ...entry.former.map(({ number }) => number)])];
}

/** A row as pages see it, by one of its numbers; by its present one when none is named. */
export function toRegistered(
  row: Pick<Selectable<RegisterEntryRow>, 'id' | 'seq' | 'state'>,
  asked?: string,
): RegisteredLicence {
  const { id, seq, state: entry } = row;
  const number = asked ?? entry.document.number;
  // Of documents that bear the same number the last one is meant.
  const former = number === entry.document.number ? undefined : entry.former.findLast((it) => it.number === number);
  const facts = former ?? entry.document;
  return {
    ...{ id, seq, number, entry, licence: entry.licence, agency: entry.agency },
    holderName: entry.holder.name,
    businessName: entry.holder.business,
    ...documentFacts(facts),
    ...(former ? { replacedBy: { number: entry.document.number, on: former.replacedOn, by: former.by } } : {}),
  };
}

function documentFacts({ application, filing, issuedOn, expiresOn, isPaper, file, sha256, signedBy }: LicenceDocument) {
  return {
    ...{ application, filing, issuedOn, isPaper },
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(file === undefined ? {} : { file }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(signedBy === undefined ? {} : { signerName: signedBy }),
  };
}
