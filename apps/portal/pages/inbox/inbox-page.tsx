import type { MessageKind } from '@biz/actions/ports/store.ts';
import type { FilingId, TicketId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { inboxMessages } from '../../messages/inbox.ts';
import { settingsMessages } from '../../messages/settings.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** By which way a message went out, or why not. */
export type OutNote = `out.${'sms' | 'email'}.${'sent' | 'refused'}`;

/** A message as the inbox shows it. */
export type InboxLine = {
  readonly key: string;
  readonly at: Instant;
  readonly message: MessageKind;
  /** What became of it by SMS and by e-mail, where somebody would want to know. */
  readonly out: readonly OutNote[];
  /** Short name of the licence it is about; empty for the whole filing. */
  readonly licence: Localised;
  readonly leadsTo: LeadsTo;
};

/** The own filing or licence, the ticket, or the filing of somebody for whom the person acts. */
export type LeadsTo =
  | { readonly filing: FilingId; readonly number: string }
  | { readonly principal: string; readonly number: string }
  | { readonly licence: string }
  | { readonly ticket: TicketId };

/** The record of all messages to the person, the newest first. */
export function InboxPage(props: {
  readonly shell: Shell;
  readonly lines: readonly InboxLine[];
  readonly unread: number;
}): Markup {
  const { t, tx } = useTexts(inboxMessages);
  const settings = useTexts(settingsMessages);
  const { lines, unread } = props;
  return (
    <PortalPage shell={props.shell} place="inbox" title={t('title')}>
      <Columns>
        <PageHeading>{t('title')}</PageHeading>
        <LinkRow>
          <Link href={paths.settings}>{settings.t('link')}</Link>
        </LinkRow>
        {lines.length === 0 ? (
          <>
            <h2 class="govuk-heading-m">{t('empty')}</h2>
            <p class="govuk-body">{t('emptyText')}</p>
          </>
        ) : (
          <>
            <p class="govuk-body">{t('lead')}</p>
            {unread > 0 ? (
              <Form action={paths.inbox}>
                <p class="govuk-body">
                  <strong>{tx('unread', { count: unread })}</strong>
                </p>
                <Button look="secondary">{t('markRead')}</Button>
              </Form>
            ) : null}
            <Lines lines={lines} />
          </>
        )}
      </Columns>
    </PortalPage>
  );
}

function Lines({ lines }: { readonly lines: readonly InboxLine[] }): Markup {
  const { t, lang } = useTexts(inboxMessages);
  const settings = useTexts(settingsMessages);
  const wordsOf = (message: MessageKind, licence: string) =>
    message === 'submitted' || message === 'ticket-reminder' || message === 'ticket-near'
      ? t(`message.${message}`)
      : t(`message.${message}`, { licence });
  return (
    <Timeline
      events={lines.map(({ at, message, licence, leadsTo, out }) => ({
        when: <Moment instant={at} />,
        what: wordsOf(message, licence[lang]),
        by: [...out.flatMap((note) => [settings.t(note), ' · ']), <Way leadsTo={leadsTo} />],
      }))}
    />
  );
}

function Way({ leadsTo }: { readonly leadsTo: LeadsTo }): Markup {
  const { t } = useTexts(inboxMessages);
  if ('licence' in leadsTo) {
    return <Link href={paths.licence(leadsTo.licence)}>{t('openLicence', { number: leadsTo.licence })}</Link>;
  }
  if ('ticket' in leadsTo) return <Link href={paths.ticket(leadsTo.ticket)}>{t('openTicket')}</Link>;
  if ('principal' in leadsTo) {
    const { number, principal: name } = leadsTo;
    return <Link href={paths.actAs}>{t('openFor', { number, name })}</Link>;
  }
  return <Link href={paths.filing(leadsTo.filing)}>{t('open', { number: leadsTo.number })}</Link>;
}
