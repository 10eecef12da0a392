import { randomUUID } from 'node:crypto';
import type { AccountHolder } from '@biz/actions/ports/officer-register.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, OfficerAccountId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { AccountEvent, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import type { Officer } from '../officer.ts';
import type { SampleOffice } from './sample-office.ts';

/** The municipality at which most samples are. */
export const MUNICIPALITY = 'rim-nam-municipality' as AgencyId;

/** Whom the sample accounts belong to; the numbers are those of the training data. */
export const HOLDERS = {
  pimjai: { nationalId: '7777777777778' as NationalId, email: 'pimjai@example.invalid' },
  pakorn: { nationalId: '8888888888886' as NationalId, email: 'pakorn@example.invalid' },
  wasana: { nationalId: '5555555555551' as NationalId, email: 'wasana@example.invalid' },
  arthit: { nationalId: '4444444444443' as NationalId, email: 'arthit@example.invalid' },
  kanlaya: { nationalId: '6666666666660' as NationalId, email: 'kanlaya@example.invalid' },
} as const satisfies Readonly<Record<string, AccountHolder>>;

/** An officer's account at the municipality, valid since the day of the samples. */
export function entitlementOf(more: Partial<Entitlement> = {}): Entitlement {
  return {
    name: 'นางสาวพิมพ์ใจ ตั้งตรง',
    position: 'นักวิชาการสาธารณสุขปฏิบัติการ',
    roles: ['officer'],
    scopes: [{ agency: MUNICIPALITY, areas: 'all', licences: 'all' }],
    validFrom: '2026-11-20' as LocalDate,
    ...more,
  };
}

/** Puts an account into the register, with what happened to it since. */
export async function keepAccount(
  office: { readonly deps: Pick<SampleOffice['deps'], 'store' | 'clock'> },
  holder: AccountHolder,
  entitlement: Entitlement = entitlementOf(),
  ...later: readonly AccountEvent[]
): Promise<OfficerAccountId> {
  const { store, clock } = office.deps;
  const id = randomUUID() as OfficerAccountId;
  const events: readonly AccountEvent[] = [{ type: 'OfficerAccountIssued.v1', entitlement }, ...later];
  const by = { kind: 'system', name: 'test' } as const;
  const done = await store.transact<boolean, never>(async (tx) =>
    ok(await tx.officers.insert(id, holder, { events, at: clock.now(), by })),
  );
  if (!done.ok || !done.value) throw new Error('the person has an account already');
  return id;
}

/** Puts the accounts of these officers into the register, in use, so that colleagues can give them cases. */
export async function employ(office: Pick<SampleOffice, 'deps'>, ...officers: readonly Officer[]): Promise<void> {
  const { store, clock } = office.deps;
  const by = { kind: 'system', name: 'test' } as const;
  for (const { account, subject, name, agency, roles, scope } of officers) {
    const parts = scope === 'all' ? [{ areas: 'all', licences: 'all' } as const] : scope;
    const entitlement = entitlementOf({ name, roles, scopes: parts.map((part) => ({ agency, ...part })) });
    const events: readonly AccountEvent[] = [
      { type: 'OfficerAccountIssued.v1', entitlement },
      { type: 'OfficerAccountActivated.v1' },
    ];
    const nationalId = BigInt(`0x${account.slice(0, 8)}`)
      .toString()
      .padStart(13, '9') as NationalId;
    await store.transact<null, never>(async (tx) => {
      await tx.officers.insert(
        account,
        { nationalId, email: `${subject}@example.invalid` },
        { events, at: clock.now(), by },
      );
      await tx.officers.noteSignIn(account, events.length, subject, clock.now());
      return ok(null);
    });
  }
}
