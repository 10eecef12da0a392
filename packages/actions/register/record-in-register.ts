import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { registerEventOf, takesEffect } from '@biz/licensing/register/from-application.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import { hasEnded, standingOf } from '@biz/licensing/register/standing.ts';
import type { ActionDeps } from '../deps.ts';
import type { Job, LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { tell } from '../tell.ts';
import { aboutLicence } from './about-licence.ts';

/**
 * Enters into the register what an application has come to, in the transaction that brings it there. Nothing but money can be
 * entered about a licence that was revoked or cancelled meanwhile: what was paid is paid.
 */
export async function recordInRegister(
  deps: Pick<ActionDeps, 'catalogue'>,
  tx: Tx,
  before: LoadedApplication,
  after: ApplicationState,
  by: { readonly at: Instant; readonly actor: Actor },
): Promise<Result<null, ActionRefusal>> {
  if (!takesEffect(after) || takesEffect(before.state)) return ok(null);
  const licence = deps.catalogue.licences.get(after.licence);
  const filing = await tx.filings.load(after.filing);
  if (!licence || !filing) throw new Error(`application ${before.id} has no definition or no filing`);
  const about = after.about && (await tx.register.loadByNumber(after.about.number));
  if (after.about && !about) throw new Error(`licence ${after.about.number} is not in the register`);
  const facts = { application: before.id, state: after, filing, licence, entry: about?.entry, at: by.at };
  const event = registerEventOf(facts);
  if (!event) return ok(null);
  if (about && event.type !== 'AnnualFeePaid.v1') {
    const standing = standingOf(about.entry, bangkokDate(by.at), 0);
    if (hasEnded(standing)) return err({ kind: 'LicenceStanding', standing });
  }
  // The first application names the entry: one licence comes of it, and no other id would be known when it is repeated.
  const id = about?.id ?? entryIdOf(before.id);
  if (!(await tx.register.append(id, about?.seq ?? 0, [{ event, ...by }]))) {
    throw new Error(`licence ${id} was changed under its lock`);
  }
  if (event.type === 'LicenceCancelled.v1' && about) await confirmCancellation(tx, before, about.entry, by.at);
  return ok(null);
}

/** Who gave a licence up gets it in writing and reads of it. */
async function confirmCancellation(tx: Tx, { id, owner }: LoadedApplication, entry: RegisterEntry, at: Instant) {
  const letter: Job = { name: 'make-paper', application: id, paper: 'cancellation-letter' };
  await tx.enqueue(letter, { key: `${id}:cancellation-letter` });
  await tell(tx, { ...aboutLicence(entry, 'licence-cancelled'), owner, at, key: `${id}:cancelled` });
}

function entryIdOf(application: LoadedApplication['id']): LicenceEntryId {
  return application as string as LicenceEntryId;
}
