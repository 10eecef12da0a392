import type { Filer } from '@biz/actions/applicant/filer.ts';
import { COMPANY_ID, MALEE } from '@biz/actions/testing/outside-world.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { MandateId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Mandate, MandateAct, MandateEvent } from '@biz/licensing/acting/mandate.ts';
import { SOMCHAI, type World } from './open-world.ts';

/** The attorney of the first entrepreneur's company. */
export const SUDA: Filer = {
  subject: 'sub-suda' as SubjectId,
  nationalId: '4444444444443' as NationalId,
  title: 'นาง',
  firstName: 'สุดา',
  lastName: 'ผู้แทนลับ',
  assurance: 2.3,
};

/** Mandates of the first entrepreneur's company to the attorney, and one of the other entrepreneur to somebody else. */
export const MANDATES = {
  active: '00000000-0000-4000-8000-00000000a001' as MandateId,
  other: '00000000-0000-4000-8000-00000000a002' as MandateId,
  expired: '00000000-0000-4000-8000-00000000a003' as MandateId,
  revoked: '00000000-0000-4000-8000-00000000a004' as MandateId,
  foreign: '00000000-0000-4000-8000-00000000a005' as MandateId,
};

/** Writes them into the records as they would have become. */
export async function grantMandates(world: World): Promise<void> {
  const sealed: MandateEvent = { kind: 'sealed', digest: sha256('terms'), otpReference: '1234' };
  const [accepted, revoked]: MandateEvent[] = [{ kind: 'accepted' }, { kind: 'revoked', side: 'principal' }];
  if (!accepted || !revoked) throw new Error('two events were written');
  await grant(world, MANDATES.active, ['prepare', 'correct'], [sealed, accepted]);
  await grant(world, MANDATES.other, ['submit', 'pay', 'receive'], [sealed, accepted]);
  await grant(world, MANDATES.expired, ['prepare'], [sealed, accepted], -1);
  await grant(world, MANDATES.revoked, ['prepare'], [sealed, accepted, revoked]);
  await grant(world, MANDATES.foreign, ['prepare'], [sealed], 30, SOMCHAI);
}

async function grant(
  { deps }: World,
  id: MandateId,
  acts: readonly MandateAct[],
  events: readonly MandateEvent[],
  lastDay = 30,
  principal = MALEE,
): Promise<void> {
  const now = deps.clock.now();
  const today = bangkokDate(now);
  const isCompanys = principal === MALEE;
  const mandate: Mandate = {
    id,
    principal,
    ...(isCompanys ? { company: { id: COMPANY_ID, name: 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด' } } : {}),
    attorneyId: isCompanys ? SUDA.nationalId : ('6666666666664' as NationalId),
    licences: 'all',
    acts,
    from: plusDays(today, -10),
    to: plusDays(today, lastDay),
    createdAt: now,
    records: [],
  };
  await deps.store.transact(async (tx) => {
    await tx.mandates.insert(mandate);
    for (const event of events) {
      const by = event.kind === 'accepted' ? SUDA : principal;
      await tx.mandates.append(id, { at: now, by: by.subject, byName: `${by.title}${by.firstName}`, event });
    }
    return ok(null);
  });
}
