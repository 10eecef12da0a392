import type { ServiceTimes } from '@biz/actions/ports/desk.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Bars } from '@biz/web/components/bars.tsx';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Figures } from '@biz/web/components/figures.tsx';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import { Select } from '@biz/web/components/select.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { hasDesk, type Officer } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { share, TimesTable } from './times-table.tsx';

/** What the report shows: of one agency by licence, or of all by agency. */
export type ServiceTimesProps = {
  readonly officer: Officer;
  readonly times: readonly ServiceTimes[];
  readonly catalogue: Catalogue;
  /** Budget years of the Buddhist Era, the running one first. */
  readonly years: readonly number[];
  readonly year: number;
  /** The last day of the report. */
  readonly to: LocalDate;
  readonly agency?: AgencyId;
};

/** O21: the figures that matter, time against the promise, and the table with the ways to the cases behind it. */
export function ServiceTimesPage(props: ServiceTimesProps & { readonly shell: Shell }): Markup {
  const { lang, t } = useText();
  const { times, agency, catalogue } = props;
  const total = times.find((one) => one.agency === agency && one.licence === undefined);
  const rows = times.filter((one) => (agency ? one.licence !== undefined : one.agency && !one.licence));
  const unit = agency ? catalogue.agencies.get(agency)?.name[lang] : t('times.allUnits');
  return (
    <OfficePage shell={props.shell} title={t('times.title')} menu={{ entry: 'serviceTimes' }}>
      <CaseHeader
        title={t('times.title')}
        subtitle={t('times.subtitle', {
          unit: unit ?? '',
          year: shownYear(props.year, lang),
          date: formatDate(props.to, lang),
        })}
        end={<PrintButton />}
      />
      <Choices {...props} />
      {total ? <Summary total={total} hasList={hasDesk(props.officer)} /> : <InsetText>{t('times.empty')}</InsetText>}
      {agency ? <Promised rows={rows} catalogue={catalogue} /> : null}
      {total ? <TimesTable {...props} rows={rows} total={total} /> : null}
      <Details summary={t('times.how')}>
        <p class="govuk-body">{t('times.howText')}</p>
      </Details>
    </OfficePage>
  );
}

function Choices({ officer, catalogue, years, year, agency }: ServiceTimesProps): Markup {
  const { lang, t } = useText();
  const units = [...catalogue.agencies.values()].map(({ id, name }) => ({ value: id, label: name[lang] }));
  return (
    <FilterBar action={paths.serviceTimes} button={t('times.show')}>
      <Select
        name="year"
        label={t('times.period')}
        options={years.map((one) => ({
          value: String(one),
          label: t('times.budgetYear', { year: shownYear(one, lang) }),
        }))}
        value={String(year)}
      />
      {hasDesk(officer) ? null : (
        <Select
          name="agency"
          label={t('times.unit')}
          options={[{ value: '', label: t('times.allUnits') }, ...units]}
          value={agency}
        />
      )}
    </FilterBar>
  );
}

function Summary({ total, hasList }: { readonly total: ServiceTimes; readonly hasList: boolean }): Markup {
  const { t } = useText();
  const { finished, onTime, medianDays, rounds, late } = total;
  const lateLabel = (
    <>
      {t('times.figure.late')}{' '}
      {hasList && late > 0 ? <Link href={`${paths.worklist}?tab=late`}>{t('times.seeList')}</Link> : null}
    </>
  );
  return (
    <Figures
      look="small"
      figures={[
        { number: share(total), label: t('times.figure.onTime', { onTime, finished }) },
        { number: medianDays ?? '–', unit: t('times.days'), label: t('times.figure.median') },
        {
          number: finished === 0 ? '–' : (rounds / finished).toFixed(1),
          unit: t('times.rounds'),
          label: t('times.figure.rounds'),
        },
        { number: late, unit: t('times.cases'), label: lateLabel, isBad: late > 0 },
      ]}
    />
  );
}

/** Budget years are of the Buddhist Era; English readers expect the common one. */
function shownYear(year: number, lang: Lang): number {
  return lang === 'th' ? year : year - 543;
}

/** The median of each licence against the days that its definition gives. */
function Promised(props: { readonly rows: readonly ServiceTimes[]; readonly catalogue: Catalogue }): Markup | null {
  const { lang, t } = useText();
  const bars = props.rows.flatMap(({ licence, operation = 'new', medianDays }) => {
    const known = licence ? props.catalogue.licences.get(licence) : undefined;
    const limit = known?.operations[operation]?.days;
    if (!known || medianDays === undefined || limit === undefined) return [];
    const text = t('times.bar', { median: medianDays, limit });
    const name = known.shortName[lang];
    const label = operation === 'new' ? name : `${name} (${t(`operation.${operation}`)})`;
    return [{ label, value: Math.max(0, medianDays), limit, text }];
  });
  if (bars.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('times.chart')}</h2>
      <Bars
        bars={bars}
        legend={{ value: t('times.legend.used'), rest: t('times.legend.left'), limit: t('times.legend.limit') }}
      />
    </>
  );
}
