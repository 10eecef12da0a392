import { MOST_OFFERED, placeOf } from '@biz/actions/officer/offer-appointment.ts';
import type { CalendarSlot, SlotPlace } from '@biz/actions/ports/calendar.ts';
import type { SlotId } from '@biz/kernel/ids.ts';
import { bangkokDate, endOfBangkokDay, plusDays, plusMs } from '@biz/kernel/instant.ts';
import type { AppointmentPurpose } from '@biz/licensing/appointments/appointment.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Page } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';

/** Free times are looked for this many days ahead. */
export const LOOK_AHEAD_DAYS = 30;

/** What an appointment can be for. */
export const PURPOSES = [
  'site-inspection',
  'interview',
  'counter-visit',
] as const satisfies readonly AppointmentPurpose[];

/** What is typed to offer an appointment. */
export type OfferValues = {
  readonly purpose?: AppointmentPurpose;
  readonly chosen: Readonly<Record<SlotPlace, readonly string[]>>;
  readonly prepare: string;
  /** The times that are free now. */
  readonly free: readonly CalendarSlot[];
};

/** The unit's free times after today, first to last. */
export async function freeSlots(deps: RouteDeps, officerCase: OfficerCase): Promise<readonly CalendarSlot[]> {
  const from = plusMs(endOfBangkokDay(bangkokDate(officerCase.now)), 1);
  const to = endOfBangkokDay(plusDays(officerCase.today, LOOK_AHEAD_DAYS));
  const all = await deps.queries.calendar(officerCase.agency.id, { from, to }, officerCase.officer.scope);
  return all.filter(({ status }) => status === 'open');
}

/** The times that were chosen for the purpose. */
export function chosenSlots({ purpose, chosen, free }: OfferValues): readonly CalendarSlot[] {
  const ids = purpose ? chosen[placeOf(purpose)] : [];
  return free.filter(({ id }) => ids.includes(id));
}

/** Their ids. */
export function chosenIds(values: OfferValues): readonly SlotId[] {
  return chosenSlots(values).map(({ id }) => id);
}

/** Reads the form; a time that is no longer free is said, not silently dropped. */
export async function readOffer(deps: RouteDeps, page: Page, officerCase: OfficerCase): Promise<Typed<OfferValues>> {
  const { form, t } = page;
  const texts = readTexts(page, ['prepare'], {});
  const purpose = PURPOSES.find((one) => one === form.one('purpose'));
  const chosen = { site: form.all('site'), office: form.all('office') };
  const values = {
    ...(purpose ? { purpose } : {}),
    chosen,
    prepare: texts.values.prepare,
    free: await freeSlots(deps, officerCase),
  };
  const errors: FieldError[] = [...texts.errors];
  if (!purpose) return { values, errors: [{ field: 'purpose', message: t('offer.error.purpose') }, ...errors] };
  const place = placeOf(purpose);
  const slots = chosenSlots(values);
  if (slots.length < new Set(chosen[place]).size) errors.push({ field: place, message: t('offer.error.gone') });
  else if (slots.length === 0) errors.push({ field: place, message: t('offer.error.slots') });
  else if (slots.length > MOST_OFFERED) {
    errors.push({ field: place, message: t('offer.error.many', { max: MOST_OFFERED }) });
  }
  return { values, errors };
}
