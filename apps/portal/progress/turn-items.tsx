import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { Baht, Day } from '@biz/web/components/when.tsx';
import type { TurnItem } from '@biz/web/components/whose-turn.tsx';
import type { Content } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../messages/appointments.ts';
import { paths } from '../paths.ts';
import type { Case } from './case.ts';
import { type ProgressTexts, useProgressTexts } from './progress-texts.ts';
import type { Situation } from './situation.ts';

/**
 * What the applicant has to do in these applications, the earliest last day first; what has no last day comes at the end.
 * `namesBusiness` where the page is about several filings.
 */
export function useTurnItems(
  cases: readonly Case[],
  options: { readonly namesBusiness?: boolean } = {},
): readonly TurnItem[] {
  const texts = useProgressTexts();
  return [...cases]
    .sort((a, b) => lastDay(a.situation).localeCompare(lastDay(b.situation)))
    .flatMap((its) => {
      const item = itemOf(its, texts);
      if (!item) return [];
      return options.namesBusiness ? [{ ...item, detail: [`${its.filing.title} · `, item.detail] }] : [item];
    });
}

function lastDay(situation: Situation): string {
  if (situation.kind === 'correcting') return situation.due;
  if (situation.kind === 'choosing-time') return situation.appointment.status.answerBy;
  return situation.kind === 'paying' ? situation.payBy : '9999-12-31';
}

function itemOf(its: Case, texts: ProgressTexts): TurnItem | undefined {
  const { situation, view } = its;
  const { t } = texts;
  switch (situation.kind) {
    case 'correcting':
      return {
        title: correctionTitle(its, situation, texts),
        detail: correctionDetail(its, situation, texts),
        action: { href: paths.corrections(view.id), label: t('turn.correct.action') },
      };
    case 'choosing-time':
      return timeItem(its, situation, texts.lang);
    case 'paying':
      return payItem(its, situation, texts);
    case 'collecting':
      return collectItem(its, texts);
    case 'payment-lapsed':
      return situation.isAsked ? undefined : reopenItem(its, situation.payBy, texts);
    case 'checking':
    case 'considering':
    case 'confirming-payment':
    case 'making':
    case 'completed':
    case 'returned':
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
      return undefined;
  }
}

type Correcting = Extract<Situation, { kind: 'correcting' }>;

function correctionTitle(its: Case, { items }: Correcting, { t, lang }: ProgressTexts): Content {
  const [only] = items;
  if (only && items.length === 1) return t(`turn.correct.one.${only.kind}`, { name: its.itemName(only)[lang] });
  return t('turn.correct.many', { count: items.length, licence: its.licence.shortName[lang] });
}

function correctionDetail(its: Case, { items, due, isLate }: Correcting, { tx, lang }: ProgressTexts) {
  const date = (
    <strong>
      <Day date={due} look="weekday" />
    </strong>
  );
  const agency = its.agency.name[lang];
  if (isLate) return tx('turn.correct.late', { date, agency });
  return tx('turn.correct.detail', { count: items.length, agency, date, days: its.workingDaysTo(due) });
}

function payItem(its: Case, situation: Extract<Situation, { kind: 'paying' }>, { t, tx, lang }: ProgressTexts) {
  const date = (
    <strong>
      <Day date={situation.payBy} look="weekday" />
    </strong>
  );
  const agency = its.agency.name[lang];
  const detail = situation.isLate
    ? tx('turn.pay.late', { date, agency })
    : tx(`turn.pay.${situation.where}`, { date, agency });
  return {
    title: tx('turn.pay.title', { licence: its.licence.shortName[lang], amount: <Baht amount={situation.amount} /> }),
    detail,
    action: { href: paths.payment(its.view.id), label: t(`turn.pay.${situation.where}.action`) },
  };
}

function reopenItem(its: Case, payBy: LocalDate, { t, tx, lang }: ProgressTexts): TurnItem {
  return {
    title: t('turn.reopen.title', { licence: its.licence.shortName[lang] }),
    detail: tx('turn.reopen.detail', { date: <Day date={payBy} look="weekday" /> }),
    action: { href: paths.reopening(its.view.id), label: t('turn.reopen.action') },
  };
}

function collectItem(its: Case, { t, tx, lang }: ProgressTexts): TurnItem {
  return {
    title: t('turn.collect.title', { licence: its.licence.deliverable.name[lang] }),
    detail: tx('turn.collect.detail', { agency: its.agency.name[lang], hours: its.agency.hours[lang] }),
    action: { href: paths.collection(its.view.id), label: t('turn.collect.action') },
  };
}

function timeItem(its: Case, { appointment }: Extract<Situation, { kind: 'choosing-time' }>, lang: Lang): TurnItem {
  const [t, tx] = [appointmentMessages.t[lang], appointmentMessages.tx[lang]];
  const date = (
    <strong>
      <Day date={appointment.status.answerBy} look="weekday" />
    </strong>
  );
  const purpose = t(`purpose.${appointment.purpose}`);
  return {
    title: t('turn.title', { purpose, licence: its.licence.shortName[lang] }),
    detail: tx('turn.detail', { agency: its.agency.name[lang], count: appointment.slots.length, date }),
    action: { href: paths.appointment(its.view.id, appointment.id), label: t('turn.action') },
  };
}
