import type { InspectionItem } from '@biz/catalogue/inspection.ts';
import type { Licence } from '@biz/catalogue/model.ts';
import type { AppointmentId, FileId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import {
  type AppointmentPurpose,
  appointmentsOf,
  type InspectedItem,
  type InspectionResult,
} from '@biz/licensing/appointments/appointment.ts';
import type { ActionDeps } from '../deps.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** Photos that one inspection holds at most. */
export const MOST_PHOTOS = 8;

/** What an officer writes down: a finding for every item of the licence's checklist, the outcome, and kept photos. */
export type InspectionInput = {
  readonly appointment: AppointmentId;
  readonly items: readonly Omit<InspectedItem, 'label'>[];
  readonly outcome: InspectionResult['outcome'];
  readonly note: string;
  readonly photos: readonly FileId[];
};

/** The items that an inspection of this licence answers; an interview or a visit has none. */
export function checklistOf(licence: Licence, purpose: AppointmentPurpose): readonly InspectionItem[] {
  return purpose === 'site-inspection' ? (licence.inspection?.checklist ?? []) : [];
}

/**
 * บันทึกผลการตรวจ: every item of the checklist and no other is answered. Photos must be kept ones of this very application.
 * The report joins the file by a job.
 */
export function recordInspection(
  deps: ActionDeps,
  target: CommandTarget,
  input: InspectionInput,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'record-inspection', input, async ({ id, state }, tx) => {
    const licence = deps.catalogue.asOf(state.catalogueVersion).licences.get(state.licence);
    if (!licence) throw new Error(`licence ${state.licence} is not in the catalogue`);
    const purpose = appointmentsOf(state).find((one) => one.id === input.appointment)?.purpose;
    if (!purpose) return err({ kind: 'AppointmentClosed' });
    const items = labelled(checklistOf(licence, purpose), input.items);
    if (!items) return err({ kind: 'ChecklistOpen' });
    if (input.photos.length > MOST_PHOTOS) return err({ kind: 'TooManyPhotos', limit: MOST_PHOTOS });
    const photos = await photosOf(tx, id, input.photos);
    if (!photos) return err({ kind: 'NotFound' });
    const { appointment, outcome, note } = input;
    return ok({ kind: 'record-inspection', appointment, result: { items, outcome, note, photos } });
  });
}

function labelled(
  checklist: readonly InspectionItem[],
  answered: InspectionInput['items'],
): readonly InspectedItem[] | undefined {
  const items = checklist.flatMap(({ id, label }) => {
    const found = answered.find(({ item }) => item === id);
    return found ? [{ ...found, label }] : [];
  });
  return items.length === checklist.length && answered.length === checklist.length ? items : undefined;
}

async function photosOf(
  tx: Tx,
  application: CommandReply['application'],
  ids: readonly FileId[],
): Promise<InspectionResult['photos'] | undefined> {
  const photos: InspectionResult['photos'][number][] = [];
  for (const file of ids) {
    const record = await tx.files.load(file);
    if (record?.purpose !== 'inspection' || record.application !== application) return undefined;
    photos.push({ file, sha256: record.sha256 });
  }
  return photos;
}
