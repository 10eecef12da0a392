import { askedAnswers } from '@biz/actions/applicant/draft-form.ts';
import { computeFee, computeOutsideCharge } from '@biz/catalogue/compute-fee.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { type Satang, sumSatang } from '@biz/kernel/satang.ts';
import { askingOfFiling, type Draft } from '@biz/licensing/filing.ts';
import { agencyFor } from '../draft/plan-change.ts';

/** What a draft will cost as far as its answers tell. */
export type EstimatedFees = {
  readonly lines: readonly {
    readonly licence: Licence;
    readonly label: Localised;
    /** Undefined while it cannot be computed. */
    readonly amount: Satang | undefined;
    /** Money owed outside the portal: shown, and not part of the total. */
    readonly isOutside: boolean;
  }[];
  readonly total: Satang;
};

/** The fees of a draft today, licence by licence. */
export function estimatedFees(
  catalogue: Catalogue,
  draft: Draft,
  licences: readonly Licence[],
  now: Instant,
): EstimatedFees {
  const [answers, on] = [askedAnswers(catalogue, draft), bangkokDate(now)];
  const { kind } = askingOfFiling(draft);
  const lines = licences.flatMap((licence) => {
    const outside = computeOutsideCharge(catalogue, licence.id, answers, on);
    if (outside && licence.outsideCharge && kind !== 'cancel') {
      const { label } = licence.outsideCharge;
      return [{ licence, label, amount: outside.ok ? outside.value.total : undefined, isOutside: true }];
    }
    const fee = computeFee(catalogue, licence.id, agencyFor(catalogue, draft, licence), answers, on, kind);
    const amount = fee.ok ? fee.value.total : undefined;
    return [{ licence, label: licence.shortName, amount, isOutside: false }];
  });
  const due = lines
    .filter(({ isOutside }) => !isOutside)
    .flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return { lines, total: sumSatang(due) };
}
