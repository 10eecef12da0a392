import { type PlanChanges, planChanges } from '@biz/actions/corrections/plan-changes.ts';
import type { RouteDeps } from '../deps.ts';
import type { OfficerCase } from './officer-case.ts';

/** What the corrected answers of a case change besides themselves; undefined while nothing was corrected. */
export async function planChangesOf(deps: RouteDeps, officerCase: OfficerCase): Promise<PlanChanges | undefined> {
  const { filing, application, catalogue } = officerCase;
  if (!filing.version) return undefined;
  const [submitted] = await deps.queries.corrections.versions(filing.id);
  if (!submitted) return undefined;
  return planChanges(catalogue, { ...filing, answers: submitted.answers }, filing, application.state);
}
