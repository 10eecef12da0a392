import type { AgencyId, CommitteeId, MeetingId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { committeeProblems } from '@biz/licensing/committee/committee.ts';
import { isAgenda } from '@biz/licensing/committee/decide-meeting.ts';
import { type AgendaItem, type MeetingEvent, mayRun } from '@biz/licensing/committee/meeting.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { Queries } from '../ports/queries.ts';
import type { Tx } from '../ports/store.ts';
import type { CommitteeKeeper } from './keep-committee.ts';
import type { CommitteeRefusal } from './refusal.ts';
import { waitsForCommittee } from './waiting-steps.ts';

/** What actions on meetings work with. */
export type MeetingDeps = ActionDeps & { readonly queries: Pick<Queries, 'committees'> };

/**
 * เรียกประชุม: by who runs meetings of the committee, for cases of the agency that wait for one and are on no other open
 * agenda. The meeting gets the next number of its committee in the Buddhist year and keeps the members as they are now.
 */
export async function callMeeting(
  deps: MeetingDeps,
  by: CommitteeKeeper,
  input: {
    readonly committee: CommitteeId;
    readonly from: Instant;
    readonly place: string;
    readonly items: readonly AgendaItem[];
    readonly key: string;
  },
): Promise<Result<{ readonly meeting: MeetingId }, CommitteeRefusal>> {
  const { committee: committeeId, from, place, items, key } = input;
  const once = { scope: `call-meeting:${by.subject}`, key, content: { committeeId, from, place, items } };
  const others = await deps.queries.committees.meetings(by.agency);
  const taken = others.filter(({ meeting }) => !meeting.closed).flatMap(({ meeting }) => meeting.items);
  return deps.store.transact((tx) =>
    doOnceRefusing<{ readonly meeting: MeetingId }, CommitteeRefusal>(tx, once, async () => {
      const found = await tx.committees.load(committeeId);
      if (found?.agency !== by.agency) return err({ kind: 'NotFound' });
      const { committee } = found;
      const [problem] = committeeProblems(committee);
      if (problem) return err({ kind: 'CommitteeUnfit', problem });
      if (!mayRun({ committee }, by.subject)) return err({ kind: 'NotRunningMeeting' });
      if (!isAgenda(items)) return err({ kind: 'AgendaEmpty' });
      const isTaken = items.some((item) => taken.some(({ application }) => application === item.application));
      if (isTaken || !(await allWait(deps, tx, by.agency, items))) return err({ kind: 'ItemNotWaiting' });
      const year = buddhistYear(bangkokDate(from));
      const number = `${await tx.nextNumber(`meeting-${committeeId}-${year}`)}/${year}`;
      const facts = { agency: by.agency, committeeId, committee, number, from, place, items };
      const event: MeetingEvent = { type: 'MeetingCalled.v1', ...facts };
      const id = newId<MeetingId>(deps.ids);
      const actor = { subject: by.subject, name: by.name };
      await tx.committees.appendToMeeting(id, [{ event, at: deps.clock.now(), actor }]);
      return ok({ meeting: id });
    }),
  );
}

/** True when every case is the agency's and waits for a committee. */
export async function allWait(
  { catalogue }: ActionDeps,
  tx: Tx,
  agency: AgencyId,
  items: readonly AgendaItem[],
): Promise<boolean> {
  for (const { application } of items) {
    const loaded = await tx.applications.load(application);
    if (loaded?.state.agency !== agency || !waitsForCommittee(catalogue, loaded.state)) return false;
  }
  return true;
}
