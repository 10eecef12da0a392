import { type AppointmentId, parseAppointmentId } from '@biz/kernel/ids.ts';
import type { Page } from '../../backend-app.ts';

/** The appointment in the address, when it is an id at all. */
export function appointmentIdOf(page: Page): { readonly appointment?: AppointmentId } {
  const id = parseAppointmentId(page.param('appointment'));
  return id.ok ? { appointment: id.value } : {};
}
