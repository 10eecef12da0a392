import type { Catalogue } from '@biz/catalogue/model.ts';
import { isTakenHere } from '@biz/catalogue/operation.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { ActionRefusal } from '../refusal.ts';

/** Why a draft cannot hold these licences: none, unknown ones, ones that only the agency itself takes. Undefined = it can. */
export function refusalOfChoice(catalogue: Catalogue, licences: readonly LicenceId[]): ActionRefusal | undefined {
  if (licences.length === 0) return { kind: 'NoLicenceChosen' };
  for (const licence of licences) {
    const known = catalogue.licences.get(licence);
    if (!known) return { kind: 'LicenceUnknown', licence };
    if (!isTakenHere(known)) return { kind: 'LicenceAtAgency', licence };
  }
  return undefined;
}
