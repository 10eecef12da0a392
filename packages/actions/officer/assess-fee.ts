import { computeFee } from '@biz/catalogue/compute-fee.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { AssessedFee } from '@biz/licensing/application-events.ts';
import { type ApplicationState, operationKindOf } from '@biz/licensing/application-state.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';

/** Nothing is paid in the portal. */
export const NO_FEE: AssessedFee = { lines: [], total: 0 as AssessedFee['total'] };

/**
 * The fee of an application by the rule in force on the day of filing, local slab first. Computed, never typed. When
 * the process says that nothing is paid in the portal, it is zero whatever the rule.
 */
export function assessFee(live: Catalogue, filing: Filing, state: ApplicationState): AssessedFee {
  const catalogue = live.asOf(state.catalogueVersion);
  const process = catalogue.processes.get(state.process);
  const row = process?.steps[state.step]?.actions.find((action) => action.action === 'approve');
  if (row?.fee !== 'computed') return NO_FEE;
  const agency = catalogue.agencies.get(state.agency);
  if (!agency) throw new Error(`agency ${state.agency} is not in the catalogue`);
  const fee = computeFee(
    catalogue,
    state.licence,
    agency,
    plainAnswers(filing.answers),
    bangkokDate(filing.submittedAt),
    operationKindOf(state),
  );
  if (!fee.ok) throw new Error(`fee of ${state.licence} cannot be computed: ${fee.error.kind}`);
  return fee.value;
}
