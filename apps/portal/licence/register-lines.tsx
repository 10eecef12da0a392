import type { Agency } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { RecordedRegisterEvent, RegisterEvent } from '@biz/licensing/register/register-events.ts';
import type { TimelineEvent } from '@biz/web/components/timeline.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { Content } from '@biz/web/markup/markup.ts';
import { operationMessages } from '../messages/operations.ts';
import { useTexts } from '../use-texts.ts';

type Words = { readonly lang: Lang } & Pick<ReturnType<typeof useWords>, 't' | 'tx'>;

/** What happened to a licence, newest first; officers by their unit, never by name, and nothing that only waits. */
export function useRegisterLines(agency: Agency, events: readonly RecordedRegisterEvent[]): readonly TimelineEvent[] {
  const words = useWords();
  return events.toReversed().flatMap(({ at, actor, event }) => {
    const what = whatOf(event, words);
    return what === undefined ? [] : [{ when: <Moment instant={at} />, what, by: byOf(actor, agency, words) }];
  });
}

function useWords() {
  return useTexts(operationMessages);
}

function whatOf(event: RegisterEvent, { t, tx }: Words): Content | undefined {
  switch (event.type) {
    case 'LicenceIssued.v1':
      return t('history.issued', { number: event.document.number });
    case 'LicenceRenewed.v1':
      return t('history.renewed', { number: event.document.number });
    case 'LicenceAmended.v1':
      return t('history.amended', { number: event.document.number });
    case 'LicenceReplaced.v1':
      return t('history.replaced', { number: event.document.number });
    case 'LicenceTransferred.v1':
      return t('history.transferred', { holder: event.holder.name });
    case 'HolderConfirmed.v1':
      return t('history.confirmed');
    case 'AnnualFeePaid.v1':
      return tx('history.feePaid', { date: <Day date={event.paidUntil} /> });
    case 'LicenceCancelled.v1':
      return tx('history.cancelled', { date: <Day date={event.on} /> });
    case 'LicenceSuspended.v1':
      return tx('history.suspended', { date: <Day date={event.order.from} /> });
    case 'SuspensionLifted.v1':
      return t('history.lifted');
    case 'LicenceRevoked.v1':
      return tx('history.revoked', { date: <Day date={event.order.from} /> });
    case 'OrderPrepared.v1':
    case 'OrderTurnedDown.v1':
      return undefined;
  }
}

function byOf(actor: Actor, agency: Agency, { t, lang }: Words): string {
  if (actor.kind === 'applicant') return t('history.byHolder');
  return actor.kind === 'system' ? t('history.bySystem') : `${agency.name[lang]} ${agency.unit[lang]}`;
}
