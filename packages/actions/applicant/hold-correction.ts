import { type AnswerProblem, type RawFields, readAnswer } from '@biz/catalogue/answers.ts';
import type { Catalogue, Concept, DocumentType } from '@biz/catalogue/model.ts';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { documentOf, extraDocument, itemKey } from '@biz/licensing/corrections/correction-items.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { type OpenRequestWork, openLicences, workOnRequest } from '../corrections/open-request.ts';
import type { ActionDeps } from '../deps.ts';
import { FREE_DOCUMENT } from '../officer/draft-request.ts';
import type { HeldCorrection, HeldFile } from '../ports/corrections.ts';
import type { LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { fileRecordOf, keepFile, type Upload } from './attach-document.ts';

/** All files that answer one request together: 60 MB. */
export const MAX_REQUEST_BYTES = 60 * 1_048_576;

/** Which item of which open request is answered; the round is the one the page showed. */
export type ItemTarget = {
  readonly application: LoadedApplication['id'];
  readonly round: number;
  readonly key: string;
};

/** An item that waits for its answer, with everything around it. */
type Opened = { readonly loaded: LoadedApplication; readonly filing: Filing; readonly work: OpenRequestWork };

/**
 * Holds a file in the place of a document, or as the reply to one. A second file replaces the first. Kept the moment it
 * proves good; officers see nothing before all is sent. Refuses the very file that was rejected.
 */
export async function holdFile(
  deps: ActionDeps,
  owner: SubjectId,
  target: ItemTarget,
  upload: Upload,
  words?: string,
): Promise<Result<HeldFile, ActionRefusal>> {
  const rule = await withItem(deps, owner, target, async ({ loaded, work }) => {
    const found = ruleOf(deps, loaded, work, target.key);
    return found ? ok(found) : err({ kind: 'DocumentNotWanted', document: target.key });
  });
  if (!rule.ok) return rule;
  const kept = await keepFile(deps, rule.value, upload);
  if (!kept.ok) return kept;
  return withItem<HeldFile>(deps, owner, target, async ({ loaded, filing, work }, tx) => {
    const document = documentIn(work, target.key);
    const rejected = loaded.state.documents.find((held) => held.document === document);
    if (document && rejected?.sha256 === kept.value.sha256) return err({ kind: 'SameFileAgain', document });
    const former = work.held.get(target.key)?.file;
    if (former?.sha256 === kept.value.sha256 && words === undefined) return ok(former);
    if (totalBytes(work, target.key) + kept.value.bytes > MAX_REQUEST_BYTES) {
      return err({ kind: 'TooMuchUploaded', maxBytes: MAX_REQUEST_BYTES });
    }
    await tx.files.insert({ ...fileRecordOf(kept.value), filing: filing.id, application: loaded.id });
    await hold(deps, tx, target, { file: kept.value, ...(words ? { words } : {}) });
    return ok(kept.value);
  });
}

/** Holds the reply to a document of the officer in words; a file that was held before stays. */
export function holdWords(
  deps: ActionDeps,
  owner: SubjectId,
  target: ItemTarget,
  words: string,
): Promise<Result<null, ActionRefusal>> {
  return withItem<null>(deps, owner, target, async ({ work }, tx) => {
    const file = work.held.get(target.key)?.file;
    if (!words.trim() && !file) return err({ kind: 'CorrectionMissing', item: target.key });
    await hold(deps, tx, target, { ...(file ? { file } : {}), ...(words.trim() ? { words } : {}) });
    return ok(null);
  });
}

/** Reads and holds an answer; what is wrong with it comes back and nothing is held. Blank only where it may be. */
export function holdAnswer(
  deps: ActionDeps,
  owner: SubjectId,
  target: ItemTarget,
  fields: RawFields,
): Promise<Result<readonly AnswerProblem[], ActionRefusal>> {
  return withItem<readonly AnswerProblem[]>(deps, owner, target, async ({ filing, work }, tx) => {
    const found = questionIn(deps.catalogue.asOf(filing.catalogueVersion), work, target.key);
    if (!found) return err({ kind: 'QuestionNotPart', concept: target.key });
    const { concept, required } = found;
    const { value, problems } = readAnswer(concept, fields);
    if (problems.length > 0) return ok(problems);
    if (value === undefined && required) return ok([{ kind: 'Required', concept: concept.id, field: concept.id }]);
    const before = filing.answers[concept.id]?.value;
    const isAsked = work.items.some((item) => itemKey(item) === target.key);
    if (isAsked && textOf(before) === textOf(value)) return err({ kind: 'SameAnswerAgain', concept: concept.id });
    await hold(deps, tx, target, value === undefined ? {} : { answer: value });
    return ok([]);
  });
}

/** Loads and locks the application, and lets `work` at it when the item is open and the person's own. */
async function withItem<T>(
  deps: ActionDeps,
  owner: SubjectId,
  { application, round, key }: ItemTarget,
  work: (opened: Opened, tx: Tx) => Promise<Result<T, ActionRefusal>>,
): Promise<Result<T, ActionRefusal>> {
  return deps.store.transact<T, ActionRefusal>(async (tx) => {
    const loaded = await tx.applications.load(application);
    const filing = loaded && (await tx.filings.load(loaded.state.filing));
    if (!loaded || !filing || filing.owner !== owner) return err({ kind: 'NotFound' });
    const { state } = loaded;
    if (!state.corrections || state.turn !== 'user' || state.rounds !== round) {
      return err({ kind: 'ActionNotAllowed', action: 'submit-corrections', step: state.step });
    }
    const opened = { loaded, filing, work: await requestWork(deps, tx, loaded, filing) };
    const keys = [...opened.work.items.map(itemKey), ...opened.work.followUps.map((follow) => follow.key)];
    return keys.includes(key) ? work(opened, tx) : err({ kind: 'CorrectionMissing', item: key });
  });
}

/** The open request of an application with what is held for it, inside a transaction. */
export async function requestWork(
  deps: ActionDeps,
  tx: Tx,
  loaded: LoadedApplication,
  filing: Filing,
): Promise<OpenRequestWork> {
  const states = [loaded.state];
  for (const { id } of filing.applications) {
    const sibling = id === loaded.id ? undefined : await tx.applications.load(id);
    if (sibling) states.push(sibling.state);
  }
  const held = await tx.corrections.held(loaded.id, loaded.state.rounds);
  return workOnRequest(deps.catalogue, filing, loaded.state, openLicences(states), held);
}

function hold(
  deps: ActionDeps,
  tx: Tx,
  { application, round, key }: ItemTarget,
  content: Omit<HeldCorrection, 'key' | 'at'>,
): Promise<void> {
  return tx.corrections.hold(application, round, { key, ...content, at: deps.clock.now() });
}

/** What may come in the place of an item; undefined when it takes no file. */
function ruleOf(
  deps: ActionDeps,
  { state }: LoadedApplication,
  work: OpenRequestWork,
  key: string,
): Pick<DocumentType, 'accept' | 'maxBytes'> | undefined {
  const item = work.items.find((one) => itemKey(one) === key);
  if (item?.kind === 'reply') return FREE_DOCUMENT;
  const document = documentIn(work, key);
  if (!document) return undefined;
  const formats = extraDocument(state, document)?.formats;
  return formats
    ? { ...FREE_DOCUMENT, accept: formats }
    : deps.catalogue.asOf(state.catalogueVersion).documents.get(document);
}

function documentIn(work: OpenRequestWork, key: string) {
  const item = work.items.find((one) => itemKey(one) === key);
  if (item) return documentOf(item);
  const follow = work.followUps.find((one) => one.key === key);
  return follow?.kind === 'document' ? follow.need.document : undefined;
}

function questionIn(
  { concepts }: Pick<Catalogue, 'concepts'>,
  work: OpenRequestWork,
  key: string,
): { readonly concept: Concept; readonly required: boolean } | undefined {
  const item = work.items.find((one) => itemKey(one) === key);
  if (item?.kind === 'answer') {
    const concept = concepts.get(item.concept);
    const asked = work.form.sections
      .flatMap(({ questions }) => questions)
      .find((question) => question.concept.id === item.concept);
    return concept && { concept, required: asked?.required ?? false };
  }
  const follow = work.followUps.find((one) => one.key === key);
  return follow?.kind === 'question' ? follow.question : undefined;
}

function totalBytes(work: OpenRequestWork, except: string): number {
  return [...work.held.values()]
    .filter(({ key }) => key !== except)
    .reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0);
}

function textOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}
