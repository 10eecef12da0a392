import { composeForm, type SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import {
  type PlannedAtAgency,
  type PlannedHere,
  type PlannedLicence,
  planLicences,
} from '@biz/catalogue/plan-licences.ts';
import { type Chain, chainsOf, criticalChain, timed } from '@biz/catalogue/plan-time.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { type Satang, sumSatang } from '@biz/kernel/satang.ts';
import type { GuideState } from './guide-state.ts';

/** A planned licence that the portal takes, whether it is in the application, and what it asks for by itself. */
export type OfferedLicence = {
  readonly plan: PlannedHere;
  readonly isChosen: boolean;
  readonly form: SingleForm;
  /** What it waits for, itself included, with the days of all. */
  readonly chain: Chain | undefined;
};

/** What the answers of the guide lead to. */
export type GuideResult = {
  readonly offered: readonly OfferedLicence[];
  /** Licences that one asks the agency for. */
  readonly atAgency: readonly PlannedAtAgency[];
  readonly chosen: readonly OfferedLicence[];
  /** The single form of the chosen licences; its counts are those of the page. */
  readonly form: SingleForm;
  /** Sum of the fees that can be computed already. */
  readonly fee: Satang;
  /** False while the fee of a chosen licence cannot be computed yet. */
  readonly isFeeComplete: boolean;
  /** Money owed outside the portal, by its name; without an amount while it cannot be computed. */
  readonly outside: readonly NonNullable<PlannedHere['outsideCharge']>[];
  /** The chosen licences that wait for each other longest: when the last one is ready. */
  readonly time: Chain | undefined;
  /** The chain of all of them that ends last, at agencies too. */
  readonly whole: Chain | undefined;
};

/** Plans the licences of a business and sums up those chosen; `wanted` undefined = all that can be applied for here. */
export function guideResult(
  catalogue: Catalogue,
  state: GuideState,
  wanted: readonly string[] | undefined,
  on: LocalDate,
): GuideResult {
  const planned = planLicences(catalogue, state.business.id, state.answers, on);
  const chains = chainsOf(planned.map(timed));
  const offered = planned
    .filter((plan) => plan.takenBy === 'portal')
    .map((plan) => ({
      plan,
      isChosen: plan.agency !== undefined && (wanted === undefined || wanted.includes(plan.licence.id)),
      form: composeForm(catalogue, [plan.licence.id], 'person', state.answers),
      chain: chains.get(plan.licence.id),
    }));
  const chosen = offered.filter(({ isChosen }) => isChosen);
  const ids: readonly LicenceId[] = chosen.map(({ plan }) => plan.licence.id);
  const fees = chosen.flatMap(({ plan }) => (plan.fee.ok ? [plan.fee.value.total] : []));
  return {
    offered,
    atAgency: planned.filter((plan) => plan.takenBy === 'agency'),
    chosen,
    form: composeForm(catalogue, ids, 'person', state.answers),
    fee: sumSatang(fees),
    isFeeComplete: fees.length === chosen.length,
    outside: chosen.flatMap(({ plan }) => (plan.outsideCharge ? [plan.outsideCharge] : [])),
    time: criticalChain(chosen.map(({ plan }) => timed(plan))),
    whole: criticalChain(planned.map(timed)),
  };
}

/** The licences of the result that one is considered after, by name; empty when there are none. */
export function waitsForText(
  { offered, atAgency }: Pick<GuideResult, 'offered' | 'atAgency'>,
  { after }: Pick<PlannedLicence, 'after'>,
  lang: Lang,
): string {
  const licences = [...offered.map(({ plan }) => plan.licence), ...atAgency.map(({ licence }) => licence)];
  return after.flatMap((id) => licences.find((licence) => licence.id === id)?.shortName[lang] ?? []).join(', ');
}
