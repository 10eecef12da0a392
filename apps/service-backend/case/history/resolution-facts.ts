import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { Resolution } from '@biz/licensing/committee/resolution.ts';
import { messages } from '../../messages/messages.ts';
import type { Change } from './change.ts';

/** What history says about a committee's resolution: who, when, how they voted, and what they made a condition. */
export function resolutionFacts(resolution: Resolution, lang: Lang): readonly Change[] {
  const t = messages.t[lang];
  const { committee, meetingNumber: number, heldOn, outcome, votes, because, conditions, reasons } = resolution;
  return [
    { what: t('resolution.meeting'), after: t('resolution.of', { committee, number, date: formatDate(heldOn, lang) }) },
    { what: t('resolution.outcome'), after: t(`outcome.${outcome}`) },
    ...(votes ? [{ what: t('resolution.votes'), after: t('resolution.counted', countOf(votes)) }] : []),
    ...(because ? [{ what: t('resolution.reasons'), after: t(`resolution.because.${because}`) }] : []),
    ...(reasons ? [{ what: t('resolution.reasons'), after: reasons }] : []),
    ...conditions.map((after) => ({ what: t('resolution.condition'), after })),
  ];
}

function countOf({ for: yes, against, abstain }: NonNullable<Resolution['votes']>) {
  return { for: yes, against, abstain };
}
