import type { ApplicationState } from '../application-state.ts';
import { appointmentsOf, type InspectedItem, stands } from './appointment.ts';

/**
 * ข้อที่ไม่ผ่านการตรวจ: what the newest inspection found wrong, in the order of the checklist. A later inspection takes the
 * place of an earlier one; a visit without a checklist takes the place of none.
 */
export function failedFindings(state: ApplicationState): readonly InspectedItem[] {
  const newest = appointmentsOf(state)
    .filter((one) => stands(one, 'held'))
    .filter(({ status }) => status.result.items.length > 0)
    .toSorted((a, b) => a.status.at.localeCompare(b.status.at))
    .at(-1);
  return newest?.status.result.items.filter(({ finding }) => finding === 'fail') ?? [];
}
