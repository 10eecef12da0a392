import type { Catalogue } from '@biz/catalogue/model.ts';
import { FIRST } from '@biz/catalogue/operation.ts';
import type { ExampleRun } from '@biz/catalogue/run-examples.ts';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';
import { RevisionFrame } from './revision-frame.tsx';
import type { RevisionView } from './revision-view.ts';
import { useDefinitionWords, useOperationName } from './use-definition-words.ts';

/** The members of an outcome that have words of their own. */
const MEMBERS = [
  'needed',
  'agency',
  'questions',
  'documents',
  'replaced',
  'feeBaht',
  'outsideChargeBaht',
  'days',
] as const;

/** What comes out for every example before and after a revision; of many licences' examples only those that come out otherwise. */
export function ExamplesPage(props: {
  readonly shell: Shell;
  readonly view: RevisionView;
  readonly runs: readonly ExampleRun[];
}): Markup {
  const { t, tx } = useText();
  const { shell, view, runs } = props;
  const changed = runs.filter((run) => run.changed.length > 0);
  const shown = view.seen.definition.kind === 'licence' ? runs : changed;
  return (
    <RevisionFrame shell={shell} view={view} tab="examples">
      <p class="govuk-body">{t('revision.examples.lead')}</p>
      {view.after ? null : <p class="govuk-body">{t('revision.unreadable')}</p>}
      {runs.length === 0 ? (
        <p class="govuk-body">{t('revision.examples.none')}</p>
      ) : (
        <>
          <p class="govuk-body">{tx('revision.examples.changed', { count: changed.length, all: runs.length })}</p>
          {shown.length === 0 ? null : <Results view={view} runs={shown} />}
        </>
      )}
    </RevisionFrame>
  );
}

function Results(props: { readonly view: RevisionView; readonly runs: readonly ExampleRun[] }): Markup {
  const { lang, t } = useText();
  const { view, runs } = props;
  const { catalogue } = view.before;
  const nameOf = useOperationName();
  return (
    <Table
      caption={t('revision.tab.examples')}
      isCaptionHidden
      isDense
      stacks
      rows={runs}
      rowKey={({ example }) => example.id}
      columns={[
        {
          header: t('revision.examples.column.example'),
          isRowHeader: true,
          cell: ({ example: { id } }) => <code lang="en">{id.split('/').at(-1)}</code>,
        },
        {
          header: t('revision.examples.column.about'),
          label: t('revision.examples.column.about'),
          cell: ({ example: { about, licence, asking = FIRST } }) => (
            <>
              <span lang="th">{about}</span>
              <br />
              <span class="bp-muted">
                {catalogue.licences.get(licence)?.shortName[lang]}: {nameOf(asking.kind)}
              </span>
            </>
          ),
        },
        {
          header: t('revision.examples.column.result'),
          label: t('revision.examples.column.result'),
          cell: (run) => <Changes run={run} catalogue={catalogue} />,
        },
      ]}
    />
  );
}

function Changes({ run, catalogue }: { readonly run: ExampleRun; readonly catalogue: Catalogue }): Markup {
  const { t } = useText();
  const words = useDefinitionWords(catalogue);
  if (run.changed.length === 0) return <>{t('revision.examples.same')}</>;
  return (
    <ul class="govuk-list">
      {run.changed.map(({ member, before, after }) => {
        const known = MEMBERS.find((one) => one === member);
        const what = known ? t(`revision.outcome.${known}`) : member;
        const [then, now] = onlyDifferent(before, after);
        return (
          <li key={member}>
            {t('revision.examples.change', { member: what, before: words.value(then), after: words.value(now) })}
          </li>
        );
      })}
    </ul>
  );
}

/** Of lists only what is in one of them alone. */
function onlyDifferent(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  return [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
}
