import { thingOf } from '@biz/actions/acting/record-use.ts';
import { ownerOf } from '@biz/actions/applicant/filer.ts';
import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Agency, Licence } from '@biz/catalogue/model.ts';
import { type Act, mayAct } from '@biz/licensing/acting/may-act.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { RouteDeps } from '../deps.ts';
import type { Page } from '../portal-app.ts';
import { filerOf } from '../subject.ts';

/** A licence of the person who asks, or of whom they act for. */
export type HeldLicence = {
  readonly licence: RegisteredLicence;
  readonly definition: Licence;
  readonly agency: Agency;
  /** The filing that it was issued on; absent for who took the licence over: that filing is not theirs. */
  readonly filing?: Filing;
  /** True when the person may do this with it: for themselves everything, for others as far as they may. */
  may(act: Act): boolean;
};

/**
 * The licence in the address, under any of its numbers, if the person holds it or may read it for its holder.
 * Somebody else's is answered like one that does not exist.
 */
export async function heldLicence(deps: RouteDeps, page: Page): Promise<HeldLicence | undefined> {
  const filer = filerOf(page.subject);
  const { queries, catalogue } = deps;
  const licence = await queries.licence(page.param('number'));
  if (!licence || licence.entry.holder.owner !== ownerOf(filer)) return undefined;
  const owned = await queries.application(licence.entry.document.application, ownerOf(filer));
  const may = (act: Act) =>
    !filer.behalf || (owned !== undefined && mayAct(filer, thingOf(owned.filing), act, page.now()) === 'allowed');
  if (!may('read')) return undefined;
  const definition = catalogue.licences.get(licence.licence);
  const agency = catalogue.agencies.get(licence.agency);
  if (!definition || !agency) throw new Error(`the catalogue does not know licence ${licence.number}`);
  return { licence, definition, agency, may, ...(owned ? { filing: owned.filing } : {}) };
}
