import type { Agency, Catalogue, Licence } from '@biz/catalogue/model.ts';
import { isTakenHere } from '@biz/catalogue/operation.ts';
import { planLicences } from '@biz/catalogue/plan-licences.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { type Draft, plainAnswers } from '@biz/licensing/filing.ts';
import type { PlanChange } from './hub-page.tsx';
import type { LicenceOption } from './licences-page.tsx';

/** What the latest answers say about every licence of the business that the portal takes, and about those the draft holds besides. */
export function licenceOptions(catalogue: Catalogue, draft: Draft, now: Instant): readonly LicenceOption[] {
  const planned = planLicences(catalogue, draft.business, plainAnswers(draft.answers), bangkokDate(now));
  const business = catalogue.businesses.get(draft.business);
  const ids = [...new Set([...(business?.licences ?? []), ...draft.licences])];
  return ids.flatMap((id) => {
    const licence = catalogue.licences.get(id);
    if (!licence || !isTakenHere(licence)) return [];
    const plan = planned.find((it) => it.licence.id === id);
    const need = plan === undefined ? 'notNeeded' : plan.isCertain ? 'needed' : 'perhaps';
    return [{ licence, agency: agencyFor(catalogue, draft, licence), need }];
  });
}

/** Licences that the latest answers ask for and the draft lacks, that it holds without need, and that nobody serves. */
export function planChange(options: readonly LicenceOption[], draft: Draft): PlanChange {
  const isHeld = ({ licence }: LicenceOption) => draft.licences.includes(licence.id);
  const only = (keep: (option: LicenceOption) => boolean): readonly Licence[] =>
    options.filter(keep).map(({ licence }) => licence);
  return {
    missing: only((option) => option.need === 'needed' && option.agency !== undefined && !isHeld(option)),
    superfluous: only((option) => option.need === 'notNeeded' && isHeld(option)),
    unserved: only((option) => option.agency === undefined && isHeld(option) && isPlaceKnown(draft)),
  };
}

/** The agency that a licence of the draft goes to; undefined while the place is not answered or nobody serves it. */
export function agencyFor(catalogue: Catalogue, draft: Draft, licence: Licence): Agency | undefined {
  const place = draft.answers['premises.subdistrict']?.value;
  return typeof place === 'string' ? resolveAgency(catalogue, licence.id, place) : undefined;
}

function isPlaceKnown(draft: Draft): boolean {
  return draft.answers['premises.subdistrict'] !== undefined;
}
