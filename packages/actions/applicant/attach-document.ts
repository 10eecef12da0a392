import type { DocumentType } from '@biz/catalogue/model.ts';
import { inspectUpload } from '@biz/documents/uploads/inspect-upload.ts';
import type { DocumentTypeId, FileId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { AttachedDocument } from '@biz/licensing/filing.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';

/** A file as it was uploaded. */
export type Upload = { readonly bytes: Uint8Array; readonly fileName: string };

/**
 * Inspects an upload and puts it into the place of a document of the draft; a second upload replaces the first. Refused
 * files are not kept. Each document is uploaded once and serves every licence that needs it.
 */
export async function attachDocument(
  deps: ActionDeps,
  owner: SubjectId,
  draftId: FilingId,
  document: DocumentTypeId,
  upload: Upload,
): Promise<Result<{ readonly file: FileId }, ActionRefusal>> {
  const kept = await keepUpload(deps, document, upload);
  if (!kept.ok) return kept;
  return deps.store.transact<{ readonly file: FileId }, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== owner) return err({ kind: 'NotFound' });
    await tx.files.insert({ ...fileRecordOf(kept.value), filing: draft.id });
    const others = draft.documents.filter((held) => held.document !== document);
    const saved = await tx.drafts.save({
      ...draft,
      documents: [...others, kept.value],
      savedAt: kept.value.attachedAt,
    });
    return saved ? ok({ file: kept.value.file }) : err({ kind: 'DraftStale' });
  });
}

/** Takes a document out of the draft. The bytes go with the retention of unused files. */
export async function removeDocument(
  deps: ActionDeps,
  owner: SubjectId,
  draftId: FilingId,
  document: DocumentTypeId,
): Promise<Result<null, ActionRefusal>> {
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== owner) return err({ kind: 'NotFound' });
    const documents = draft.documents.filter((held) => held.document !== document);
    const saved = await tx.drafts.save({ ...draft, documents, savedAt: deps.clock.now() });
    return saved ? ok(null) : err({ kind: 'DraftStale' });
  });
}

/** Inspects and stores the bytes of an upload; what comes back is not yet part of anything. */
export async function keepUpload(
  deps: ActionDeps,
  document: DocumentTypeId,
  upload: Upload,
): Promise<Result<AttachedDocument, ActionRefusal>> {
  const type = deps.catalogue.documents.get(document);
  if (!type) return err({ kind: 'DocumentNotWanted', document });
  const kept = await keepFile(deps, type, upload);
  return kept.ok ? ok({ document, ...kept.value }) : kept;
}

/** The same for a file that is no document of the catalogue: `rule` says what may come. */
export async function keepFile(
  deps: ActionDeps,
  rule: Pick<DocumentType, 'accept' | 'maxBytes'>,
  upload: Upload,
): Promise<Result<Omit<AttachedDocument, 'document'>, ActionRefusal>> {
  const inspected = await inspectUpload(upload.bytes, upload.fileName, rule.accept, rule.maxBytes);
  if (!inspected.ok) return inspected;
  const { bytes, mediaType, safeName } = inspected.value;
  const stored = await deps.files.put(bytes);
  return ok({
    file: newId<FileId>(deps.ids),
    sha256: stored.sha256,
    name: safeName,
    bytes: stored.size,
    mediaType,
    attachedAt: deps.clock.now(),
  });
}

/** The metadata of a kept upload, still without the filing it belongs to. */
export function fileRecordOf(kept: Omit<AttachedDocument, 'document'>) {
  const { file: id, sha256, name, mediaType, bytes, attachedAt: createdAt } = kept;
  return { id, sha256, name, mediaType, bytes, createdAt, purpose: 'upload' as const };
}
