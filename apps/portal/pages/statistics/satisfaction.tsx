import type { Catalogue } from '@biz/catalogue/model.ts';
import type { FeedbackResults, FeedbackRow, RatingSum } from '@biz/licensing/feedback/feedback-results.ts';
import { Figures } from '@biz/web/components/figures.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { feedbackMessages } from '../../messages/feedback.ts';
import { statisticsMessages } from '../../messages/statistics.ts';
import { useTexts } from '../../use-texts.ts';
import { percent } from './percent.ts';

type Props = { readonly feedback: FeedbackResults; readonly catalogue: Catalogue };

/** How satisfied people are: about submitting, about the agencies, and a row for each licence at each agency. */
export function Satisfaction({ feedback, catalogue }: Props): Markup {
  const { t } = useTexts(feedbackMessages);
  const { submitting, all } = feedback;
  const figure = (sum: RatingSum, what: string) => ({
    number: sum.mean.toFixed(1),
    unit: t('results.outOf'),
    label: t('results.answers', { what, total: sum.total }),
  });
  return (
    <>
      <h2 class="govuk-heading-m">{t('results.title')}</h2>
      <p class="govuk-body">{t('results.lead')}</p>
      {submitting || all ? (
        <Figures
          figures={[
            ...(submitting ? [figure(submitting, t('results.submitting'))] : []),
            ...(all ? [figure(all, t('results.all'))] : []),
          ]}
        />
      ) : (
        <InsetText>{t('results.none')}</InsetText>
      )}
      {feedback.rows.length > 0 ? <Rows rows={feedback.rows} catalogue={catalogue} /> : null}
    </>
  );
}

function Rows(props: { readonly rows: readonly FeedbackRow[]; readonly catalogue: Catalogue }): Markup {
  const { t, lang } = useTexts(feedbackMessages);
  const common = useTexts(statisticsMessages);
  const { rows, catalogue } = props;
  const column = (header: string, of: (sum: RatingSum) => string | number, otherwise: string) => ({
    header,
    label: header,
    isNumeric: true,
    cell: ({ sum }: FeedbackRow) => (sum ? of(sum) : otherwise),
  });
  const nothing = common.t('nothing');
  return (
    <Table
      caption={t('results.table')}
      stacks
      rows={rows}
      rowKey={({ agency, licence }) => `${agency} ${licence}`}
      columns={[
        {
          header: common.t('column.licence'),
          isRowHeader: true,
          cell: ({ licence }) => catalogue.licences.get(licence)?.shortName[lang] ?? licence,
        },
        {
          header: common.t('column.agency'),
          label: common.t('column.agency'),
          cell: ({ agency }) => catalogue.agencies.get(agency)?.name[lang] ?? agency,
        },
        column(t('results.total'), ({ total }) => total, common.t('few.short')),
        column(t('results.mean'), ({ mean }) => mean.toFixed(1), nothing),
        column(
          t('results.good'),
          ({ total, byRating: [, , , good = 0, best = 0] }) => percent((good + best) / total),
          nothing,
        ),
      ]}
    />
  );
}
