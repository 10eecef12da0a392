import { MESSAGE_GROUP_OF } from '@biz/actions/message-groups.ts';
import { MESSAGE_KINDS, sampleMessage, smsSegments } from '@biz/actions/messages/applicant-messages.ts';
import type { MessageKind, SentMessage } from '@biz/actions/ports/store.ts';
import type { MessageChannel } from '@biz/licensing/message-settings.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from './admin-page.tsx';

/** Every message in both languages, as it will be sent, with its length. */
export function MessageTextsPage({ shell }: { readonly shell: Shell }): Markup {
  const { t } = useText();
  return (
    <AdminPage shell={shell} entry="messageTexts" title={t('texts.title')}>
      <p class="govuk-body">{t('texts.lead')}</p>
      {MESSAGE_KINDS.map((kind) => (
        <TextsOf key={kind} kind={kind} />
      ))}
    </AdminPage>
  );
}

function TextsOf({ kind }: { readonly kind: MessageKind }): Markup {
  const { t, tx, lang } = useText();
  const rows = (['th', 'en'] as const).flatMap((of) => {
    const { subject, text } = sampleMessage(kind, of);
    return [
      {
        key: `${t('texts.subject')} (${t(`texts.${of}`)})`,
        value: <span {...(of === lang ? {} : { lang: of })}>{subject}</span>,
      },
      {
        key: `${t('texts.text')} (${t(`texts.${of}`)})`,
        value: (
          <>
            <span {...(of === lang ? {} : { lang: of })}>{text}</span>
            <br />
            <span class="bp-muted">{tx('texts.segments', { count: smsSegments(text) })}</span>
          </>
        ),
      },
    ];
  });
  const title = `${sampleMessage(kind, lang).subject} · ${t(`texts.group.${MESSAGE_GROUP_OF[kind]}`)}`;
  return (
    <SummaryCard title={title}>
      <SummaryList rows={rows} />
    </SummaryCard>
  );
}

/** What did not go out, without a word of whom it is about, and one button to try all of it again. */
export function UndeliveredPage(props: {
  readonly shell: Shell;
  readonly messages: readonly SentMessage[];
  /** How many are being sent again, right after the button was pressed. */
  readonly again?: number;
}): Markup {
  const { t, lang } = useText();
  const { messages, again } = props;
  const stateOf = (channel: MessageChannel) => (message: SentMessage) =>
    t(`undelivered.state.${message[channel]?.outcome ?? 'waiting'}`);
  return (
    <AdminPage
      shell={props.shell}
      entry="undelivered"
      title={t('undelivered.title')}
      {...(again === undefined ? {} : { done: t('undelivered.done', { count: again }) })}
    >
      <p class="govuk-body">{t('undelivered.lead')}</p>
      {messages.length === 0 ? (
        <p class="govuk-body">{t('undelivered.none')}</p>
      ) : (
        <>
          <Table
            rows={messages}
            rowKey={({ key }) => key}
            caption={t('undelivered.title')}
            isCaptionHidden
            isDense
            stacks
            columns={[
              {
                header: t('undelivered.what'),
                label: t('undelivered.what'),
                isRowHeader: true,
                cell: ({ message }) => sampleMessage(message, lang).subject,
              },
              {
                header: t('undelivered.when'),
                label: t('undelivered.when'),
                cell: ({ at }) => <Moment instant={at} />,
              },
              { header: t('undelivered.sms'), label: t('undelivered.sms'), cell: stateOf('sms') },
              { header: t('undelivered.email'), label: t('undelivered.email'), cell: stateOf('email') },
              {
                header: t('undelivered.tries'),
                label: t('undelivered.tries'),
                isNumeric: true,
                cell: ({ tries }) => tries,
              },
            ]}
          />
          <Form action={paths.undelivered}>
            <OnceField />
            <Button>{t('undelivered.again')}</Button>
          </Form>
        </>
      )}
    </AdminPage>
  );
}
