import { randomUUID } from 'node:crypto';
import type { AgencyId, ApplicationId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, bangkokInstant, plusDays, plusMs } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { type AppointmentPurpose, agreedAppointments } from '@biz/licensing/appointments/appointment.ts';
import { addSlots, type CalendarOfficer } from '../calendar/add-slots.ts';
import type { ActionDeps } from '../deps.ts';
import { offerAppointment, placeOf } from '../officer/offer-appointment.ts';
import { checklistOf, type InspectionInput, recordInspection } from '../officer/record-inspection.ts';
import type { Queries } from '../ports/queries.ts';

type Deps = ActionDeps & { readonly queries: Pick<Queries, 'applicationForAgency' | 'calendar'> };

/** What officers do about appointments, through the same actions as the pages. */
export function playAppointments(deps: Deps) {
  /** Open hours of a new officer on the days after today; each time another one, so that nothing overlaps. */
  async function free(agency: AgencyId, days: readonly number[], place: 'site' | 'office' = 'site') {
    const who = officerOf(agency, `inspector-${randomUUID()}`);
    const today = bangkokDate(deps.clock.now());
    const spans = days.map((day) => {
      const from = bangkokInstant(plusDays(today, day), { hour: 9, minute: 0 });
      return { from, to: plusMs(from, 90 * 60_000) };
    });
    must(await addSlots(deps, who, { spans, place, key: randomUUID() }));
    const span = { from: deps.clock.now(), to: plusMs(deps.clock.now(), 100 * 86_400_000) };
    const slots = (await deps.queries.calendar(agency, span, 'all')).filter(({ officer }) => officer === who.subject);
    return { who, slots: slots.map(({ id }) => id) };
  }

  async function targetOf(agency: AgencyId, application: ApplicationId) {
    const found = await deps.queries.applicationForAgency(application, agency);
    if (!found) throw new Error('the case is not this agency’s');
    const actor: Actor = officerOf(agency, 'pimjai');
    const target = { application, actor, expectedSeq: found.application.seq, key: randomUUID() };
    return { target, state: found.application.state };
  }

  return {
    free,
    /** Offers times two, three and six days ahead. */
    async offer(
      agency: AgencyId,
      application: ApplicationId,
      options: { readonly purpose?: AppointmentPurpose; readonly slots?: readonly SlotId[] } = {},
    ) {
      const { purpose = 'site-inspection' } = options;
      const slots = options.slots ?? (await free(agency, [2, 3, 6], placeOf(purpose))).slots;
      const { target } = await targetOf(agency, application);
      must(await offerAppointment(deps, target, { purpose, prepare: 'เปิดครัวให้ดู', slots }));
      return slots;
    },
    /** Records the result of the agreed appointment, every item passed unless `over` says otherwise. */
    async inspect(agency: AgencyId, application: ApplicationId, over: Partial<InspectionInput> = {}) {
      const { target, state } = await targetOf(agency, application);
      const [agreed] = agreedAppointments(state);
      const licence = deps.catalogue.licences.get(state.licence);
      if (!agreed || !licence) throw new Error('nothing was agreed');
      const items = checklistOf(licence, agreed.purpose).map(({ id }) => ({
        item: id,
        finding: 'pass' as const,
        note: '',
      }));
      const input = { appointment: agreed.id, items, outcome: 'pass' as const, note: '', photos: [], ...over };
      must(await recordInspection(deps, target, input));
      return agreed.id;
    },
  };
}

function officerOf(agency: AgencyId, account: string): CalendarOfficer {
  return { kind: 'officer', subject: account as SubjectId, name: 'พิมพ์ใจ ตั้งตรง', agency };
}

function must<T>(done: Result<T, { readonly kind: string }>): T {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
  return done.value;
}
