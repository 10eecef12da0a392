import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';

/** Keeps that an officer has begun to work at an agency, so that colleagues can give them cases. */
export async function rememberOfficer(
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  officer: {
    readonly subject: SubjectId;
    readonly name: string;
    readonly agency: AgencyId;
    readonly roles: readonly string[];
  },
): Promise<void> {
  await deps.store.transact<null, never>(async (tx) => {
    await tx.desk.rememberOfficer(officer, deps.clock.now());
    return ok(null);
  });
}
