import { renderInspectionReport } from '@biz/documents/papers/inspection-report.ts';
import { type AppointmentThat, appointmentsOf, stands } from '@biz/licensing/appointments/appointment.ts';
import { placeOf } from '../../officer/offer-appointment.ts';
import { holderOf, matterOf, premisesAddress } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** The appointment that a report is about, by its number. Throws unless it was held: the job comes with the result. */
export function reportedAppointment(work: PaperWork, number: number | undefined): AppointmentThat<'held'> {
  const found = appointmentsOf(work.state)[(number ?? 0) - 1];
  if (!found || !stands(found, 'held')) throw new Error(`${work.state.number} has no such result`);
  return found;
}

/** บันทึกผลการตรวจ: what was found at every item, the outcome and the photos. The officer who was there answers for it. */
export function makeInspectionReport(
  work: PaperWork,
  appointment: AppointmentThat<'held'>,
  photos: readonly Uint8Array[],
): Promise<Uint8Array> {
  const { state, agency, licence, filing } = work;
  const { slot, result, at } = appointment.status;
  return renderInspectionReport({
    lang: 'th',
    agency: { name: agency.name.th, unit: agency.unit.th, phone: agency.phone },
    purpose: appointment.purpose,
    applicationNumber: state.number,
    applicant: { name: holderOf(filing).name },
    matter: matterOf(licence, state),
    businessName: filing.title,
    place: placeOf(appointment.purpose) === 'site' ? premisesAddress(filing) : `${agency.name.th} ${agency.address.th}`,
    from: slot.from,
    to: slot.to,
    items: result.items.map(({ label, finding, note }) => ({ label: label.th, finding, note })),
    outcome: result.outcome,
    note: result.note,
    photos,
    officer: { name: slot.officerName, title: agency.unit.th, signedAt: at },
    createdAt: work.now,
    training: work.settings.isTraining,
  });
}
