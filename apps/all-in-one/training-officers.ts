import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Store } from '@biz/actions/ports/store.ts';
import { type NationalId, parseNationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, OfficerAccountId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Clock } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { AccountRole, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { nameOf, readPeople } from './training-people.ts';

/** An account that a training installation starts with. */
type TrainingOfficer = {
  readonly nationalId: NationalId;
  readonly email: string;
  readonly entitlement: Omit<Entitlement, 'validFrom'>;
};

const BY = { kind: 'system', name: 'training' } as const;

/**
 * Issues the training accounts of `officers.json`, each once: what administrators did to them since stays. Throws on files
 * that do not fit: they ship with the product.
 */
export async function issueTrainingAccounts(deps: { readonly store: Store; readonly clock: Clock }, folder: URL) {
  const officers = await readOfficers(folder);
  const at = deps.clock.now();
  await deps.store.transact<null, never>(async (tx) => {
    for (const { nationalId, email, entitlement } of officers) {
      const event = {
        type: 'OfficerAccountIssued.v1',
        entitlement: { ...entitlement, validFrom: bangkokDate(at) },
      } as const;
      await tx.officers.insert(
        randomUUID() as OfficerAccountId,
        { nationalId, email },
        { events: [event], at, by: BY },
      );
    }
    return ok(null);
  });
}

type OfficersFile = {
  readonly officers: readonly {
    readonly nationalId: string;
    readonly position: string;
    readonly roles: readonly AccountRole[];
    readonly agencies: readonly AgencyId[];
  }[];
};

async function readOfficers(folder: URL): Promise<readonly TrainingOfficer[]> {
  const people = await readPeople(folder);
  const { officers } = parseOfficers(await readFile(new URL('officers.json', folder), 'utf8'));
  return officers.map(({ nationalId: raw, position, roles, agencies }) => {
    const person = people.find(({ nationalId }) => nationalId === raw);
    const nationalId = parseNationalId(raw);
    if (!person || !nationalId.ok) throw new Error(`officers.json: ${position} is nobody in people.json`);
    const scopes = agencies.map((agency) => ({ agency, areas: 'all', licences: 'all' }) as const);
    const entitlement = { name: nameOf(person), position, roles, scopes };
    return { nationalId: nationalId.value, email: person.email, entitlement };
  });
}

function parseOfficers(raw: string): OfficersFile {
  return JSON.parse(raw) as OfficersFile;
}
