import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { AgencyId, LicenceId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import { type ApplicationState, type Ending, operationKindOf } from '../application-state.ts';
import { clockOf } from '../clock-of.ts';
import type { RefusalReason } from '../deciding/refusal-reasons.ts';
import { noticeTally } from '../lateness/lateness-of.ts';

/** How a matter ended: with what was asked for, or one of the endings without it. */
export type Outcome = 'licensed' | Ending['kind'];

/** What statistics know of one finished application: nothing of the person or the business. */
export type FinishedCase = {
  readonly agency: AgencyId;
  readonly licence: LicenceId;
  /** What was asked: each operation has days of its own. */
  readonly operation: OperationKind;
  readonly finishedOn: LocalDate;
  readonly outcome: Outcome;
  /** Days by the count that binds, in the definition's basis; absent when the clock never ran to its stop. */
  readonly daysUsed?: number;
  readonly isOnTime?: boolean;
  /** Rounds of corrections. */
  readonly rounds: number;
  /** Of a refusal that names one. */
  readonly refusalReason?: RefusalReason;
  /** Written reasons for lateness that the law wanted, and those that did not come in their seven days. */
  readonly noticesOwed: number;
  readonly noticesMissed: number;
};

/** What statistics keep of an application; undefined until it is finished. */
export function finishedCaseOf(state: ApplicationState, holidays: Holidays): FinishedCase | undefined {
  if (state.turn !== 'done' || !state.endedAt) return undefined;
  const reading = clockOf(state, state.endedAt, holidays);
  const time = reading.kind === 'stopped' ? { daysUsed: reading.daysUsed, isOnTime: reading.daysLeft >= 0 } : {};
  const reason = state.ending?.kind === 'refused' ? state.ending.reasonCode : undefined;
  const { owed, missed } = noticeTally(state);
  return {
    agency: state.agency,
    licence: state.licence,
    operation: operationKindOf(state),
    finishedOn: bangkokDate(state.endedAt),
    outcome: state.ending?.kind ?? 'licensed',
    ...time,
    rounds: state.rounds,
    ...(reason ? { refusalReason: reason } : {}),
    noticesOwed: owed,
    noticesMissed: missed,
  };
}
