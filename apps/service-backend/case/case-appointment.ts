import type { ActionRefusal } from '@biz/actions/refusal.ts';
import {
  type Appointment,
  type AppointmentThat,
  appointmentsOf,
  stands,
} from '@biz/licensing/appointments/appointment.ts';
import { hasBegun } from '@biz/licensing/appointments/decide-appointments.ts';
import type { CaseVisit } from './case-routes.tsx';

/** The appointment that the address of a page names, if this case has it. */
export function appointmentOf({ page, officerCase }: Pick<CaseVisit, 'page' | 'officerCase'>): Appointment | undefined {
  return appointmentsOf(officerCase.application.state).find(({ id }) => id === page.param('appointment'));
}

/** The appointment of an address whose page has looked for it before. */
export function namedAppointment(visit: Pick<CaseVisit, 'page' | 'officerCase'>): Appointment {
  const found = appointmentOf(visit);
  if (!found) throw new Error('the page names no appointment of this case');
  return found;
}

/** Why an agreed appointment cannot be finished on this page: it is not there, not agreed, or its time has not come. */
export function notMeetable(visit: CaseVisit): ActionRefusal | undefined {
  const found = appointmentOf(visit);
  if (!found) return { kind: 'NotFound' };
  if (!stands(found, 'agreed')) return { kind: 'AppointmentClosed' };
  return hasBegun(found, visit.officerCase.now) ? undefined : { kind: 'AppointmentNotYet' };
}

/** Why an appointment cannot be cancelled on this page. */
export function notCancellable(visit: CaseVisit): ActionRefusal | undefined {
  const found = appointmentOf(visit);
  if (!found) return { kind: 'NotFound' };
  return stands(found, 'agreed') || stands(found, 'offered') ? undefined : { kind: 'AppointmentClosed' };
}

/** An agreed appointment; throws for any other, which `notMeetable` has refused. */
export function agreedOf(visit: Pick<CaseVisit, 'page' | 'officerCase'>): AppointmentThat<'agreed'> {
  const found = namedAppointment(visit);
  if (!stands(found, 'agreed')) throw new Error('the appointment is not agreed');
  return found;
}
