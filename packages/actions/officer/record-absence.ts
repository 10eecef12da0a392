import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, daysBetween, type LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce, doOnceRefusing } from '../once.ts';
import type { Colleague } from '../ports/desk.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';

/** Who records it: an officer of the agency, for themselves or for a colleague. */
export type AbsenceRecorder = Colleague & { readonly agency: AgencyId };

/** From the first to the last day, both included, the deputy sees the open cases of the absent officer. */
export type AbsenceInput = {
  readonly officer: SubjectId;
  readonly deputy: SubjectId;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
};

/** The longest absence, in days: a mistyped year must not give somebody's cases away for good. */
export const LONGEST_ABSENCE = 366;

/** Why an absence is not recorded. */
export type AbsenceProblem =
  /** Not an officer of the agency. */
  | 'officer-unknown'
  /** Not another officer of the agency. */
  | 'deputy-unknown'
  | 'ends-before-it-begins'
  | 'in-the-past'
  | 'too-long'
  /** The officer is away already on one of the days. */
  | 'away-already'
  /** The deputy is away on one of the days. */
  | 'deputy-away';

/** Nothing was recorded; the page says so at the field. */
export type AbsenceRefusal = { readonly kind: 'AbsenceRefused'; readonly problem: AbsenceProblem };

/** ลาและผู้ทำแทน: records an absence with its deputy. Nobody stands in for somebody while they are away themselves. */
export function recordAbsence(
  deps: Pick<ActionDeps, 'store' | 'clock' | 'ids'>,
  by: AbsenceRecorder,
  input: AbsenceInput,
  key: string,
): Promise<Result<null, ActionRefusal | AbsenceRefusal>> {
  const once = { scope: `record-absence:${by.subject}`, key, content: input };
  return deps.store.transact((tx) =>
    doOnceRefusing<null, AbsenceRefusal>(tx, once, async () => {
      const now = deps.clock.now();
      const people = await peopleOf(tx, by, input);
      const problem = timeProblem(input, bangkokDate(now)) ?? people.problem ?? (await overlap(tx, by.agency, input));
      const { officer, deputy } = people;
      if (problem || !officer || !deputy) {
        return err({ kind: 'AbsenceRefused', problem: problem ?? 'officer-unknown' });
      }
      const { firstDay, lastDay } = input;
      const absence = { id: deps.ids.uuid(), agency: by.agency, officer, deputy, firstDay, lastDay };
      await tx.desk.recordAbsence(absence, by.subject, now);
      return ok(null);
    }),
  );
}

/** Ends an absence of the agency before its last day; `NotFound` when it has ended or is another agency's. */
export function endAbsence(
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  by: AbsenceRecorder,
  absence: string,
  key: string,
): Promise<Result<null, ActionRefusal>> {
  const once = { scope: `end-absence:${by.subject}`, key, content: absence };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(absence);
      const isEnded = isId && (await tx.desk.endAbsence(by.agency, absence, deps.clock.now()));
      return isEnded ? ok(null) : err({ kind: 'NotFound' });
    }),
  );
}

type People = { readonly officer?: Colleague; readonly deputy?: Colleague; readonly problem?: AbsenceProblem };

async function peopleOf(tx: Tx, by: AbsenceRecorder, input: AbsenceInput): Promise<People> {
  const find = async (wanted: SubjectId): Promise<Colleague | undefined> => {
    if (wanted === by.subject) return { subject: by.subject, name: by.name };
    const found = await tx.desk.colleague(by.agency, wanted);
    return found && { subject: found.subject, name: found.name };
  };
  const officer = await find(input.officer);
  if (!officer) return { problem: 'officer-unknown' };
  const deputy = input.deputy === input.officer ? undefined : await find(input.deputy);
  return deputy ? { officer, deputy } : { problem: 'deputy-unknown' };
}

function timeProblem({ firstDay, lastDay }: AbsenceInput, today: LocalDate): AbsenceProblem | undefined {
  if (lastDay < firstDay) return 'ends-before-it-begins';
  if (lastDay < today) return 'in-the-past';
  return daysBetween(firstDay, lastDay) >= LONGEST_ABSENCE ? 'too-long' : undefined;
}

async function overlap(tx: Tx, agency: AgencyId, input: AbsenceInput): Promise<AbsenceProblem | undefined> {
  const during = await tx.desk.absencesDuring(agency, [input.officer, input.deputy], input);
  if (during.some(({ officer }) => officer.subject === input.officer)) return 'away-already';
  return during.length > 0 ? 'deputy-away' : undefined;
}
