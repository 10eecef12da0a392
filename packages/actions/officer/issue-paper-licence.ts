import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { operationKindOf } from '@biz/licensing/application-state.ts';
import { validityOf } from '@biz/licensing/register/validity.ts';
import type { ActionDeps } from '../deps.ts';
import { licenceNumberFor } from '../numbering.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** จัดพิมพ์ใบอนุญาต: the agency printed the licence; it enters the register and waits at the counter. */
export function issuePaperLicence(
  deps: ActionDeps,
  target: CommandTarget,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'issue-paper-licence', null, async ({ state }, tx) => {
    const licence = deps.catalogue.asOf(state.catalogueVersion).licences.get(state.licence);
    if (!licence) throw new Error(`licence ${state.licence} is not in the catalogue`);
    const now = deps.clock.now();
    const entry = state.about && (await tx.register.loadByNumber(state.about.number))?.entry;
    const licenceNumber = await licenceNumberFor(tx, licence, { state, entry }, now);
    const validity = validityOf(licence, operationKindOf(state), entry, bangkokDate(now));
    return ok({ kind: 'issue-paper-licence', licenceNumber, ...validity });
  });
}
