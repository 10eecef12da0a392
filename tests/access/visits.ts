import type { Filer } from '@biz/actions/applicant/filer.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AssistanceId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { World } from './open-world.ts';

/** Staff of a service centre. */
export const WIPHA: Filer = {
  subject: 'sub-wipha' as SubjectId,
  nationalId: '1999900000030' as NationalId,
  title: 'นางสาว',
  firstName: 'วิภา',
  lastName: 'ช่วยเหลือ',
  assurance: 2.3,
};

/** The same as history names them. */
export const WIPHA_MARK: StaffMark = {
  subject: WIPHA.subject,
  name: 'นางสาววิภา ช่วยเหลือ',
  centre: { th: 'ศูนย์ทดสอบ', en: 'Test centre' },
};

/** Visits of the first entrepreneur. */
export const VISITS = {
  open: '00000000-0000-4000-8000-00000000b001' as AssistanceId,
  ended: '00000000-0000-4000-8000-00000000b002' as AssistanceId,
};

/** Two visits about this draft: one under way, one that has ended. */
export async function openVisits({ deps }: World, draft: FilingId): Promise<void> {
  const startedAt = deps.clock.now();
  const visit = {
    staff: WIPHA_MARK,
    applicant: MALEE,
    mobileFrom: 'digital-id' as const,
    consentVersion: '2569-1',
    startedAt,
    draft,
  };
  await deps.store.transact(async (tx) => {
    await tx.assistances.insert({ ...visit, id: VISITS.open });
    await tx.assistances.insert({ ...visit, id: VISITS.ended, endedAt: startedAt });
    return ok(null);
  });
}
