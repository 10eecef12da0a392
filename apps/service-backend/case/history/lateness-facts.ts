import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { LatenessEvent } from '@biz/licensing/lateness/lateness-events.ts';
import { messages } from '../../messages/messages.ts';
import type { Change } from './change.ts';

/** What the history says of lateness, its written reasons and extensions. */
export function latenessFacts(event: LatenessEvent, lang: Lang): readonly Change[] {
  const t = messages.t[lang];
  const notice = 'notice' in event ? [{ what: t('change.notice'), after: String(event.notice) }] : [];
  switch (event.type) {
    case 'LatenessNoticeDue.v1':
      return [...notice, { what: t('change.noticeBy'), after: formatDate(event.by, lang) }];
    case 'LatenessExplained.v1':
      return [
        ...notice,
        { what: t('change.reason'), after: event.reason },
        { what: t('change.expected'), after: formatDate(event.newExpectedDate, lang) },
      ];
    case 'LatenessCopySent.v1':
      return [
        ...notice,
        { what: t('change.copyTo'), after: event.to },
        { what: t('change.reference'), after: event.reference },
      ];
    case 'DueMoved.v1':
      return [{ what: t('change.due'), before: formatDate(event.from, lang), after: formatDate(event.to, lang) }];
    case 'DueExtended.v1':
      return [
        { what: t('change.due'), before: formatDate(event.from, lang), after: formatDate(event.to, lang) },
        { what: t('change.reason'), after: event.reason },
      ];
    default:
      return assertNever(event);
  }
}
