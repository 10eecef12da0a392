import { type ApplicationId, type CommitteeId, parseApplicationId, parseCommitteeId } from '@biz/kernel/ids.ts';
import { bangkokDate, bangkokInstant, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { AgendaItem } from '@biz/licensing/committee/meeting.ts';
import { datePartsOf, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import type { Page } from '../../backend-app.ts';

/** Times at which a meeting may begin, in minutes after midnight. */
export const BEGINNINGS: readonly number[] = Array.from({ length: 21 }, (_, index) => 8 * 60 + index * 30);

const MOST_LETTERS = 4000;

type Called = {
  readonly committee: CommitteeId;
  readonly from: Instant;
  readonly place: string;
  readonly items: readonly AgendaItem[];
};

/** The meeting that was typed, or everything that is wrong with it. */
export function readMeeting(page: Page): Result<Called, readonly FieldError[]> {
  const { form, t, lang } = page;
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  const committee = parseCommitteeId(form.one('committee'));
  if (!committee.ok) wrong('committee', t('meeting.error.committee'));
  const day = readDate(datePartsOf(form, 'day'));
  if (!day.ok) wrong('day', dateProblemText(day.error, lang));
  else if (!day.value || day.value < bangkokDate(page.now())) wrong('day', t('meeting.error.day'));
  const minutes = BEGINNINGS.find((one) => String(one) === form.one('time'));
  if (minutes === undefined) wrong('time', t('meeting.error.time'));
  const place = form.one('place').trim();
  if (place === '' || place.length > 200) wrong('place', t('meeting.error.place'));
  const cases = form.all('cases').map(parseApplicationId);
  const items = cases.flatMap((id) => (id.ok ? [{ application: id.value, opinion: '' }] : []));
  if (items.length === 0) wrong('cases', t('meeting.error.cases'));
  if (errors.length > 0 || !committee.ok || !day.ok || !day.value || minutes === undefined) return err(errors);
  const from = bangkokInstant(day.value, { hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return ok({ committee: committee.value, from, place, items });
}

/** The agenda as numbered on the page: a case without a number is off it. */
export function readAgenda(
  page: Page,
  known: readonly ApplicationId[],
): Result<readonly AgendaItem[], readonly FieldError[]> {
  const { form, t } = page;
  const errors: FieldError[] = [];
  const placed = known.flatMap((application) => {
    const raw = form.one(`order.${application}`).trim();
    const opinion = form.one(`opinion.${application}`).trim();
    if (opinion.length > MOST_LETTERS)
      errors.push({
        field: `opinion.${application}`,
        message: t('error.tooLong', { max: MOST_LETTERS, count: opinion.length }),
      });
    if (raw === '') return [];
    if (!/^\d{1,2}$/.test(raw)) errors.push({ field: `order.${application}`, message: t('agenda.error.order') });
    return [{ order: Number(raw), item: { application, opinion } }];
  });
  const [first] = known;
  if (placed.length === 0 && first) errors.push({ field: `order.${first}`, message: t('meeting.error.cases') });
  if (errors.length > 0) return err(errors);
  return ok(placed.sort((a, b) => a.order - b.order).map(({ item }) => item));
}
