import type { AgencyId, CommitteeId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Committee, type CommitteeProblem, committeeProblems } from '@biz/licensing/committee/committee.ts';
import type { MeetingActor } from '@biz/licensing/committee/meeting.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { CommitteeRefusal } from './refusal.ts';

/** Who administers the committees of an agency. The caller vouches that they do. */
export type CommitteeKeeper = MeetingActor & { readonly agency: AgencyId };

/** What a committee may lack until it is to meet. */
const UNFINISHED: ReadonlySet<CommitteeProblem> = new Set(['no-chair', 'no-secretary']);

/**
 * แต่งตั้งคณะกรรมการ: opens a committee, or changes the version that the administrator saw. Every version is kept. Meetings that
 * were called before go on with the members they were called with.
 */
export function keepCommittee(
  deps: ActionDeps,
  by: CommitteeKeeper,
  input: {
    readonly committee: Committee;
    /** The committee that is changed, and the version that the page showed. */
    readonly former?: { readonly id: CommitteeId; readonly version: number };
    readonly key: string;
  },
): Promise<Result<{ readonly committee: CommitteeId }, CommitteeRefusal>> {
  const { committee, former, key } = input;
  const once = { scope: `keep-committee:${by.subject}`, key, content: { committee, former: former ?? null } };
  return deps.store.transact((tx) =>
    doOnceRefusing<{ readonly committee: CommitteeId }, CommitteeRefusal>(tx, once, async () => {
      const found = former && (await tx.committees.load(former.id));
      if (former && found?.agency !== by.agency) return err({ kind: 'NotFound' });
      if (former && found && found.version !== former.version)
        return err({ kind: 'StaleVersion', expected: former.version, actual: found.version });
      const problem = committeeProblems(committee).find((one) => !UNFINISHED.has(one));
      if (problem) return err({ kind: 'CommitteeUnfit', problem });
      const id = found?.id ?? newId<CommitteeId>(deps.ids);
      const version = (found?.version ?? 0) + 1;
      await tx.committees.save({ id, agency: by.agency, version, committee }, by, deps.clock.now());
      return ok({ committee: id });
    }),
  );
}
