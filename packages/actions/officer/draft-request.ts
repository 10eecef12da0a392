import type { DocumentType } from '@biz/catalogue/model.ts';
import { canonicalJson, type Sha256, sha256 } from '@biz/kernel/digest.ts';
import type { ConceptId, DocumentTypeId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { findAction } from '@biz/licensing/allowed-actions.ts';
import type { CorrectionItem, Defect, FileFormat } from '@biz/licensing/application-events.ts';
import { itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { fileRecordOf, keepFile, type Upload } from '../applicant/attach-document.ts';
import { correctableQuestions } from '../corrections/correctable-questions.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { DraftedItem } from '../ports/corrections.ts';
import type { LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandTarget, isForeign } from '../run-application-command.ts';

/** An item that an officer adds by hand; items about documents come from verdicts. */
export type NewItem =
  | { readonly kind: 'answer'; readonly concept: ConceptId; readonly reason: Defect; readonly note: string }
  | {
      readonly kind: 'extra';
      readonly title: string;
      readonly formats: readonly FileFormat[];
      readonly note: string;
    }
  | { readonly kind: 'reply'; readonly title: string; readonly note: string; readonly upload: Upload };

/** What may come as a document that an officer asks for or sends; 10 MB. */
export const FREE_DOCUMENT: Pick<DocumentType, 'accept' | 'maxBytes'> = {
  accept: ['pdf', 'jpeg', 'png'],
  maxBytes: 10 * 1_048_576,
};

/** What was done to the draft: the key of the item. */
export type DraftReply = { readonly key: string };

/** Names the items of a draft as they stand, so that what is sent is what was seen. */
export function draftDigest(items: readonly DraftedItem[]): Sha256 {
  return sha256(canonicalJson(items.map(({ key, version }) => ({ key, version }))));
}

/**
 * Adds an item to the request that the officers of the agency draft together. The applicant learns nothing of it before it
 * is sent. An item about the same question takes the place of the former one.
 */
export async function draftItem(
  deps: ActionDeps,
  target: CommandTarget,
  input: NewItem,
): Promise<Result<DraftReply, ActionRefusal>> {
  if (!input.note.trim() || ('title' in input && !input.title.trim())) return err({ kind: 'ReasonMissing' });
  if (input.kind !== 'reply') {
    return inDraft(deps, target, input, async (loaded, tx) => {
      const item = await itemOf(deps, loaded, tx, input);
      return item.ok ? put(deps, target, loaded, tx, item.value) : item;
    });
  }
  const { title, note, upload } = input;
  const kept = await keepFile(deps, FREE_DOCUMENT, upload);
  if (!kept.ok) return kept;
  const { file, sha256: hash } = kept.value;
  return inDraft(deps, target, { title, note, hash }, async (loaded, tx) => {
    await tx.files.insert({
      ...fileRecordOf(kept.value),
      purpose: 'officer-document',
      filing: loaded.state.filing,
      application: loaded.id,
    });
    return put(deps, target, loaded, tx, { kind: 'reply', file, sha256: hash, title, note });
  });
}

/** Writes an item anew with other words. Refused when somebody changed or removed it since `seen` was shown. */
export function editDraftedItem(
  deps: ActionDeps,
  target: CommandTarget,
  seen: { readonly key: string; readonly version: number },
  words: { readonly note: string; readonly title?: string; readonly reason?: Defect },
): Promise<Result<DraftReply, ActionRefusal>> {
  return inDraft(deps, target, { seen, words }, async (loaded, tx) => {
    const found = await asSeen(loaded, tx, seen);
    if (!found) return err({ kind: 'DraftRequestChanged' });
    if (!words.note.trim() || words.title?.trim() === '') return err({ kind: 'ReasonMissing' });
    const { item } = found;
    const reason = 'reason' in item ? { reason: words.reason ?? item.reason } : {};
    const title = 'title' in item ? { title: words.title ?? item.title } : {};
    return put(deps, target, loaded, tx, { ...item, ...reason, ...title, note: words.note });
  });
}

/** Takes an item out of the draft; a verdict that it came from stays. */
export function removeDraftedItem(
  deps: ActionDeps,
  target: CommandTarget,
  seen: { readonly key: string; readonly version: number },
): Promise<Result<DraftReply, ActionRefusal>> {
  return inDraft(deps, target, seen, async (loaded, tx) => {
    if (!(await asSeen(loaded, tx, seen))) return err({ kind: 'DraftRequestChanged' });
    await tx.corrections.removeDraft(loaded.id, seen.key);
    return ok({ key: seen.key });
  });
}

/** Locks the application, so that officers change the draft one after the other, and only while a request may be sent. */
async function inDraft(
  deps: ActionDeps,
  target: CommandTarget,
  content: unknown,
  work: (loaded: LoadedApplication, tx: Tx) => Promise<Result<DraftReply, ActionRefusal>>,
): Promise<Result<DraftReply, ActionRefusal>> {
  const { actor, application, key } = target;
  if (actor.kind !== 'officer') return err({ kind: 'NotFound' });
  const once = { scope: `draft-request:${actor.subject}`, key, content: { application, content } };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      const loaded = await tx.applications.load(application);
      if (!loaded || isForeign(target, loaded.state)) return err({ kind: 'NotFound' });
      if (loaded.owner === actor.subject) return err({ kind: 'OwnApplication' });
      const process = deps.catalogue.asOf(loaded.state.catalogueVersion).processes.get(loaded.state.process);
      if (!process || !findAction(process, loaded.state, actor, 'request-corrections')) {
        return err({ kind: 'ActionNotAllowed', action: 'request-corrections', step: loaded.state.step });
      }
      return work(loaded, tx);
    }),
  );
}

async function itemOf(
  deps: ActionDeps,
  loaded: LoadedApplication,
  tx: Tx,
  input: Exclude<NewItem, { kind: 'reply' }>,
): Promise<Result<CorrectionItem, ActionRefusal>> {
  if (input.kind === 'extra') {
    const document = `extra-${deps.ids.uuid()}` as DocumentTypeId;
    const { title, formats, note } = input;
    return ok({ kind: 'extra', document, title, formats, note });
  }
  const filing = await tx.filings.load(loaded.state.filing);
  const questions = filing ? correctableQuestions(deps.catalogue, filing, loaded.state) : [];
  return questions.some(({ concept }) => concept.id === input.concept)
    ? ok(input)
    : err({ kind: 'QuestionNotPart', concept: input.concept });
}

async function put(
  deps: ActionDeps,
  { actor }: CommandTarget,
  loaded: LoadedApplication,
  tx: Tx,
  item: CorrectionItem,
): Promise<Result<DraftReply, ActionRefusal>> {
  if (actor.kind !== 'officer') return err({ kind: 'NotFound' });
  const key = itemKey(item);
  const mark = { by: actor.subject, byName: actor.name, at: deps.clock.now() };
  await tx.corrections.putDraft(loaded.id, loaded.state.agency, { key, item, ...mark });
  return ok({ key });
}

async function asSeen(
  loaded: LoadedApplication,
  tx: Tx,
  seen: { readonly key: string; readonly version: number },
): Promise<DraftedItem | undefined> {
  const items = await tx.corrections.drafted(loaded.id);
  return items.find(({ key, version }) => key === seen.key && version === seen.version);
}
