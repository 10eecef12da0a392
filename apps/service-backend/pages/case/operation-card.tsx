import { Link } from '@biz/web/components/link.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { AnswerText } from '../../case/answer-text.tsx';
import type { ChangedAnswer } from '../../case/changed-answers.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { entryPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** Of an operation: which licence it is about, and what the holder says has changed, before and now. */
export function OperationCard(props: {
  readonly officerCase: OfficerCase;
  readonly changed: readonly ChangedAnswer[] | undefined;
}): Markup | null {
  const { t } = useText();
  const { about, application } = props.officerCase;
  const asked = application.state.about;
  if (!about || !asked) return null;
  return (
    <SummaryCard title={t(`operation.${asked.operation}`)}>
      <p class="govuk-body">
        {t('operation.about', { number: asked.number })}{' '}
        <Link href={entryPath('entry', about.id)}>{t('operation.open')}</Link>
      </p>
      {props.changed ? <Changed changed={props.changed} /> : null}
    </SummaryCard>
  );
}

function Changed({ changed }: { readonly changed: readonly ChangedAnswer[] }): Markup {
  const { lang, t } = useText();
  if (changed.length === 0) return <p class="govuk-body">{t('operation.changed.none')}</p>;
  return (
    <Table
      caption={t('operation.changed.title')}
      isDense
      stacks
      rows={changed}
      rowKey={({ concept }) => concept.id}
      columns={[
        { header: t('operation.changed.what'), isRowHeader: true, cell: ({ concept }) => concept.label[lang] },
        {
          header: t('operation.changed.was'),
          label: t('operation.changed.was'),
          cell: ({ concept, was }) => <AnswerText concept={concept} value={was} />,
        },
        {
          header: t('operation.changed.now'),
          label: t('operation.changed.now'),
          cell: ({ concept, now, isSame }) =>
            isSame ? (
              <span class="bp-muted">{t('operation.changed.same')}</span>
            ) : (
              <AnswerText concept={concept} value={now} />
            ),
        },
      ]}
    />
  );
}
