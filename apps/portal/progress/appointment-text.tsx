import { bangkokDate } from '@biz/kernel/instant.ts';
import { formatTimeSpan, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import type { OfferedSlot } from '@biz/licensing/appointments/appointment.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../messages/appointments.ts';
import { useTexts } from '../use-texts.ts';

/** A time of an appointment: weekday and date, then from when to when; each part stays on one line. */
export function SlotText({ slot }: { readonly slot: Pick<OfferedSlot, 'from' | 'to'> }): Markup {
  const { lang, tx } = useTexts(appointmentMessages);
  return (
    <>
      {tx('day', { date: formatWeekdayDate(bangkokDate(slot.from), lang) })}{' '}
      <Nowrap>{formatTimeSpan(slot, lang)}</Nowrap>
    </>
  );
}
