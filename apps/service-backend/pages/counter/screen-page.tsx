import type { Agency } from '@biz/catalogue/model.ts';
import { type Ticket, ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { PlainLayout } from '@biz/web/components/plain-layout.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { messages } from '../../messages/messages.ts';
import { useText } from '../../use-text.ts';

/** How often the screen renews itself. */
const SECONDS = 10;
/** As many calls as fit on a screen that is read from across the hall. */
const MOST_SHOWN = 6;

type Called = Ticket & { readonly status: Extract<Ticket['status'], { kind: 'called' }> };

/** The screen of the hall: numbers and counters in large type, the newest call first; no name, no matter. */
export function ScreenPage(props: {
  readonly agency: Agency;
  readonly tickets: readonly Ticket[];
  readonly waiting: number;
  readonly isTraining: boolean;
}): Markup {
  const { lang, t } = useText();
  const called = props.tickets.filter(isCalled).toSorted((a, b) => (a.status.at < b.status.at ? 1 : -1));
  const title = t('screen.title', { agency: props.agency.name[lang] });
  const service = { th: messages.t.th('frame.service'), en: messages.t.en('frame.service') };
  return (
    <PlainLayout title={title} service={service} isTraining={props.isTraining} refreshSeconds={SECONDS}>
      <PageHeading>{title}</PageHeading>
      {called.length === 0 ? (
        <p class="govuk-heading-l">{t('screen.none')}</p>
      ) : (
        <Table
          rows={called.slice(0, MOST_SHOWN)}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t('screen.number'),
              isRowHeader: true,
              cell: (ticket) => <span class="govuk-heading-xl">{ticketNumber(ticket)}</span>,
            },
            {
              header: t('screen.counter'),
              cell: ({ status }) => <span class="govuk-heading-xl">{status.counter}</span>,
            },
          ]}
        />
      )}
      <p class="govuk-body-l">{t('screen.waiting', { count: props.waiting, seconds: SECONDS })}</p>
    </PlainLayout>
  );
}

function isCalled(ticket: Ticket): ticket is Called {
  return ticket.status.kind === 'called';
}
