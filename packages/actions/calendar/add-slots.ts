import type { SlotId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, toEpoch } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { MOST_SLOTS, type Span } from '@biz/licensing/appointments/slot-plan.ts';
import type { ActionDeps } from '../deps.ts';
import { newId } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { SlotPlace } from '../ports/calendar.ts';
import type { ActionRefusal } from '../refusal.ts';

/** An officer, as somebody whose time the calendar keeps. */
export type CalendarOfficer = Extract<Actor, { kind: 'officer' }>;

const QUARTER_MS = 15 * 60_000;

/**
 * An officer opens stretches of their own or a colleague's time for appointments: all of them or none. Refuses what has begun, what is not
 * on quarters of an hour or runs over midnight, more than `MOST_SLOTS`, and what overlaps another slot of the officer,
 * also one that is added at the same moment.
 */
export function addSlots(
  deps: ActionDeps,
  officer: CalendarOfficer,
  input: {
    readonly spans: readonly Span[];
    readonly place: SlotPlace;
    /** Whose time it is; the officer's own when left out. The caller vouches that they are of the same unit. */
    readonly whose?: { readonly subject: SubjectId; readonly name: string };
    readonly key: string;
  },
): Promise<Result<{ readonly count: number }, ActionRefusal>> {
  const { spans, place, whose = officer, key } = input;
  return deps.store.transact((tx) =>
    doOnce(
      tx,
      { scope: `add-slots:${officer.subject}`, key, content: { spans, place, whose: whose.subject } },
      async () => {
        const now = deps.clock.now();
        const isFine = spans.every((span) => span.from > now && isOnOneDay(span) && isOnQuarters(span));
        if (!isFine || spans.length === 0 || spans.length > MOST_SLOTS) return err({ kind: 'SlotTimesWrong' });
        const slots = spans.map((span) => ({
          id: newId<SlotId>(deps.ids),
          agency: officer.agency,
          officer: whose.subject,
          officerName: whose.name,
          place,
          ...span,
          status: 'open' as const,
        }));
        return (await tx.calendar.insert(slots)) ? ok({ count: slots.length }) : err({ kind: 'SlotOverlaps' });
      },
    ),
  );
}

function isOnOneDay({ from, to }: Span): boolean {
  return from < to && bangkokDate(from) === bangkokDate(to);
}

function isOnQuarters({ from, to }: Span): boolean {
  return toEpoch(from) % QUARTER_MS === 0 && toEpoch(to) % QUARTER_MS === 0;
}
