import type { Agency } from '@biz/catalogue/model.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import { type Ticket, ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Panel } from '@biz/web/components/panel.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import { QrCode } from '@biz/web/components/qr-code.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { queueMessages } from '../../messages/queue.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { qrModulesOf } from '../../progress/qr-modules.ts';
import { useTexts } from '../../use-texts.ts';

type Props = { readonly shell: Shell; readonly ticket: Ticket; readonly agency: Agency };

/** The ticket: its number, how many are before it, where and when. Open to whoever has the link; it names nobody. */
export function TicketPage(
  props: Props & { readonly ahead: number; readonly link: string; readonly mayCancel: boolean },
): Markup {
  const { t, lang } = useTexts(queueMessages);
  const { ticket, agency, ahead, link } = props;
  const number = ticketNumber(ticket);
  const { status, slot } = ticket;
  const isWaiting = status.kind === 'arrived' || status.kind === 'booked';
  const counter = status.kind === 'called' ? status.counter : '';
  return (
    <PortalPage shell={props.shell} title={t('ticket.title', { number })}>
      <Columns>
        <Panel title={t('ticket.title', { number })}>{t(`status.${status.kind}`, { counter })}</Panel>
        {isWaiting ? (
          <>
            <p class="govuk-body-l">{ahead > 0 ? t('ticket.ahead', { count: ahead }) : t('ticket.next')}</p>
            <p class="govuk-body">
              {t('ticket.aheadNote')} <Link href={paths.ticket(ticket.id)}>{t('ticket.refresh')}</Link>
            </p>
          </>
        ) : null}
        <SummaryList
          rows={[
            { key: t('ticket.where'), value: agency.name[lang] },
            { key: t('ticket.address'), value: agency.address[lang] },
            { key: t('ticket.when'), value: slot ? formatDateTime(slot, lang) : t('ticket.walkIn') },
            { key: t('ticket.purpose'), value: t(`purpose.${ticket.purpose}`) },
          ]}
        />
        <QrCode modules={qrModulesOf(link)} label={t('ticket.qr', { number })} />
        <p class="govuk-body">{t('ticket.qrNote')}</p>
        <LinkRow>
          {slot === undefined ? null : <Link href={paths.ticketFile(ticket.id)}>{t('ticket.calendar')}</Link>}
          {props.mayCancel ? <Link href={paths.ticketCancellation(ticket.id)}>{t('ticket.cancel')}</Link> : null}
        </LinkRow>
        <PrintButton />
      </Columns>
    </PortalPage>
  );
}

/** Asked once more: the time is given away. */
export function CancelTicketPage(props: Props): Markup {
  const { t, lang } = useTexts(queueMessages);
  const { ticket, agency } = props;
  const title = t('cancel.title', { number: ticketNumber(ticket) });
  const when = ticket.slot ? formatDateTime(ticket.slot, lang) : '';
  return (
    <PortalPage shell={props.shell} title={title}>
      <Columns>
        <PageHeading caption={`${agency.name[lang]} ${when}`}>{title}</PageHeading>
        <p class="govuk-body">{t('cancel.text')}</p>
        <Form action={paths.ticketCancellation(ticket.id)}>
          <OnceField />
          <ButtonGroup>
            <Button look="warning">{t('cancel.button')}</Button>
            <Link href={paths.ticket(ticket.id)}>{t('cancel.keep')}</Link>
          </ButtonGroup>
        </Form>
      </Columns>
    </PortalPage>
  );
}
