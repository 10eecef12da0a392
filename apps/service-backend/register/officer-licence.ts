import type { Queries, RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Agency, Catalogue, Licence } from '@biz/catalogue/model.ts';
import { parseLicenceEntryId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Clock, type LocalDate } from '@biz/kernel/instant.ts';
import { isInScope } from '@biz/licensing/officers/work-scope.ts';
import { ORDERS_OPEN } from '@biz/licensing/register/decide-order.ts';
import type { OrderKind } from '@biz/licensing/register/register-events.ts';
import { hasEnded, type Standing, soonDaysOf, standingOf } from '@biz/licensing/register/standing.ts';
import { type Officer, readScopeOf } from '../officer.ts';

/** A licence of the register as an officer of its agency works on it. */
export type OfficerLicence = {
  readonly officer: Officer;
  readonly licence: RegisteredLicence;
  readonly definition: Licence;
  readonly agency: Agency;
  readonly catalogue: Catalogue;
  readonly standing: Standing;
  readonly today: LocalDate;
};

/** What reading a licence needs. */
export type LicenceDeps = {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly queries: Pick<Queries, 'licenceForAgency'>;
};

/** Reads a licence of the officer's own agency and scope; foreign, missing and malformed ids are all undefined. */
export async function readOfficerLicence(
  deps: LicenceDeps,
  officer: Officer,
  rawId: string,
): Promise<OfficerLicence | undefined> {
  const id = parseLicenceEntryId(rawId);
  const licence = id.ok ? await deps.queries.licenceForAgency(id.value, officer.agency) : undefined;
  if (!licence || !isInScope(readScopeOf(officer), licence.entry)) return undefined;
  const { catalogue } = deps;
  const definition = catalogue.licences.get(licence.licence);
  const agency = catalogue.agencies.get(licence.agency);
  if (!definition || !agency) throw new Error(`the catalogue does not know licence ${licence.number}`);
  const today = bangkokDate(deps.clock.now());
  const standing = standingOf(licence.entry, today, soonDaysOf(definition));
  return { officer, licence, definition, agency, catalogue, standing, today };
}

/** The orders that this officer may propose now: none while one waits, none outside the scope of their work. */
export function ordersOpenTo({ officer, licence, standing }: OfficerLicence): readonly OrderKind[] {
  const mayPropose = officer.roles.includes('officer') && isInScope(officer.scope, licence.entry);
  return mayPropose && !licence.entry.prepared ? ORDERS_OPEN[standing] : [];
}

/** True when this officer may record that the holder gives the licence up. */
export function mayRecordCancellation({ officer, licence, standing }: OfficerLicence): boolean {
  const isIn = officer.roles.includes('officer') && isInScope(officer.scope, licence.entry);
  return isIn && !hasEnded(standing) && licence.entry.cancellation === undefined;
}

/** True when an order waits and this officer may confirm it or turn it down. */
export function mayDecideOrder({ officer, licence }: OfficerLicence): boolean {
  const { prepared } = licence.entry;
  const isSigner = officer.roles.includes('signer') && isInScope(officer.scope, licence.entry);
  return isSigner && prepared !== undefined && prepared.by.subject !== officer.subject;
}
