import type { LicenceOrder, RecordedRegisterEvent, RegisterEvent } from '@biz/licensing/register/register-events.ts';
import type { TimelineEvent } from '@biz/web/components/timeline.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { useActorName } from '../case/use-actor-name.ts';
import { LinesOfText } from '../components/lines-of-text.tsx';
import { useText } from '../use-text.ts';

/** What happened to a licence, newest first, by whom and why. */
export function useEntryLines(events: readonly RecordedRegisterEvent[]): readonly TimelineEvent[] {
  const { t } = useText();
  const actorName = useActorName();
  return events.toReversed().map(({ at, actor, event }) => {
    const detail = detailOf(event);
    return {
      when: <Moment instant={at} />,
      what: t(`entry.event.${event.type}`),
      by: actorName(actor),
      ...(detail === undefined ? {} : { changes: detail }),
    };
  });
}

function detailOf(event: RegisterEvent): Content | undefined {
  switch (event.type) {
    case 'LicenceIssued.v1':
    case 'LicenceRenewed.v1':
    case 'LicenceAmended.v1':
    case 'LicenceReplaced.v1':
      return event.document.number;
    case 'LicenceTransferred.v1':
      return `${event.document.number} ${event.holder.name}`;
    case 'AnnualFeePaid.v1':
      return <Day date={event.paidUntil} look="short" />;
    case 'LicenceCancelled.v1':
      return (
        <>
          <Day date={event.on} look="short" /> <LinesOfText text={event.reason} />
        </>
      );
    case 'OrderTurnedDown.v1':
      return <LinesOfText text={event.reason} />;
    case 'OrderPrepared.v1':
    case 'LicenceSuspended.v1':
    case 'SuspensionLifted.v1':
    case 'LicenceRevoked.v1':
      return <OrderWords order={event.order} />;
    case 'HolderConfirmed.v1':
      return undefined;
  }
}

/** An order in a few lines: which and when, the law, the reasons. */
export function OrderWords({ order }: { readonly order: LicenceOrder }): Markup {
  const { t } = useText();
  return (
    <>
      {t(`order.${order.kind}`)}: <Day date={order.from} look="short" />
      {order.until ? (
        <>
          –<Day date={order.until} look="short" />
        </>
      ) : null}
      <br />
      {order.law}
      <br />
      <LinesOfText text={order.reasons} />
    </>
  );
}
