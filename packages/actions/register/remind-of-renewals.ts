import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import { bangkokDate, daysBetween, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { endOf } from '@biz/licensing/register/standing.ts';
import type { ActionDeps } from '../deps.ts';
import type { Queries, RegisteredLicence } from '../ports/queries.ts';
import type { ActionRefusal } from '../refusal.ts';
import { tell } from '../tell.ts';
import { aboutLicence } from './about-licence.ts';

/** Operations that a reminder can be about. */
const YEARLY = ['renew', 'annual-fee'] as const satisfies readonly LaterOperationKind[];

/**
 * Reminds holders of what ends soon, once for each of the days that the definition names: a run that was missed is made up for
 * by the next one with the nearest of them, and running twice is the same as once. Answers how many were reminded.
 */
export async function remindOfRenewals(
  deps: ActionDeps & { readonly queries: Pick<Queries, 'licencesEnding'> },
): Promise<number> {
  const today = bangkokDate(deps.clock.now());
  const furthest = Math.max(0, ...[...deps.catalogue.licences.keys()].flatMap((id) => remindDaysOf(deps, id)));
  const ending = await deps.queries.licencesEnding(today, plusDays(today, furthest));
  let reminded = 0;
  for (const licence of ending) if (await remind(deps, licence, today)) reminded += 1;
  return reminded;
}

function remindDaysOf({ catalogue }: Pick<ActionDeps, 'catalogue'>, id: RegisteredLicence['licence']) {
  const operations = catalogue.licences.get(id)?.operations;
  return YEARLY.flatMap((kind) => operations?.[kind]?.window?.remindDaysBefore ?? []);
}

async function remind(deps: ActionDeps, licence: RegisteredLicence, today: LocalDate): Promise<boolean> {
  const { entry } = licence;
  const end = endOf(entry);
  const { owner } = entry.holder;
  if (!end || !owner) return false;
  const left = daysBetween(today, end);
  const day = Math.min(...remindDaysOf(deps, licence.licence).filter((days) => days >= left));
  if (!Number.isFinite(day)) return false;
  const key = `${licence.id}:renewal-due:${end}:${day}`;
  const done = await deps.store.transact<boolean, ActionRefusal>(async (tx) => {
    if (!(await tx.register.markReminded(licence.id, end, day))) return ok(false);
    await tell(tx, { ...aboutLicence(entry, 'renewal-due'), owner, at: deps.clock.now(), key });
    return ok(true);
  });
  return done.ok && done.value;
}
