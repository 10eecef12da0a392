import type { Agency } from '@biz/catalogue/model.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import { type Ticket, ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import { Columns } from '@biz/web/components/columns.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { queueMessages } from '../../messages/queue.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** The person's tickets that lie ahead, and the agencies whose counters can be booked. */
export function QueuePage(props: {
  readonly shell: Shell;
  readonly tickets: readonly Ticket[];
  readonly agencies: readonly Agency[];
}): Markup {
  const { t, lang } = useTexts(queueMessages);
  const { tickets, agencies } = props;
  const names = new Map(agencies.map(({ id, name }) => [id, name[lang]]));
  return (
    <PortalPage shell={props.shell} title={t('title')}>
      <Columns>
        <PageHeading>{t('title')}</PageHeading>
        <p class="govuk-body-l">{t('lead')}</p>
        <h2 class="govuk-heading-m">{t('mine')}</h2>
        {tickets.length === 0 ? (
          <p class="govuk-body">{t('mine.none')}</p>
        ) : (
          <SummaryList
            rows={tickets.map((ticket) => ({
              key: <Link href={paths.ticket(ticket.id)}>{t('ticket.title', { number: ticketNumber(ticket) })}</Link>,
              value: `${ticket.slot ? formatDateTime(ticket.slot, lang) : formatDate(ticket.day, lang)} ${names.get(ticket.agency) ?? ''}`,
            }))}
          />
        )}
        <h2 class="govuk-heading-m">{t('where')}</h2>
        <SummaryList
          rows={agencies.map((agency) => ({
            key: agency.name[lang],
            value: (
              <>
                {agency.hours[lang]}
                <br />
                <Link href={`${paths.newTicket}?agency=${agency.id}`} what={agency.name[lang]}>
                  {t('where.book')}
                </Link>
              </>
            ),
          }))}
        />
      </Columns>
    </PortalPage>
  );
}
