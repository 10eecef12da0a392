import type { Holidays } from '@biz/kernel/working-days.ts';
import { cellsBetween, DayStrip } from '@biz/web/components/day-strip.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { Case } from './case.ts';
import { LatenessText } from './lateness-text.tsx';
import { useProgressTexts } from './progress-texts.ts';
import { isOver } from './situation.ts';

/** Beyond this many late days the strip says no more than the sentence. */
const MOST_LATE = 10;

/** How the legal clock stands, in a sentence, with where its last day comes from. Nothing where it never ran. */
export function ClockText({ its, holidays }: { readonly its: Case; readonly holidays: Holidays }): Markup | null {
  const { t } = useProgressTexts();
  const { clock, view } = its;
  const { days, dayBasis } = view.state;
  const unit = t(`clock.unit.${dayBasis}`);
  if (clock.kind === 'not-started') {
    return isOver(its.situation) ? null : <p class="govuk-body">{t('clock.notStarted', { days, unit })}</p>;
  }
  if (clock.kind === 'stopped') {
    return <p class="govuk-body">{t('clock.stopped', { used: clock.daysUsed, days: clock.allowed, unit })}</p>;
  }
  return (
    <>
      <p class="govuk-body">
        <DueText its={its} />
      </p>
      <LatenessText its={its} />
      {clock.kind === 'running' ? (
        <Details summary={t('clock.why')}>
          <WhyThisDay its={its} holidays={holidays} />
        </Details>
      ) : null}
    </>
  );
}

/** The last day of a running clock, or that it stands still; nothing else. */
export function DueText({ its }: { readonly its: Case }): Content {
  const { t, tx } = useProgressTexts();
  const { clock, view } = its;
  if (clock.kind !== 'running' && clock.kind !== 'paused') return null;
  const unit = t(`clock.unit.${view.state.dayBasis}`);
  if (clock.kind === 'paused') {
    return tx('clock.paused', { used: clock.daysUsed, days: clock.allowed, unit });
  }
  const date = (
    <strong>
      <Day date={clock.due} look="weekday" />
    </strong>
  );
  return clock.daysLeft < 0
    ? tx('clock.late', { date, late: -clock.daysLeft, unit })
    : tx('clock.running', { date, left: clock.daysLeft, unit });
}

function WhyThisDay({ its, holidays }: { readonly its: Case; readonly holidays: Holidays }): Markup | null {
  const { t, tx } = useProgressTexts();
  const { clock, view, today } = its;
  if (clock.kind === 'not-started') return null;
  const { dayBasis } = view.state;
  const days = clock.allowed;
  const unit = t(`clock.unit.${dayBasis}`);
  const turns = t(`clock.turns.${clock.binding}`);
  const used = t('clock.used', { used: clock.daysUsed, unit });
  const closed = t(`clock.closed.${dayBasis}`);
  return (
    <>
      <p>{tx('clock.whyText', { start: <Day date={clock.startedOn} />, days, unit, closed, turns })}</p>
      {dayBasis === 'working' && clock.daysLeft >= -MOST_LATE ? (
        <DayStrip cells={cellsBetween({ start: clock.startedOn, due: clock.due, today, holidays })}>{used}</DayStrip>
      ) : (
        <p>{used}</p>
      )}
    </>
  );
}
