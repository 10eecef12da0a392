import { calendarFile } from '@biz/documents/calendar-file.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { OfferedSlot } from '@biz/licensing/appointments/appointment.ts';
import type { RouteDeps } from '../../deps.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { readablePhone } from '../../progress/phone.ts';
import { placeText } from './appointment-facts.tsx';
import type { AppointmentContext } from './appointment-frame.tsx';

/** The calendar file of an appointment with a time; a newer version of the same appointment replaces the older in a calendar. */
export function calendarFileOf(
  deps: Pick<RouteDeps, 'origin' | 'clock'>,
  context: Omit<AppointmentContext, 'shell'>,
  slot: OfferedSlot,
  lang: Lang,
): Uint8Array {
  const t = appointmentMessages.t[lang];
  const { its, appointment } = context;
  const { agency, licence, view } = its;
  const about = t('file.description', {
    number: view.state.number,
    agency: agency.name[lang],
    phone: readablePhone(agency.phone),
  });
  return calendarFile({
    uid: `${appointment.id}@${new URL(deps.origin).hostname}`,
    sequence: view.seq,
    from: slot.from,
    to: slot.to,
    title: t('file.title', { purpose: t(`purpose.${appointment.purpose}`), licence: licence.shortName[lang] }),
    place: placeText(context, lang),
    description: [about, appointment.prepare].filter(Boolean).join('\n'),
    url: `${deps.origin}${paths.appointment(view.id, appointment.id)}`,
    isCancelled: appointment.status.kind === 'cancelled' || appointment.status.kind === 'moved',
    stampedAt: deps.clock.now(),
  });
}
