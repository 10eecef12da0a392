import { computeFee, type FeeAssessment, type FeeProblem } from '@biz/catalogue/compute-fee.ts';
import type { Agency, AgencyKind, Business, Catalogue, Certainty, Licence, Operation } from '@biz/catalogue/model.ts';
import { type AgencyOperation, agencyOperationOf } from '@biz/catalogue/operation.ts';
import type { Process } from '@biz/catalogue/process.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';

/** How one gets the licence: through the portal, or at the agency with what is known of it. */
export type Way =
  | {
      readonly by: 'portal';
      readonly operation: Operation;
      readonly process: Process;
      readonly fee: Result<FeeAssessment, FeeProblem>;
    }
  | { readonly by: 'agency'; readonly operation: AgencyOperation | undefined };

/** Everything that the manual of a licence draws on; nothing in it is written for the manual alone. */
export type Manual = {
  readonly catalogue: Catalogue;
  readonly licence: Licence;
  readonly office: AgencyKind;
  readonly way: Way;
  /** The day whose rules count. */
  readonly on: LocalDate;
  /** Agencies of the catalogue that take it. */
  readonly agencies: readonly Agency[];
  /** Businesses whose guide may lead to it. */
  readonly businesses: readonly Business[];
};

/** What the manual can be unsure of. */
export type UnsurePart = 'laws' | 'time' | 'fee' | 'validity' | 'inspection';

/** The manual for the public (คู่มือสำหรับประชาชน, Licensing Facilitation Act s. 7) of a licence, with fees as on that day. */
export function manualOf(catalogue: Catalogue, licence: Licence, on: LocalDate): Manual {
  const office = catalogue.agencyKinds.get(licence.agencyKind);
  if (!office) throw new Error(`${licence.agencyKind} is no kind of agency`);
  return {
    catalogue,
    licence,
    office,
    way: wayTo(catalogue, licence, on),
    on,
    agencies: [...catalogue.agencies.values()].filter(({ kind }) => kind === licence.agencyKind),
    businesses: [...catalogue.businesses.values()].filter(({ licences }) => licences.includes(licence.id)),
  };
}

/** Parts that rest on less than the official papers or a public source. */
export function unsureParts({ licence, way }: Manual): readonly UnsurePart[] {
  const { operation } = way;
  const fees = way.by === 'portal' ? way.operation.feeRules.map(({ certainty }) => certainty) : [operation?.certainty];
  const sources: readonly (readonly [UnsurePart, readonly (Certainty | undefined)[]])[] = [
    ['laws', licence.laws.map(({ certainty }) => certainty)],
    ['time', [operation?.certainty]],
    ['fee', fees],
    ['validity', [licence.deliverable.certainty]],
    ['inspection', licence.inspection ? [licence.inspection.certainty] : []],
  ];
  return sources.flatMap(([part, certainties]) => (certainties.every(isSure) ? [] : [part]));
}

function isSure(certainty: Certainty | undefined): boolean {
  return certainty?.level === 'seed' || certainty?.level === 'found';
}

function wayTo(catalogue: Catalogue, licence: Licence, on: LocalDate): Way {
  const { new: operation } = licence.operations;
  const process = operation && catalogue.processes.get(operation.process);
  if (!operation || !process) return { by: 'agency', operation: agencyOperationOf(licence, 'new') };
  return { by: 'portal', operation, process, fee: computeFee(catalogue, licence.id, undefined, {}, on) };
}
