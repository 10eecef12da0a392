import type { CalendarEntry } from '@biz/actions/ports/calendar.ts';
import { bangkokDate, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { formatDate, formatTimeSpan, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { casePath, paths, slotPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { daysOf, type WeekView, weekHref } from './week.ts';

type Props = {
  readonly shell: Shell;
  readonly week: WeekView;
  readonly entries: readonly CalendarEntry[];
  readonly holidays: Holidays;
  readonly today: LocalDate;
  /** How many times have just been added. */
  readonly added?: number;
  readonly wasRemoved: boolean;
};

const LOOK = { open: 'done', held: 'you', taken: 'officer' } as const satisfies Record<
  CalendarEntry['status'],
  TagState
>;

/** The unit's calendar of a week, day by day: whose time, where, and which case it serves. */
export function CalendarPage(props: Props): Markup {
  const { lang, t, tx } = useText();
  const { week } = props;
  const days = daysOf(week).filter((day) => props.entries.some(({ from }) => bangkokDate(from) === day));
  const sunday = plusDays(week.monday, 6);
  const at = (days: number) => weekHref({ ...week, monday: plusDays(week.monday, days) });
  return (
    <OfficePage shell={props.shell} title={t('calendar.title')} menu={{ entry: 'calendar' }}>
      <Done {...props} />
      <CaseHeader
        title={t('calendar.title')}
        subtitle={
          <>
            {tx('calendar.week', { from: formatDate(week.monday, lang), to: formatDate(sunday, lang) })}
            <br />
            {t('calendar.lead')}
          </>
        }
        end={<ButtonLink href={paths.calendarNew}>{t('calendar.add')}</ButtonLink>}
      />
      <Tabs
        label={t('calendar.views')}
        tabs={[false, true].map((isMine) => ({
          href: weekHref({ ...week, isMine }),
          label: t(isMine ? 'calendar.mine' : 'calendar.all'),
          isCurrent: isMine === week.isMine,
        }))}
      />
      {days.length === 0 ? <InsetText>{t('calendar.empty')}</InsetText> : null}
      {days.map((day) => (
        <DayTable key={day} {...props} day={day} />
      ))}
      <nav aria-label={t('calendar.weeks')}>
        <LinkRow>
          <Link href={at(-7)}>{t('calendar.previous')}</Link> <Link href={at(7)}>{t('calendar.next')}</Link>
        </LinkRow>
      </nav>
    </OfficePage>
  );
}

function Done({ added, wasRemoved }: Props): Markup | null {
  const { t, tx } = useText();
  if (added === undefined && !wasRemoved) return null;
  return (
    <div role="status">
      <InsetText>
        <strong>{added === undefined ? t('calendar.removed') : tx('calendar.added', { count: added })}</strong>
      </InsetText>
    </div>
  );
}

function DayTable(props: Props & { readonly day: LocalDate }): Markup {
  const { lang, t } = useText();
  const { day, holidays } = props;
  const date = formatWeekdayDate(day, lang);
  return (
    <section aria-labelledby={`day-${day}`}>
      <h2 class="govuk-heading-m" id={`day-${day}`}>
        {date}
        {holidays.has(day) ? ` · ${t('calendar.closed')}` : ''}
      </h2>
      <Table
        caption={t('calendar.caption', { date })}
        isCaptionHidden
        isDense
        stacks
        rows={props.entries.filter(({ from }) => bangkokDate(from) === day)}
        rowKey={(entry) => entry.id}
        columns={useColumns()}
      />
    </section>
  );
}

function useColumns(): readonly Column<CalendarEntry>[] {
  const { lang, t } = useText();
  return [
    {
      header: t('calendar.column.time'),
      isRowHeader: true,
      cell: (entry) => <Nowrap>{formatTimeSpan(entry, lang)}</Nowrap>,
    },
    {
      header: t('calendar.column.officer'),
      label: t('calendar.column.officer'),
      cell: (entry) => entry.officerName,
    },
    {
      header: t('calendar.column.place'),
      label: t('calendar.column.place'),
      cell: (entry) => t(`calendar.place.${entry.place}`),
    },
    {
      header: t('calendar.column.status'),
      label: t('calendar.column.status'),
      cell: (entry) => <Status entry={entry} />,
    },
  ];
}

function Status({ entry }: { readonly entry: CalendarEntry }): Markup {
  const { lang, t, tx } = useText();
  const { application, number, businessName, status } = entry;
  const what = t('calendar.removeWhat', { time: formatTimeSpan(entry, lang), officer: entry.officerName });
  return (
    <>
      <Tag state={LOOK[status]}>{t(`calendar.status.${status}`)}</Tag>{' '}
      {application && number ? (
        <Link href={casePath('appointments', application)}>
          {tx('calendar.for', { number: <Nowrap>{number}</Nowrap>, business: businessName ?? '' })}
        </Link>
      ) : null}
      {status === 'open' ? (
        <Link href={slotPath(entry.id)} what={what}>
          {t('calendar.remove')}
        </Link>
      ) : null}
    </>
  );
}
