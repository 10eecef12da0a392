import type { AppointmentId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, bangkokInstant, type Instant, plusDays, plusMs } from '@biz/kernel/instant.ts';
import type { ApplicationState } from '../application-state.ts';
import { agreedAppointments, offeredAppointment } from '../appointments/appointment.ts';
import type { AppointmentCommand } from '../appointments/appointment-commands.ts';

const NONE = 'none' as AppointmentId;

/** A command about an appointment that is well formed for this state; `nonce` makes ids and choices differ. */
export function appointmentCommandFor(
  kind: AppointmentCommand['kind'],
  state: ApplicationState,
  now: Instant,
  nonce: number,
): AppointmentCommand {
  const agreed = agreedAppointments(state)[0]?.id ?? NONE;
  const offered = offeredAppointment(state);
  const proposals = [{ day: plusDays(bangkokDate(now), 9), half: 'morning' as const }];
  switch (kind) {
    case 'offer-appointment':
      return { kind, ...offerOf(now, nonce) };
    case 'answer-appointment': {
      const slot = offered?.slots[nonce % 2]?.slot;
      const declines = { kind: 'decline' as const, reason: 'ร้านปิด', proposals };
      const answer = slot && nonce % 5 !== 0 ? { kind: 'agree' as const, slot } : declines;
      return { kind, appointment: offered?.id ?? NONE, answer };
    }
    case 'reschedule-appointment':
      return { kind, appointment: agreed, reason: 'ติดธุระ', proposals };
    case 'cancel-appointment':
      return { kind, appointment: offered?.id ?? agreed, reason: 'รถเสีย' };
    case 'record-no-show':
      return { kind, appointment: agreed, by: nonce % 2 === 0 ? 'applicant' : 'officer', note: '' };
    case 'record-inspection': {
      const label = { th: 'พื้น', en: 'Floor' };
      const items = [{ item: 'floor', label, finding: 'pass' as const, note: '' }];
      return { kind, appointment: agreed, result: { items, outcome: 'pass', note: '', photos: [] } };
    }
  }
}

/** Two hours on two days after today, to be answered by tomorrow. */
export function offerOf(now: Instant, nonce: number) {
  const today = bangkokDate(now);
  const slots = [2, 3].map((days) => {
    const from = bangkokInstant(plusDays(today, days), { hour: 9, minute: 0 });
    const slot = `slot-${nonce}-${days}` as SlotId;
    return { slot, from, to: plusMs(from, 3_600_000), officer: 'officer-1' as SubjectId, officerName: 'พิมพ์ใจ' };
  });
  return {
    appointment: `appointment-${nonce}` as AppointmentId,
    purpose: 'site-inspection' as const,
    prepare: 'เปิดครัวให้ดู',
    slots,
    answerBy: plusDays(today, 1),
  };
}
