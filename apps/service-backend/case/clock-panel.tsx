import { bangkokDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { workingDaysBetween } from '@biz/kernel/working-days.ts';
import { addDays } from '@biz/licensing/clock-of.ts';
import { cellsBetween, DayStrip } from '@biz/web/components/day-strip.tsx';
import { ClockBox } from '@biz/web/components/document-review.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { countedDays } from '../components/counted.ts';
import { useDays } from '../components/use-days.ts';
import { useText } from '../use-text.ts';
import type { OfficerCase } from './officer-case.ts';
import { TimeDuties, WaysOfCounting } from './time-duties.tsx';

/** A strip says something as long as it can be taken in at a glance. */
const MOST_CELLS = 30;
const MOST_LATE = 10;

/** The day on which a definition's days end when they begin to count today. */
export function dueIfStartedToday({ application, catalogue, today }: OfficerCase) {
  const { days, dayBasis } = application.state;
  return addDays(today, days, dayBasis, catalogue.holidaysOf(application.state.agency));
}

/** The legal clock in words and days: whether it runs, what is used, when it is due, and why it stands still. */
export function ClockPanel(props: {
  readonly officerCase: OfficerCase;
  /** Without the duties: on the pages where they are done. */
  readonly isPlain?: boolean;
}): Markup {
  const { t } = useText();
  const { officerCase } = props;
  const { clock } = officerCase;
  return (
    <ClockBox title={t(`clock.${clock.kind}`)}>
      {clock.kind === 'not-started' ? (
        <NotStarted officerCase={officerCase} />
      ) : (
        <Started officerCase={officerCase} clock={clock} />
      )}
      {props.isPlain ? null : <TimeDuties officerCase={officerCase} />}
      <WaysOfCounting officerCase={officerCase} />
    </ClockBox>
  );
}

function NotStarted({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { application, catalogue, today } = officerCase;
  const { state } = application;
  const days = useDays(state.dayBasis);
  if (state.turn === 'done') return <p>{t('clock.neverStarted')}</p>;
  const waited = workingDaysBetween(bangkokDate(state.submittedAt), today, catalogue.holidaysOf(state.agency));
  return (
    <>
      <p>{t('clock.waited', { days: countedDays(t, 'working', waited) })}</p>
      <p>
        {t('clock.willStart', { days: days(state.days) })} {t('clock.ifToday')}{' '}
        <strong>
          <Day date={dueIfStartedToday(officerCase)} />
        </strong>
      </p>
    </>
  );
}

function Started(props: {
  readonly officerCase: OfficerCase;
  readonly clock: Exclude<OfficerCase['clock'], { kind: 'not-started' }>;
}): Markup {
  const { lang, t, tx } = useText();
  const { clock } = props;
  const { agency, catalogue } = props.officerCase;
  const holidays = catalogue.holidaysOf(agency.id);
  const { state } = props.officerCase.application;
  const days = useDays(state.dayBasis);
  const { used, all, left, late } = {
    used: days(clock.daysUsed),
    all: days(clock.allowed),
    left: days(clock.daysLeft),
    late: days(-clock.daysLeft),
  };
  const isLate = clock.daysLeft < 0;
  const sentence = {
    running: isLate ? t('clock.late', { used, all, late }) : t('clock.left', { used, all, left }),
    paused: t('clock.pausedText', { used, all }),
    stopped: isLate ? t('clock.stoppedLate', { used, all, late }) : t('clock.stoppedOnTime', { used, all }),
  }[clock.kind];
  const today = clock.kind === 'stopped' ? clock.due : props.officerCase.today;
  return (
    <>
      <p>
        {t('clock.due')}{' '}
        <strong>
          <Day date={clock.due} look="weekday" />
        </strong>
      </p>
      {clock.kind === 'running' && clock.allowed <= MOST_CELLS && clock.daysLeft >= -MOST_LATE ? (
        <DayStrip cells={cellsBetween({ start: clock.startedOn, due: clock.due, today, holidays })}>
          {sentence}
        </DayStrip>
      ) : (
        <p>{sentence}</p>
      )}
      <p class="bp-muted bp-small">{tx('clock.from', { date: formatDate(clock.startedOn, lang) })}</p>
    </>
  );
}
