import { assessFee } from '@biz/actions/officer/assess-fee.ts';
import { computeOutsideCharge, type FeeAssessment } from '@biz/catalogue/compute-fee.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { AssessedFee } from '@biz/licensing/application-events.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import { mayApprove, type OfficerCase } from './officer-case.ts';

/** The fee as it stands: set on approval, or what approving today would set. Undefined when no approval is in sight. */
export type FeeOfCase = { readonly kind: 'assessed' | 'estimate'; readonly fee: AssessedFee };

/** Reads the fee of a case. It is computed by the rule in force on the day of filing, never typed. */
export function feeOfCase(officerCase: OfficerCase): FeeOfCase | undefined {
  const { application, catalogue, filing, process } = officerCase;
  const { state } = application;
  if (state.fee) return { kind: 'assessed', fee: state.fee };
  if (state.turn === 'done') return undefined;
  const approving = Object.values(process.steps).find(mayApprove);
  if (!approving) return undefined;
  return { kind: 'estimate', fee: assessFee(catalogue, filing, { ...state, step: approving.id }) };
}

/** Money owed outside the portal because of this application, such as a tax; undefined when there is none. */
export function outsideChargeOf({ application, catalogue, filing }: OfficerCase): FeeAssessment | undefined {
  const { licence } = application.state;
  const on = bangkokDate(filing.submittedAt);
  const charge = computeOutsideCharge(catalogue, licence, plainAnswers(filing.answers), on);
  return charge?.ok ? charge.value : undefined;
}
