import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { Details } from '@biz/web/components/details.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { Changes } from '../../case/changes.tsx';
import { shortHash } from '../../case/history/change.ts';
import { type HistoryLine, historyLines } from '../../case/history/history-lines.ts';
import { useActorName } from '../../case/use-actor-name.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** What happened as a timeline to read, and as a table to audit: before and after, and the hash that ties each entry. */
export function HistoryPage(visit: CaseVisit & { readonly events: readonly RecordedEvent[] }): Markup {
  const { lang, t } = useText();
  const actorName = useActorName();
  const { officerCase } = visit;
  const lines = historyLines(visit.events, officerCase.catalogue, lang).toReversed();
  return (
    <CasePage shell={visit.shell} officerCase={officerCase} tab="history">
      <h2 class="govuk-heading-m">{t('history.title')}</h2>
      <p class="govuk-body">{t('history.lead')}</p>
      <p class="govuk-body">
        <Link href={casePath('historyFile', officerCase.application.id)}>{t('file.link')}</Link>
      </p>
      <Timeline
        events={lines.map(({ recorded, title, detail }) => ({
          when: <Moment instant={recorded.at} />,
          what: detail ? `${title}: ${detail}` : title,
          by: actorName(recorded.actor),
        }))}
      />
      <Details summary={t('history.table')}>
        <p class="govuk-body">{t('history.tableLead')}</p>
        <AuditTable lines={lines} />
      </Details>
    </CasePage>
  );
}

function AuditTable({ lines }: { readonly lines: readonly HistoryLine[] }): Markup {
  const { t } = useText();
  const actorName = useActorName();
  return (
    <Table
      caption={t('history.table')}
      isCaptionHidden
      isDense
      stacks
      rows={lines}
      rowKey={({ recorded }) => String(recorded.seq)}
      columns={[
        { header: t('history.column.seq'), cell: ({ recorded }) => recorded.seq, label: t('history.column.seq') },
        { header: t('history.column.what'), isRowHeader: true, cell: ({ title }) => title },
        { header: t('history.column.when'), cell: ({ recorded }) => <Moment instant={recorded.at} /> },
        { header: t('history.column.who'), cell: ({ recorded }) => actorName(recorded.actor) },
        { header: t('history.column.change'), cell: ({ changes }) => <Changes changes={changes} /> },
        {
          header: t('history.column.hash'),
          cell: ({ recorded }) => <span class="bp-id">{shortHash(recorded.hash)}</span>,
          label: t('history.column.hash'),
        },
      ]}
    />
  );
}
