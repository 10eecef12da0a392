import type { Catalogue } from '@biz/catalogue/model.ts';
import { takenHereByKind } from '@biz/catalogue/operation.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import type { FeedbackResults } from '@biz/licensing/feedback/feedback-results.ts';
import type { Statistics } from '@biz/licensing/statistics/statistics-of.ts';
import { Figures } from '@biz/web/components/figures.tsx';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { statisticsMessages } from '../../messages/statistics.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { percent } from './percent.ts';
import { Satisfaction } from './satisfaction.tsx';
import { queryOf, type StatisticsChoice, yearsToChoose } from './statistics-period.ts';
import { ReasonsTable, StatisticsTables } from './statistics-tables.tsx';

type Props = {
  readonly shell: Shell;
  readonly choice: StatisticsChoice;
  readonly statistics: Statistics;
  readonly feedback: FeedbackResults;
  readonly catalogue: Catalogue;
  readonly now: Instant;
};

/** How long licences take: the figures of everything, tables, bars that repeat them, and the same as a file. */
export function StatisticsPage(props: Props): Markup {
  const { t, tx } = useTexts(statisticsMessages);
  const { statistics, choice, catalogue } = props;
  return (
    <PortalPage shell={props.shell} title={t('title')}>
      <PageHeading>{t('title')}</PageHeading>
      <p class="govuk-body-l">{t('lead')}</p>
      <Choice {...props} />
      <p class="govuk-body">
        {tx('asOf', { when: <Moment instant={props.now} /> })} {t('few.text')}
      </p>
      {statistics.rows.length === 0 ? (
        <InsetText>{t('none')}</InsetText>
      ) : (
        <>
          <Totals statistics={statistics} />
          <StatisticsTables statistics={statistics} catalogue={catalogue} />
          <ReasonsTable reasons={statistics.reasons} />
          <p class="govuk-body">
            <Link href={`${paths.statisticsFile}?${queryOf(choice)}`}>{t('download')}</Link>
          </p>
        </>
      )}
      <Satisfaction feedback={props.feedback} catalogue={catalogue} />
      <h2 class="govuk-heading-m">{t('how.title')}</h2>
      <p class="govuk-body">{t('how.days')}</p>
      <p class="govuk-body">{t('how.late')}</p>
    </PortalPage>
  );
}

function Choice({ choice, catalogue, now }: Props): Markup {
  const { lang, t } = useTexts(statisticsMessages);
  const years = yearsToChoose(bangkokDate(now));
  const all = { value: '', label: t('filter.all') };
  return (
    <FilterBar action={paths.statistics} button={t('filter.button')}>
      <Select
        name="year"
        label={t('filter.year')}
        value={String(choice.yearBE)}
        options={years.map((year) => ({ value: String(year), label: String(lang === 'th' ? year : year - 543) }))}
      />
      <Select
        name="quarter"
        label={t('filter.quarter')}
        value={choice.quarter}
        options={[
          { value: '', label: t('filter.wholeYear') },
          ...(['1', '2', '3', '4'] as const).map((value) => ({ value, label: t(`filter.quarter.${value}`) })),
        ]}
      />
      <Select
        name="agency"
        label={t('filter.agency')}
        value={choice.agency}
        options={[
          all,
          ...[...catalogue.agencies.values()].map((agency) => ({ value: agency.id, label: agency.name[lang] })),
        ]}
      />
      <Select
        name="licence"
        label={t('filter.licence')}
        value={choice.licence}
        options={[
          all,
          ...takenHereByKind(catalogue).map(({ kind, licences }) => ({
            group: kind.name[lang],
            options: licences.map((licence) => ({ value: licence.id, label: licence.shortName[lang] })),
          })),
        ]}
      />
    </FilterBar>
  );
}

function Totals({ statistics }: { readonly statistics: Statistics }): Markup | null {
  const { t } = useTexts(statisticsMessages);
  const { all } = statistics;
  if (!all) return null;
  return (
    <Figures
      figures={[
        { number: all.finished, label: t('all.finished') },
        ...(all.medianDays === undefined
          ? []
          : [{ number: all.medianDays, unit: t('unit.days'), label: t('all.median') }]),
        ...(all.onTime === undefined ? [] : [{ number: percent(all.onTime), label: t('all.onTime') }]),
        { number: all.noticesMissed, label: t('all.missed'), isBad: all.noticesMissed > 0 },
      ]}
    />
  );
}
