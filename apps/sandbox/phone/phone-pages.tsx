import { parseInstant } from '@biz/kernel/instant.ts';
import { Button } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useTexts } from '../messages/sandbox-messages.ts';
import { SandboxLayout } from '../sandbox-layout.tsx';
import { codeIn, type Inbox, type InboxMessage } from './inbox.ts';

const REFRESH_SECONDS = 5;

/** The number to open, and every inbox that holds something. `nameOf` tells whose it is, where known. */
export function PhonePage(props: {
  readonly inboxes: readonly Inbox[];
  readonly nameOf: (address: string) => string | undefined;
}): Markup {
  const { t, tx } = useTexts();
  return (
    <SandboxLayout title={t('phone.title')} back="/">
      <PageHeading size="l">{t('phone.title')}</PageHeading>
      <form action="/phone/open" method="get" novalidate>
        <TextInput
          name="address"
          label={t('phone.find')}
          hint={t('phone.findHint')}
          width={20}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>{t('phone.open')}</Button>
      </form>
      <h2 class="govuk-heading-m">{t('phone.recent')}</h2>
      {props.inboxes.length === 0 ? (
        <p class="govuk-body">{t('phone.none')}</p>
      ) : (
        <Rows
          rows={props.inboxes.map(({ address, count, latest }) => ({
            title: [address, props.nameOf(address)].filter((part) => part !== undefined).join(' '),
            href: inboxPath(address),
            meta: latest.subject ?? latest.body,
            end: tx('phone.count', { count }),
          }))}
        />
      )}
    </SandboxLayout>
  );
}

/** One inbox, newest first, codes in large digits. With `isRefreshing` it reloads itself until one stops it. */
export function InboxPage(props: {
  readonly address: string;
  readonly name: string | undefined;
  readonly messages: readonly InboxMessage[];
  readonly isRefreshing: boolean;
}): Markup {
  const { t, tx } = useTexts();
  const here = inboxPath(props.address);
  const title = t('inbox.title', { address: props.address });
  return (
    <SandboxLayout title={title} back="/phone" refreshSeconds={props.isRefreshing ? REFRESH_SECONDS : undefined}>
      <PageHeading size="l" caption={props.name}>
        {title}
      </PageHeading>
      {props.isRefreshing ? <p class="govuk-body">{tx('inbox.refreshing')}</p> : null}
      <LinkRow>
        {props.isRefreshing ? (
          <Link href={here}>{t('inbox.refreshOff')}</Link>
        ) : (
          <>
            <Link href={here}>{t('inbox.reload')}</Link>{' '}
            <Link href={`${here}?refresh=yes`}>{t('inbox.refreshOn')}</Link>
          </>
        )}
      </LinkRow>
      {props.messages.length === 0 ? <p class="govuk-body">{t('inbox.empty')}</p> : null}
      {props.messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </SandboxLayout>
  );
}

/** Where an inbox is. */
export function inboxPath(address: string): string {
  return `/phone/${encodeURIComponent(address)}`;
}

function Message({ message }: { readonly message: InboxMessage }): Markup {
  const { t } = useTexts();
  const code = message.channel === 'sms' ? codeIn(message.body) : undefined;
  const received = parseInstant(message.receivedAt);
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s">
        {message.subject ?? t(message.channel === 'sms' ? 'inbox.sms' : 'inbox.email')}
        {received.ok ? (
          <>
            {' '}
            <span class="bp-muted">
              <Moment instant={received.value} />
            </span>
          </>
        ) : null}
      </h2>
      {code === undefined ? null : (
        <p class="govuk-heading-xl">
          <span class="govuk-caption-m">{t('inbox.code')}</span>
          {code}
        </p>
      )}
      <InsetText>
        {message.body.split('\n').map((line, index) => (
          <p key={index} class="govuk-body">
            {line}
          </p>
        ))}
      </InsetText>
    </section>
  );
}
