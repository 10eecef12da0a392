import { attachDocument, removeDocument } from '@biz/actions/applicant/attach-document.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { documentMessages } from '../../messages/documents.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { portalRefusals, refuse } from '../../refusals.ts';
import { type DraftContext, withDraft } from '../draft/draft-context.ts';
import { draftPaths } from '../draft/draft-paths.ts';
import type { DocumentTask } from '../draft/draft-progress.ts';
import { DocumentPage, DocumentRemovalPage, FILE_FIELD } from './document-page.tsx';
import { DocumentsPage } from './documents-page.tsx';
import { tooLarge, uploadError } from './upload-errors.ts';

/** Above the limit of every document type, so that a larger file is refused in place and not with the connection. */
const MOST_BYTES = 20 * 1_048_576;

/** The documents of a draft: the list, and uploading, viewing and removing each. */
export function addDocumentRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'owner-of-draft' as const;
  const one = '/drafts/:draft/documents/:document';
  const on = (answer: (context: DraftContext, task: DocumentTask, page: Page) => Reply | Promise<Reply>) => ({
    policy,
    handler: (page: Page) => withDocument(deps, page, (context, task) => answer(context, task, page)),
  });
  app.route({
    method: 'GET',
    path: '/drafts/:draft/documents',
    policy,
    handler: (page) => withDraft(deps, page, (context) => html(<DocumentsPage context={context} />)),
  });
  app.route({ method: 'GET', path: one, ...on((context, task, page) => showDocument(page, context, task, [])) });
  app.route({
    method: 'POST',
    path: one,
    upload: { maxBytes: MOST_BYTES, maxFiles: 1 },
    rateLimit: { max: 60, windowSeconds: 60 },
    ...on((context, task, page) => upload(deps, page, context, task)),
  });
  app.route({ method: 'GET', path: `${one}/file`, ...on((_context, task) => sendFile(deps, task)) });
  app.route({ method: 'GET', path: `${one}/removal`, ...on(askRemoval) });
  app.route({ method: 'POST', path: `${one}/removal`, ...on((context, task) => remove(deps, context, task)) });
}

/** Answers for the document that the address names; one that the draft does not need does not exist. */
function withDocument(
  deps: RouteDeps,
  page: Page,
  answer: (context: DraftContext, task: DocumentTask) => Reply | Promise<Reply>,
): Promise<Reply> {
  return withDraft(deps, page, (context) => {
    const task = context.progress.documents.find(({ need }) => need.document === page.param('document'));
    return task ? answer(context, task) : portalRefusals.refusal('not-found');
  });
}

function showDocument(page: Page, context: DraftContext, task: DocumentTask, errors: readonly FieldError[]): Reply {
  const isFromCheck = page.query.get('from') === 'check';
  const isRemoved = page.query.get('removed') === '1' && !task.held;
  const view = <DocumentPage {...{ context, task, isFromCheck, isRemoved, errors }} />;
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

async function upload(deps: RouteDeps, page: Page, context: DraftContext, task: DocumentTask): Promise<Reply> {
  const { draft } = context;
  const { type, document } = task.need;
  const [chosen] = page.form.files(FILE_FIELD);
  const refuseInPlace = (message: string) => showDocument(page, context, task, [{ field: FILE_FIELD, message }]);
  if (!chosen) {
    return refuseInPlace(documentMessages.t[page.lang]('error.missing', { label: type.label[page.lang] }));
  }
  if (chosen.isTooLarge) return refuseInPlace(tooLarge(type, page.lang));
  const attached = await attachDocument(deps, draft.owner, draft.id, document, {
    bytes: chosen.bytes,
    fileName: chosen.name,
  });
  if (!attached.ok) {
    const message = uploadError(attached.error, type, page.lang);
    return message === undefined ? refuse(attached.error) : refuseInPlace(message);
  }
  if (page.query.get('from') === 'check') return redirect(draftPaths.check(draft.id));
  const open = context.progress.documents.find((it) => it.need.required && !it.held && it !== task);
  return redirect(open ? draftPaths.document(draft.id, open.need.document) : draftPaths.documents(draft.id));
}

/** The applicant's own file, shown in the browser's sandbox. */
async function sendFile(deps: RouteDeps, { held }: DocumentTask): Promise<Reply> {
  if (!held) return portalRefusals.refusal('not-found');
  const bytes = await deps.files.open(held.sha256);
  return file(bytes, { name: held.name, mediaType: held.mediaType, inline: true });
}

function askRemoval(context: DraftContext, task: DocumentTask): Reply {
  if (!task.held) return redirect(draftPaths.document(context.draft.id, task.need.document));
  return html(<DocumentRemovalPage context={context} task={task} />);
}

async function remove(deps: RouteDeps, { draft }: DraftContext, task: DocumentTask): Promise<Reply> {
  const { document } = task.need;
  const removed = await removeDocument(deps, draft.owner, draft.id, document);
  return removed.ok ? redirect(`${draftPaths.document(draft.id, document)}?removed=1`) : refuse(removed.error);
}
