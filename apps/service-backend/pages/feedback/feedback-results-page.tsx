import type { FeedbackText } from '@biz/actions/ports/feedback.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { RATINGS } from '@biz/licensing/feedback/feedback.ts';
import type { FeedbackResults, FeedbackRow, RatingSum } from '@biz/licensing/feedback/feedback-results.ts';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { Figures } from '@biz/web/components/figures.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';

type Props = {
  readonly results: FeedbackResults;
  readonly texts: readonly FeedbackText[];
  readonly catalogue: Catalogue;
  readonly agency: AgencyId;
  /** Budget year of the Buddhist Era. */
  readonly year: number;
  readonly today: LocalDate;
};

/** The unit's ratings in sum and by licence, and what people wrote. */
export function FeedbackResultsPage(props: Props & { readonly shell: Shell }): Markup {
  const { lang, t } = useText();
  const { results, catalogue, agency, year, today } = props;
  const unit = catalogue.agencies.get(agency)?.name[lang] ?? agency;
  const shownYear = lang === 'th' ? year : year - 543;
  const subtitle = t('feedback.subtitle', { unit, year: shownYear, date: formatDate(today, lang) });
  return (
    <OfficePage shell={props.shell} title={t('feedback.title')} menu={{ entry: 'feedback' }}>
      <CaseHeader title={t('feedback.title')} subtitle={subtitle} />
      {results.all ? <Sum sum={results.all} /> : <InsetText>{t('feedback.none')}</InsetText>}
      {results.all ? <ByLicence {...props} all={results.all} /> : null}
      <h2 class="govuk-heading-m">{t('feedback.texts')}</h2>
      <Texts {...props} />
    </OfficePage>
  );
}

function Sum({ sum }: { readonly sum: RatingSum }): Markup {
  const { t } = useText();
  return (
    <Figures
      look="small"
      figures={[
        { number: sum.mean.toFixed(1), label: t('feedback.mean') },
        { number: sum.total, label: t('feedback.total') },
        { number: good(sum), label: t('feedback.good') },
      ]}
    />
  );
}

function ByLicence({ results, catalogue, all }: Props & { readonly all: RatingSum }): Markup {
  const { lang, t } = useText();
  const number = (header: string, of: (sum: RatingSum) => string | number) => ({
    header,
    label: header,
    isNumeric: true,
    cell: ({ sum }: FeedbackRow) => (sum ? of(sum) : '–'),
    sum: of(all),
  });
  const numbers = [
    ...RATINGS.toReversed().map((one) =>
      number(t('feedback.rating', { rating: one }), (sum) => sum.byRating[one - 1] ?? 0),
    ),
    number(t('feedback.total'), ({ total }) => total),
    number(t('feedback.meanShort'), ({ mean }) => mean.toFixed(1)),
  ];
  return (
    <Table
      caption={t('times.byLicence')}
      isDense
      stacks
      rows={results.rows}
      rowKey={({ licence }) => licence}
      columns={[
        {
          header: t('worklist.column.licence'),
          isRowHeader: true,
          cell: ({ licence }) => catalogue.licences.get(licence)?.shortName[lang] ?? licence,
        },
        ...numbers,
      ]}
      totals={[[t('feedback.sum'), ...numbers.map(({ sum }) => sum)]]}
    />
  );
}

function Texts({ texts, catalogue }: Props): Markup {
  const { lang, t } = useText();
  if (texts.length === 0) return <p class="govuk-body">{t('feedback.noTexts')}</p>;
  return (
    <>
      <p class="govuk-body">{t('feedback.textsLead')}</p>
      <Table
        isDense
        stacks
        rows={texts.map((text, index) => ({ ...text, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { header: t('feedback.on'), label: t('feedback.on'), cell: ({ on }) => <Day date={on} look="short" /> },
          {
            header: t('worklist.column.licence'),
            label: t('worklist.column.licence'),
            cell: ({ licence }) => catalogue.licences.get(licence)?.shortName[lang] ?? licence,
          },
          { header: t('feedback.score'), label: t('feedback.score'), isNumeric: true, cell: ({ rating }) => rating },
          { header: t('feedback.text'), isRowHeader: true, cell: ({ text }) => text },
        ]}
      />
    </>
  );
}

function good({ total, byRating: [, , , some = 0, very = 0] }: RatingSum): string {
  return `${Math.round(((some + very) / total) * 100)}%`;
}
