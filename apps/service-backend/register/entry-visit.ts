import { ok } from '@biz/kernel/result.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { Page } from '../backend-app.ts';
import { SEQ_FIELD } from '../case/seq-field.ts';
import type { RouteDeps } from '../deps.ts';
import { type Shell, shellOf } from '../office-page.tsx';
import type { OfficerLicence } from './officer-licence.ts';

/** Why officers read personal data here; the person it is about reads it in their own words. */
const PURPOSE = 'keep-register';

/** What a handler about one licence works with: the request, the licence, and what the frame shows. */
export type EntryVisit = {
  readonly page: Page;
  readonly entry: OfficerLicence;
  readonly shell: Shell;
  /** The version of the licence that the officer began from; kept over all the pages of a task. */
  readonly seen: number;
  /** The key of the task that is under way, if one is. */
  readonly once?: string;
};

/** What the handlers of one request share. */
export function entryVisitOf(deps: RouteDeps, page: Page): EntryVisit {
  const entry = deps.licenceOf(page.request);
  const once = page.form.one(ONCE_FIELD);
  return {
    page,
    entry,
    shell: shellOf(deps, page.subject),
    seen: hasEntrySeq(page) ? Number(page.form.one(SEQ_FIELD)) : entry.licence.seq,
    ...(once ? { once } : {}),
  };
}

/** True when the form says which version of the licence it was made from. */
export function hasEntrySeq(page: Page): boolean {
  return /^\d{1,9}$/.test(page.form.one(SEQ_FIELD));
}

/**
 * Journals that an officer is about to read a licence's data (DSS PS-05). Comes before the data is shown: when the journal
 * cannot be written this throws and nothing is shown.
 */
export async function journalEntry(deps: Pick<RouteDeps, 'store' | 'clock'>, entry: OfficerLicence): Promise<void> {
  const { officer, licence } = entry;
  await deps.store.transact<null, never>(async (tx) => {
    await tx.recordAccess({
      by: officer.subject,
      byName: officer.name,
      agency: officer.agency,
      purpose: PURPOSE,
      filing: licence.entry.document.filing,
      what: 'licence',
      at: deps.clock.now(),
    });
    return ok(null);
  });
}
