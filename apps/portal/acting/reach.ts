import { thingOf } from '@biz/actions/acting/record-use.ts';
import { ownerOf } from '@biz/actions/applicant/filer.ts';
import type { FilingView, RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { standingOf } from '@biz/licensing/acting/mandate.ts';
import { mayAct } from '@biz/licensing/acting/may-act.ts';
import type { Draft, Filing } from '@biz/licensing/filing.ts';
import { type Reply, redirect } from '@biz/web/reply.ts';
import { paths } from '../paths.ts';
import type { Page } from '../portal-app.ts';
import { filerOf } from '../subject.ts';

/** Whose things a list shows, and which of them. */
export type Reach = {
  readonly owner: SubjectId;
  /** True for one's own things: nothing is left out. */
  readonly isOwn: boolean;
  shows(it: Draft | Filing): boolean;
};

/** True for a licence that came of one of these filings. */
export function isOf(licence: Pick<RegisteredLicence, 'application'>, filings: readonly FilingView[]): boolean {
  return filings.some(({ applications }) => applications.some(({ id }) => id === licence.application));
}

/**
 * Answers a list of things: one's own, or under a mandate the principal's as far as it reaches. Whose mandate has ended is led to
 * choose again, and staff to their visit, because neither has a list here.
 */
export function withReach(page: Page, answer: (reach: Reach) => Promise<Reply>): Reply | Promise<Reply> {
  const filer = filerOf(page.subject);
  const now = page.now();
  const { behalf } = filer;
  if (behalf?.kind === 'assistance') return redirect(paths.visit(behalf.assistance.id));
  if (behalf && standingOf(behalf.mandate, now) !== 'active') return redirect(`${paths.actAs}?ended=1`);
  return answer({
    owner: ownerOf(filer),
    isOwn: behalf === undefined,
    shows: (it) => mayAct(filer, thingOf(it), 'read', now) === 'allowed',
  });
}
