import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { appointmentsOf, type Proposal } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import { messages } from '../../messages/messages.ts';
import type { Change } from './change.ts';

/** What the appointment of an event is for, in words. */
export function appointmentDetail(event: AppointmentEvent, before: ApplicationState | undefined, lang: Lang): string {
  const known = before && appointmentsOf(before).find(({ id }) => id === event.appointment)?.purpose;
  const purpose = event.type === 'AppointmentOffered.v1' ? event.purpose : known;
  return purpose ? messages.t[lang](`purpose.${purpose}`) : '';
}

/** What an event about an appointment says, value by value. */
export function appointmentFacts(
  event: AppointmentEvent,
  before: ApplicationState | undefined,
  lang: Lang,
): readonly Change[] {
  const t = messages.t[lang];
  switch (event.type) {
    case 'AppointmentOffered.v1':
      return [
        { what: t('change.times'), after: event.slots.map(({ from }) => formatDateTime(from, lang)).join(', ') },
        { what: t('change.answerBy'), after: formatDate(event.answerBy, lang) },
        ...textOf(t('change.prepare'), event.prepare),
      ];
    case 'AppointmentAgreed.v1': {
      const offered = before && appointmentsOf(before).find(({ id }) => id === event.appointment)?.slots;
      const slot = offered?.find((one) => one.slot === event.slot);
      return slot ? [{ what: t('change.time'), after: formatDateTime(slot.from, lang) }] : [];
    }
    case 'AppointmentDeclined.v1':
    case 'AppointmentRescheduled.v1':
      return [
        { what: t('change.reason'), after: event.reason },
        ...textOf(t('change.proposals'), event.proposals.map((one) => proposalText(one, lang)).join(', ')),
      ];
    case 'AppointmentCancelled.v1':
      return textOf(t('change.reason'), event.reason);
    case 'AppointmentMissed.v1':
      return [{ what: t('change.absent'), after: t(`absent.${event.by}`) }, ...textOf(t('change.note'), event.note)];
    case 'InspectionRecorded.v1':
      return resultFacts(event.result, lang);
    default:
      return assertNever(event);
  }
}

/** A day and half of it that would suit the applicant. */
export function proposalText({ day, half }: Proposal, lang: Lang): string {
  return messages.t[lang](`half.${half}`, { date: formatDate(day, lang) });
}

function resultFacts(
  result: Extract<AppointmentEvent, { type: 'InspectionRecorded.v1' }>['result'],
  lang: Lang,
): readonly Change[] {
  const t = messages.t[lang];
  const items = result.items.map(({ label, finding, note }) => ({
    what: label[lang],
    after: note ? t('finding.withNote', { finding: t(`finding.${finding}`), note }) : t(`finding.${finding}`),
  }));
  const photos = result.photos.length > 0 ? [{ what: t('change.photos'), after: String(result.photos.length) }] : [];
  return [
    ...items,
    { what: t('change.outcome'), after: t(`outcome.${result.outcome}`) },
    ...textOf(t('change.note'), result.note),
    ...photos,
  ];
}

function textOf(what: string, text: string): readonly Change[] {
  return text ? [{ what, after: text }] : [];
}
