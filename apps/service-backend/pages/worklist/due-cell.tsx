import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { operationIn } from '@biz/catalogue/operation.ts';
import { daysBetween, type LocalDate } from '@biz/kernel/instant.ts';
import { DayShare } from '@biz/web/components/day-strip.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useDays } from '../../components/use-days.ts';
import { useText } from '../../use-text.ts';

/** When a case is due: days left in words, the date, and the share of the allowance that is used. */
export function DueCell(props: {
  readonly row: WorklistRow;
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
  /** Working days of the agency from today to a due date. */
  readonly workingDaysTo: (due: LocalDate) => number;
}): Markup {
  const { t } = useText();
  const { row, catalogue, today } = props;
  const licence = catalogue.licences.get(row.licence);
  const operation = licence && operationIn(licence, row.operation);
  const basis = operation?.dayBasis ?? 'working';
  const allowed = operation?.days ?? 0;
  const days = useDays(basis);
  if (!row.due) return <>{t('worklist.due.notStarted')}</>;
  const left = basis === 'working' ? props.workingDaysTo(row.due) : daysBetween(today, row.due);
  const isPaused = row.turn === 'user';
  return (
    <>
      {isPaused ? t('worklist.due.paused') : <Left left={left} days={days} />}{' '}
      <span class="bp-dense__sub">
        <Day date={row.due} look="short" />
      </span>
      {allowed > 0 ? <DayShare used={Math.max(0, allowed - left)} allowed={allowed} isRunning={!isPaused} /> : null}
    </>
  );
}

function Left(props: { readonly left: number; readonly days: (count: number) => string }): Markup {
  const { t } = useText();
  if (props.left < 0) return <span class="bp-late">{t('worklist.due.late', { days: props.days(-props.left) })}</span>;
  if (props.left === 0) return <strong>{t('worklist.due.today')}</strong>;
  return <>{t('worklist.due.left', { days: props.days(props.left) })}</>;
}
