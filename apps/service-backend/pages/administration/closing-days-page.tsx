import type { RecordedClosingDayEvent } from '@biz/actions/ports/closing-days.ts';
import type { PublicHoliday } from '@biz/catalogue/calendar.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { type ClosingDay, mayClose } from '@biz/licensing/closing-days/closing-days.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { closingDayPath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from './admin-page.tsx';

/** One day of the list: shipped with the catalogue, or added. */
type ListedDay =
  | { readonly date: LocalDate; readonly holiday: PublicHoliday }
  | { readonly date: LocalDate; readonly added: ClosingDay };

/** A7: the closing days of one Buddhist year: shipped, national and of the agencies within reach; what was done to them. */
export function ClosingDaysPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly by: Administrator;
  readonly yearBE: number;
  readonly years: readonly number[];
  readonly added: readonly ClosingDay[];
  readonly events: readonly RecordedClosingDayEvent[];
  readonly today: LocalDate;
  readonly done?: string;
}): Markup {
  const { lang, t } = useText();
  const { shell, catalogue, by, yearBE, added, done } = props;
  const shown = (year: number) => String(lang === 'th' ? year : year - 543);
  const shipped = catalogue.publicHolidays.filter(({ date }) => date.startsWith(String(yearBE - 543)));
  const days: readonly ListedDay[] = [
    ...shipped.map((holiday) => ({ date: holiday.date, holiday })),
    ...added.map((day) => ({ date: day.date, added: day })),
  ].toSorted((a, b) => a.date.localeCompare(b.date));
  return (
    <AdminPage shell={shell} entry="closingDays" title={t('closing.title')} {...(done ? { done } : {})}>
      <p class="govuk-body">{t(by.reach === 'all' ? 'closing.leadCentral' : 'closing.leadAgency')}</p>
      <ButtonGroup>
        <ButtonLink href={paths.newClosingDay}>{t('closing.new')}</ButtonLink>
        <ButtonLink href={paths.importClosingDays} look="secondary">
          {t('closing.import')}
        </ButtonLink>
      </ButtonGroup>
      <Tabs
        label={t('closing.years')}
        tabs={props.years.map((year) => ({
          href: `${paths.closingDays}?year=${year}`,
          label: t('closing.year', { year: shown(year) }),
          isCurrent: year === yearBE,
        }))}
      />
      {shipped.length === 0 ? <InsetText>{t('closing.noneShipped', { year: shown(yearBE) })}</InsetText> : null}
      <Days {...props} days={days} />
      <h2 class="govuk-heading-m">{t('closing.history')}</h2>
      <History {...props} />
    </AdminPage>
  );
}

function Days(props: Parameters<typeof ClosingDaysPage>[0] & { readonly days: readonly ListedDay[] }): Markup | null {
  const { lang, t } = useText();
  const place = usePlace(props.catalogue);
  const { days, by, today } = props;
  if (days.length === 0) return null;
  const mayRemove = (day: ListedDay) => 'added' in day && day.date > today && mayClose(by, day.added.agency);
  return (
    <Table
      caption={t('closing.title')}
      isCaptionHidden
      isDense
      stacks
      rows={days}
      rowKey={(day) => ('added' in day ? day.added.id : day.date)}
      columns={[
        { header: t('closing.column.date'), isRowHeader: true, cell: ({ date }) => formatWeekdayDate(date, lang) },
        { header: t('closing.column.name'), cell: (day) => ('added' in day ? day.added.name : day.holiday.name)[lang] },
        {
          header: t('closing.column.where'),
          label: t('closing.column.where'),
          cell: (day) => ('added' in day ? place(day.added.agency) : t('closing.where.shipped')),
        },
        {
          header: t('closing.column.source'),
          label: t('closing.column.source'),
          cell: (day) => ('added' in day ? day.added.source : t('closing.source.shipped')),
        },
        {
          header: t('admin.column.change'),
          cell: (day) =>
            'added' in day && mayRemove(day) ? (
              <Link href={closingDayPath(day.added.id)} what={formatDate(day.date, lang)}>
                {t('closing.remove')}
              </Link>
            ) : null,
        },
      ]}
    />
  );
}

function History(props: Parameters<typeof ClosingDaysPage>[0]): Markup {
  const { lang, t } = useText();
  const place = usePlace(props.catalogue);
  const { events } = props;
  if (events.length === 0) return <p class="govuk-body">{t('closing.noHistory')}</p>;
  return (
    <Table
      caption={t('closing.history')}
      isCaptionHidden
      isDense
      stacks
      rows={events}
      rowKey={({ position }) => String(position)}
      columns={[
        {
          header: t('admin.column.what'),
          isRowHeader: true,
          cell: ({ event }) => t(`closing.event.${event.type}`, { date: formatDate(event.day.date, lang) }),
        },
        {
          header: t('closing.column.where'),
          label: t('closing.column.where'),
          cell: ({ event }) => place(event.day.agency),
        },
        { header: t('admin.column.when'), cell: ({ at }) => <Moment instant={at} /> },
        {
          header: t('admin.column.who'),
          label: t('admin.column.who'),
          cell: ({ by }) => (by.kind === 'system' ? t('admin.by.system') : by.name),
        },
        {
          header: t('closing.column.why'),
          label: t('closing.column.why'),
          cell: ({ event }) => (event.type === 'ClosingDayAdded.v1' ? event.day.source : event.reason),
        },
      ]}
    />
  );
}

function usePlace(catalogue: Catalogue) {
  const { lang, t } = useText();
  return (agency: AgencyId | undefined) =>
    agency === undefined ? t('closing.where.national') : (catalogue.agencies.get(agency)?.name[lang] ?? agency);
}
