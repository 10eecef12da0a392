import { inspectUpload } from '@biz/documents/uploads/inspect-upload.ts';
import type { ApplicationId, FileId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { Upload } from '../applicant/attach-document.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { FileRecord } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';

/** A phone's picture; several of them must fit into one report. */
export const MOST_PHOTO_BYTES = 5 * 1_048_576;

/**
 * Keeps a photo of an inspection before its result is recorded, so that nothing is lost while the form is filled in. JPEG or
 * PNG, by content; comes out without the camera's metadata. Only of an application of the officer's agency.
 */
export async function keepInspectionPhoto(
  deps: ActionDeps,
  officer: Extract<Actor, { kind: 'officer' }>,
  application: ApplicationId,
  upload: Upload,
): Promise<Result<FileRecord, ActionRefusal>> {
  const inspected = await inspectUpload(upload.bytes, upload.fileName, ['jpeg', 'png'], MOST_PHOTO_BYTES);
  if (!inspected.ok) return inspected;
  const { bytes, mediaType, safeName: name } = inspected.value;
  const stored = await deps.files.put(bytes);
  return deps.store.transact<FileRecord, ActionRefusal>(async (tx) => {
    const loaded = await tx.applications.load(application);
    if (!loaded || loaded.state.agency !== officer.agency) return err({ kind: 'NotFound' });
    const record: FileRecord = {
      id: newId<FileId>(deps.ids),
      sha256: stored.sha256,
      name,
      mediaType,
      bytes: stored.size,
      purpose: 'inspection',
      filing: loaded.state.filing,
      application,
      createdAt: deps.clock.now(),
    };
    await tx.files.insert(record);
    return ok(record);
  });
}
