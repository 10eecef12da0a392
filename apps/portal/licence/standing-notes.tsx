import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { OrderInForce } from '@biz/licensing/register/register-entry.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { operationMessages } from '../messages/operations.ts';
import { useTexts } from '../use-texts.ts';

/** Why a licence is not, or not for long, in force: the orders about it with the right to appeal, and its cancellation. */
export function StandingNotes(props: { readonly licence: RegisteredLicence; readonly today: LocalDate }): Markup {
  const { suspension, revocation, cancellation } = props.licence.entry;
  const isPast = suspension?.until !== undefined && suspension.until < props.today;
  return (
    <>
      {revocation ? <OrderNote order={revocation} /> : null}
      {suspension && !isPast && !revocation ? <OrderNote order={suspension} /> : null}
      {cancellation ? <CancellationNote on={cancellation.on} today={props.today} /> : null}
    </>
  );
}

function OrderNote({ order }: { readonly order: OrderInForce }): Markup {
  const { t, tx, lang } = useTexts(operationMessages);
  const kind = order.kind === 'revocation' ? 'revocation' : 'suspension';
  const until = order.until ? <Day date={order.until} /> : t('order.untilLifted');
  return (
    <>
      <h2 class="govuk-heading-m">{t(`order.${kind}`)}</h2>
      <SummaryList
        rows={[
          { key: t('order.from'), value: <Day date={order.from} /> },
          ...(kind === 'suspension' ? [{ key: t('order.until'), value: until }] : []),
          { key: t('order.facts'), value: order.facts },
          { key: t('order.law'), value: order.law },
          { key: t('order.reasons'), value: order.reasons },
          {
            key: t('order.appeal'),
            value: tx('order.appealText', { body: order.appealTo[lang], date: <Day date={order.appealBy} /> }),
          },
        ]}
      />
    </>
  );
}

function CancellationNote({ on, today }: { readonly on: LocalDate; readonly today: LocalDate }): Markup {
  const { t, tx } = useTexts(operationMessages);
  return (
    <InsetText>
      <p>
        <strong>{t(on <= today ? 'cancelled.title' : 'cancelled.soon')}</strong>
      </p>
      <p>{tx('cancelled.text', { date: <Day date={on} /> })}</p>
    </InsetText>
  );
}
