import { type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { type Holidays, isWorkingDay } from '@biz/kernel/working-days.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** One working day of the strip, or the gap where offices are closed. */
export type DayCell =
  | { readonly kind: 'used' | 'today' | 'left' | 'due' | 'late'; readonly label: string }
  | { readonly kind: 'gap' };

/** A cell per working day, followed by the sentence that says the same; the cells alone are hidden from screen readers. */
export function DayStrip(props: { readonly cells: readonly DayCell[]; readonly children: Content }): Markup {
  return (
    <>
      <div class="bp-days" aria-hidden="true">
        {props.cells.map((cell, index) =>
          cell.kind === 'gap' ? (
            <span key={index} class="bp-days__gap" />
          ) : (
            <span key={index} class={dayClass(cell.kind)}>
              {cell.label}
            </span>
          ),
        )}
      </div>
      <p class="govuk-body-s">{props.children}</p>
    </>
  );
}

/**
 * How much of the allowance is used, in seven cells, for tables; late days are added in red. The words stand beside it. One
 * element whatever it shows, because a list has many.
 */
export function DayShare(props: {
  /** Working days used, and the working days allowed. */
  readonly used: number;
  readonly allowed: number;
  /** The clock runs and today is the next cell. */
  readonly isRunning?: boolean;
}): Markup {
  const { used, allowed } = props;
  const filled = Math.min(SHARE_CELLS, Math.round((Math.min(used, allowed) / allowed) * SHARE_CELLS));
  const late = Math.min(MOST_LATE_CELLS, Math.max(0, used - allowed));
  const today = props.isRunning && filled < SHARE_CELLS ? ' bp-share--runs' : '';
  return (
    <div
      class={`bp-share bp-share--used-${filled}${today}${late > 0 ? ` bp-share--late-${late}` : ''}`}
      aria-hidden="true"
    />
  );
}

const SHARE_CELLS = 7;
const MOST_LATE_CELLS = 5;

/** The strip of a clock that began on `start` (counted from the day after) and must end on `due`. */
export function cellsBetween(clock: {
  readonly start: LocalDate;
  readonly due: LocalDate;
  readonly today: LocalDate;
  readonly holidays: Holidays;
}): readonly DayCell[] {
  const cells: DayCell[] = [];
  const last = isLate(clock) ? clock.today : clock.due;
  for (let date = plusDays(clock.start, 1); date <= last; date = plusDays(date, 1)) {
    if (isWorkingDay(date, clock.holidays))
      cells.push({ kind: kindOf(date, clock), label: String(Number(date.slice(8))) });
    else if (cells.length > 0 && cells.at(-1)?.kind !== 'gap') cells.push({ kind: 'gap' });
  }
  return cells.at(-1)?.kind === 'gap' ? cells.slice(0, -1) : cells;
}

function isLate({ due, today }: { readonly due: LocalDate; readonly today: LocalDate }): boolean {
  return today > due;
}

type DayKind = Exclude<DayCell, { kind: 'gap' }>['kind'];

function kindOf(date: LocalDate, { due, today }: { due: LocalDate; today: LocalDate }): DayKind {
  if (date > due) return 'late';
  if (date === today) return 'today';
  if (date < today) return 'used';
  return date === due ? 'due' : 'left';
}

function dayClass(kind: DayKind): string {
  return kind === 'left' ? 'bp-days__day' : `bp-days__day bp-days__day--${kind}`;
}
