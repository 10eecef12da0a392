import { fileRecordOf, keepUpload, type Upload } from '@biz/actions/applicant/attach-document.ts';
import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import { type DocumentTypeId, type FileId, parseFileId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Case } from '../../progress/case.ts';

/** The newest file held for each document of the request. */
export type HeldReplacements = ReadonlyMap<DocumentTypeId, FileRecord>;

/**
 * Files that wait to be sent back to the officer. A file is kept the moment it proves good, whatever happens to the
 * others of the same form, and survives the session: its id is derived from what it answers - application, round,
 * document, and how many times it was replaced - so it is found again without a table of its own. Officers do not see
 * it before the applicant sends all.
 */
export async function heldReplacements(deps: RouteDeps, its: Case): Promise<HeldReplacements> {
  const items = its.view.state.corrections?.items ?? [];
  const found = await Promise.all(
    items.map(async ({ document }) => {
      const held = await newestOf(its, document, (id) => deps.queries.file(id));
      return held.file ? ([[document, held.file]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

/**
 * Inspects a file and holds it in the place of a document that the officer asked for; a second one replaces the first.
 * Refuses what every upload is refused for, and the very file that the officer rejected.
 */
export async function holdReplacement(
  deps: RouteDeps,
  its: Case,
  answer: { readonly document: DocumentTypeId; readonly upload: Upload },
): Promise<Result<null, ActionRefusal>> {
  const { document, upload } = answer;
  const { view, filing } = its;
  const kept = await keepUpload(deps, document, upload);
  if (!kept.ok) return kept;
  const rejected = view.state.documents.find((held) => held.document === document);
  if (rejected?.sha256 === kept.value.sha256) return err({ kind: 'SameFileAgain', document });
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    // Locks the application, so that the same button pressed twice holds one file.
    await tx.applications.load(view.id);
    const held = await newestOf(its, document, (id) => tx.files.load(id));
    if (held.file?.sha256 !== kept.value.sha256) {
      const record = { ...fileRecordOf(kept.value), filing: filing.id, application: view.id };
      await tx.files.insert({ ...record, id: held.free });
    }
    return ok(null);
  });
}

async function newestOf(
  { view }: Case,
  document: DocumentTypeId,
  load: (id: FileId) => Promise<FileRecord | undefined>,
): Promise<{ readonly file?: FileRecord; readonly free: FileId }> {
  let newest: FileRecord | undefined;
  for (let version = 1; ; version += 1) {
    const id = idOf(`${view.id}:${view.state.rounds}:${document}:${version}`);
    const found = await load(id);
    if (!found) return newest ? { file: newest, free: id } : { free: id };
    newest = found;
  }
}

function idOf(place: string): FileId {
  const hex = sha256(`correction:${place}`);
  const id = parseFileId(hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  if (!id.ok) throw new Error('a digest makes no file id');
  return id.value;
}
