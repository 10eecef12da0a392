import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import { nextLicenceNumber, validityFrom } from '../numbering.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** จัดพิมพ์ใบอนุญาต: the agency printed the licence; it enters the register and waits at the counter. */
export function issuePaperLicence(
  deps: ActionDeps,
  target: CommandTarget,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'issue-paper-licence', null, async ({ state }, tx) => {
    const licence = deps.catalogue.licences.get(state.licence);
    if (!licence) throw new Error(`licence ${state.licence} is not in the catalogue`);
    const now = deps.clock.now();
    const licenceNumber = await nextLicenceNumber(tx, licence, now);
    return ok({ kind: 'issue-paper-licence', licenceNumber, ...validityFrom(licence, now) });
  });
}
