import { wantedDocuments } from '@biz/actions/applicant/draft-form.ts';
import { type AnswerProblem, validateAnswers } from '@biz/catalogue/answers.ts';
import type { FormDocument, FormQuestion, SingleForm } from '@biz/catalogue/compose-form.ts';
import { type AttachedDocument, type Draft, plainAnswers } from '@biz/licensing/filing.ts';
import { type FormPage, formPages } from './form-pages.ts';

/** How far a task is. `optional`: nothing in it is required and nothing was given. */
export type TaskState = 'todo' | 'doing' | 'done' | 'optional';

/** A page of the form with its state. */
export type PageTask = { readonly page: FormPage; readonly state: TaskState; readonly answered: number };

/** A document to upload, with the file that is held for it. */
export type DocumentTask = { readonly need: FormDocument; readonly held: AttachedDocument | undefined };

/** How far a draft is. */
export type DraftProgress = {
  readonly pages: readonly PageTask[];
  readonly documents: readonly DocumentTask[];
  readonly documentState: TaskState;
  /** Tasks done, and tasks that have to be done: pages, and the documents as one. */
  readonly done: number;
  readonly all: number;
  readonly isComplete: boolean;
  /** The first page that still has to be done. */
  readonly next: FormPage | undefined;
};

/** The progress of a draft, from its answers and documents alone. */
export function draftProgress(form: SingleForm, draft: Draft): DraftProgress {
  const problems = validateAnswers(form, plainAnswers(draft.answers));
  const pages = formPages(form, draft.answers).map((page) => taskOf(page, draft, problems));
  const documents = wantedDocuments(form).map((need) => ({
    need,
    held: draft.documents.find((held) => held.document === need.document),
  }));
  const documentState = stateOfDocuments(documents);
  const states = [...pages.map(({ state }) => state), documentState].filter((state) => state !== 'optional');
  const isOpen = ({ state }: PageTask) => state === 'todo' || state === 'doing';
  return {
    pages,
    documents,
    documentState,
    done: states.filter((state) => state === 'done').length,
    all: states.length,
    isComplete:
      problems.length === 0 &&
      !pages.some(isOpen) &&
      documents.every(({ need, held }) => held !== undefined || !need.required),
    next: pages.find(isOpen)?.page,
  };
}

/** Files held for required documents, and how many are required. */
export function documentCounts(documents: readonly DocumentTask[]): { readonly held: number; readonly all: number } {
  const required = documents.filter(({ need }) => need.required);
  return { held: required.filter(({ held }) => held !== undefined).length, all: required.length };
}

function taskOf(page: FormPage, draft: Draft, problems: readonly AnswerProblem[]): PageTask {
  const answered = page.questions.filter(({ concept }) => draft.answers[concept.id] !== undefined).length;
  const isWrong = problems.some((problem) => page.questions.some(({ concept }) => concept.id === problem.concept));
  if (isWrong) return { page, answered, state: answered > 0 ? 'doing' : 'todo' };
  if (page.questions.some((question) => isUnread(question, draft))) return { page, answered, state: 'todo' };
  const isNeeded = page.questions.some(({ required }) => required);
  return { page, answered, state: isNeeded || answered > 0 ? 'done' : 'optional' };
}

/** Said to have changed, and still as the licence was issued: nobody has looked at it yet. */
function isUnread({ concept, isCarried }: FormQuestion, draft: Draft): boolean {
  return isCarried !== true && draft.answers[concept.id]?.source === 'register';
}

function stateOfDocuments(documents: readonly DocumentTask[]): TaskState {
  const { held, all } = documentCounts(documents);
  if (held === all) return all === 0 && documents.every((it) => it.held === undefined) ? 'optional' : 'done';
  return documents.some((it) => it.held !== undefined) ? 'doing' : 'todo';
}
