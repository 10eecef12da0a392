import { keepInspectionPhoto, MOST_PHOTO_BYTES } from '@biz/actions/officer/keep-inspection-photo.ts';
import { checklistOf, type InspectionInput, MOST_PHOTOS } from '@biz/actions/officer/record-inspection.ts';
import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { InspectionItem } from '@biz/catalogue/inspection.ts';
import { parseFileId } from '@biz/kernel/ids.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import type { InspectedItem } from '@biz/licensing/appointments/appointment.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Page } from '../../backend-app.ts';
import { appointmentOf } from '../../case/case-appointment.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { readTexts, TEXT_LENGTH } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { appointmentIdOf } from './named.ts';

/** What can be found at an item. */
export const FINDINGS = ['pass', 'fail', 'not-applicable'] as const satisfies readonly InspectedItem['finding'][];
/** Megabytes of one photo, as people read them. */
export const PHOTO_MEGABYTES = MOST_PHOTO_BYTES / 1_048_576;

/** One item as filled in. */
export type FilledItem = {
  readonly item: InspectionItem;
  readonly finding?: InspectedItem['finding'];
  readonly note: string;
};

/** What is typed to record a result. */
export type ResultValues = {
  readonly items: readonly FilledItem[];
  readonly outcome?: InspectionInput['outcome'];
  readonly note: string;
  /** Photos that are kept, in the order in which they came. */
  readonly photos: readonly Pick<FileRecord, 'id' | 'name'>[];
  readonly appointment?: InspectionInput['appointment'];
};

/** The names of an item's fields. */
export const fieldOf = {
  finding: (item: InspectionItem) => `finding.${item.id}`,
  note: (item: InspectionItem) => `note.${item.id}`,
} as const;

/** The checklist of the appointment with nothing filled in. */
export function emptyResult(officerCase: OfficerCase, page: Page): ResultValues {
  const appointment = appointmentOf({ page, officerCase });
  const checklist = appointment ? checklistOf(officerCase.licence, appointment.purpose) : [];
  return { items: checklist.map((item) => ({ item, note: '' })), note: '', photos: [] };
}

/** Reads the form and keeps the photos that came with it, so that they survive whatever is wrong with the rest. */
export async function readResult(deps: RouteDeps, page: Page, officerCase: OfficerCase): Promise<Typed<ResultValues>> {
  const items = emptyResult(officerCase, page).items.map(({ item }) => filledIn(page, item));
  const { values, errors: textErrors } = readTexts(page, ['overall'], {});
  const outcome = (['pass', 'fail'] as const).find((one) => one === page.form.one('outcome'));
  const { photos, errors: photoErrors } = await readPhotos(deps, page, officerCase);
  const note = values.overall;
  const typed = { items, note, photos, ...(outcome ? { outcome } : {}), ...appointmentIdOf(page) };
  const errors = [...itemErrors(page, items), ...outcomeErrors(page, typed), ...textErrors, ...photoErrors];
  return { values: typed, errors };
}

/** What the command is told; undefined when something is missing, which reading has said. */
export function inputOf(values: ResultValues): InspectionInput | undefined {
  const { items, outcome, note, photos, appointment } = values;
  const found = items.flatMap(({ item, finding, note: about }) =>
    finding ? [{ item: item.id, finding, note: about }] : [],
  );
  if (!outcome || !appointment) return undefined;
  return { appointment, items: found, outcome, note, photos: photos.map(({ id }) => id) };
}

function filledIn(page: Page, item: InspectionItem): FilledItem {
  const finding = FINDINGS.find((one) => one === page.form.one(fieldOf.finding(item)));
  return { item, note: normaliseThai(page.form.one(fieldOf.note(item))), ...(finding ? { finding } : {}) };
}

function itemErrors({ t, lang }: Page, items: readonly FilledItem[]): readonly FieldError[] {
  return items.flatMap(({ item, finding, note }): readonly FieldError[] => {
    const label = item.label[lang];
    if (!finding) return [{ field: fieldOf.finding(item), message: t('result.error.finding', { label }) }];
    const count = graphemeCount(note);
    if (count > TEXT_LENGTH) {
      return [{ field: fieldOf.note(item), message: t('error.tooLong', { max: TEXT_LENGTH, count }) }];
    }
    return finding === 'fail' && note === ''
      ? [{ field: fieldOf.note(item), message: t('result.error.note', { label }) }]
      : [];
  });
}

function outcomeErrors({ t }: Page, { items, outcome, note }: ResultValues): readonly FieldError[] {
  const hasFailed = items.some(({ finding }) => finding === 'fail');
  if (!outcome) return [{ field: 'outcome', message: t('result.error.outcome') }];
  if (outcome === 'pass' && hasFailed) return [{ field: 'outcome', message: t('result.error.contradiction') }];
  return outcome === 'fail' && !hasFailed && note === ''
    ? [{ field: 'overall', message: t('result.error.overall') }]
    : [];
}

type Photos = { readonly photos: ResultValues['photos']; readonly errors: readonly FieldError[] };

async function readPhotos(deps: RouteDeps, page: Page, officerCase: OfficerCase): Promise<Photos> {
  const errors: FieldError[] = [];
  const photos: Pick<FileRecord, 'id' | 'name'>[] = [...(await keptPhotos(deps, page, officerCase))];
  for (const chosen of page.form.files('photos')) {
    const { name } = chosen;
    if (photos.length >= MOST_PHOTOS) {
      errors.push({ field: 'photos', message: page.t('result.error.photos', { max: MOST_PHOTOS }) });
      break;
    }
    const { subject, name: officerName, agency } = officerCase.officer;
    const officer = { kind: 'officer', subject, name: officerName, agency } as const;
    const upload = { bytes: chosen.bytes, fileName: name };
    const kept = chosen.isTooLarge
      ? undefined
      : await keepInspectionPhoto(deps, officer, officerCase.application.id, upload);
    if (kept?.ok) photos.push(kept.value);
    else errors.push({ field: 'photos', message: page.t('result.error.photo', { name, size: PHOTO_MEGABYTES }) });
  }
  return { photos, errors };
}

/** Photos of earlier pages of this form: only ones that are kept for this very application, and not left out. */
async function keptPhotos(deps: RouteDeps, page: Page, officerCase: OfficerCase): Promise<readonly FileRecord[]> {
  const dropped = page.form.all('drop');
  const ids = [...new Set(page.form.all('photo'))].filter((raw) => !dropped.includes(raw)).slice(0, MOST_PHOTOS);
  const found = await Promise.all(
    ids.map(async (raw) => {
      const id = parseFileId(raw);
      const record = id.ok ? await deps.queries.file(id.value) : undefined;
      const isOurs = record?.purpose === 'inspection' && record.application === officerCase.application.id;
      return record && isOurs ? [record] : [];
    }),
  );
  return found.flat();
}
