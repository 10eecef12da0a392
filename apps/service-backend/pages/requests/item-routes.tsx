import { draftItem, editDraftedItem, type NewItem, removeDraftedItem } from '@biz/actions/officer/draft-request.ts';
import { sendDocument } from '@biz/actions/officer/send-document.ts';
import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { CommandTarget } from '@biz/actions/run-application-command.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { journalAccess } from '../../case/access-journal.ts';
import { addCasePage, type CaseVisit, runCaseCommand, staleReply, visitOf } from '../../case/case-routes.tsx';
import { mayDo } from '../../case/officer-case.ts';
import type { RouteDeps } from '../../deps.ts';
import { actingAs } from '../../officer.ts';
import { type CasePath, casePath, casePaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { correctableIn } from '../documents/section-page.tsx';
import {
  ANSWER_REASONS,
  EditItemPage,
  FORMATS,
  type ItemKind,
  NewItemPage,
  SendDocumentPage,
  type TypedItem,
} from './item-pages.tsx';
import { unaskedFindings } from './unasked-findings.tsx';
import { uploadProblem } from './upload-problem.ts';

const PAGES = { requestAnswer: 'answer', requestExtra: 'extra', requestDocument: 'reply' } as const satisfies {
  readonly [path in CasePath]?: ItemKind;
};
const NOTE_LENGTH = 1000;
const TITLE_LENGTH = 120;
/** Above the limit of the file itself, so that a larger one is refused in place and not with the connection. */
const UPLOAD = { maxBytes: 20 * 1_048_576, maxFiles: 1 };
const NEW: TypedItem = {
  title: '',
  note: '',
  concept: '',
  reason: '',
  formats: ['pdf', 'jpeg', 'png'],
  needsReply: '',
};

/** Adding, changing and removing items of the draft, and sending a document to read. */
export function addItemRoutes(app: BackendApp, deps: RouteDeps): void {
  for (const path of ['requestAnswer', 'requestExtra', 'requestDocument'] as const) {
    const kind = PAGES[path];
    addCasePage(app, deps, {
      method: 'GET',
      path,
      policy: 'officer-of-agency',
      shows: 'corrections',
      show: (visit) => whileOpen(visit, () => showNew(deps, visit, kind, firstWords(visit, kind), [])),
    });
    app.route({
      method: 'POST',
      path: casePaths[path],
      policy: 'officer-of-agency',
      ...(kind === 'reply' ? { upload: UPLOAD } : {}),
      handler: (page) => addNew(deps, visitOf(deps, page), kind),
    });
  }
  addExistingRoutes(app, deps);
}

function addExistingRoutes(app: BackendApp, deps: RouteDeps): void {
  const shown = { method: 'GET', policy: 'officer-of-agency', shows: 'corrections' } as const;
  addCasePage(app, deps, {
    ...shown,
    path: 'requestItem',
    show: (visit) => withDrafted(visit, (drafted) => showEdit(deps, visit, drafted, typedOf(drafted), [])),
  });
  addCasePage(app, deps, {
    ...shown,
    path: 'requestSending',
    show: (visit) =>
      withDrafted(visit, (drafted) =>
        drafted.item.kind === 'reply'
          ? html(<SendDocumentPage {...visit} drafted={drafted} newKey={deps.ids.uuid()} />)
          : refuse({ kind: 'NotFound' }),
      ),
  });
  const command = { method: 'POST', policy: 'officer-of-agency' } as const;
  app.route({
    ...command,
    path: casePaths.requestItem,
    handler: (page) => edit(deps, visitOf(deps, page)),
  });
  app.route({
    ...command,
    path: casePaths.requestRemoval,
    handler: (page) => remove(deps, visitOf(deps, page)),
  });
  app.route({
    ...command,
    path: casePaths.requestSending,
    handler: (page) => {
      const visit = visitOf(deps, page);
      return runCaseCommand(deps, visit, {
        deed: 'send-document',
        as: 'officer',
        run: (target) => sendDocument(deps, target, seenOf(page)),
        to: ({ application }) => casePath('requests', application.id),
      });
    },
  });
}

function whileOpen(visit: CaseVisit, answer: () => Reply): Reply {
  const { officerCase } = visit;
  if (mayDo(officerCase, 'request-corrections')) return answer();
  return refuse({
    kind: 'ActionNotAllowed',
    action: 'request-corrections',
    step: officerCase.application.state.step,
  });
}

function withDrafted(visit: CaseVisit, answer: (drafted: DraftedItem) => Reply): Reply {
  return whileOpen(visit, () => {
    const drafted = visit.officerCase.drafted.find(({ key }) => key === visit.page.param('item'));
    return drafted ? answer(drafted) : refuse({ kind: 'NotFound' });
  });
}

function showNew(
  deps: RouteDeps,
  visit: CaseVisit,
  kind: ItemKind,
  typed: TypedItem,
  errors: readonly FieldError[],
): Reply {
  const page = { ...visit, kind, typed, errors, newKey: visit.once ?? deps.ids.uuid() };
  return html(<NewItemPage {...page} />, { status: errors.length > 0 ? 422 : 200 });
}

/** Empty, or in the words of the finding of an inspection that the officer came from. */
function firstWords({ officerCase, page }: CaseVisit, kind: ItemKind): TypedItem {
  const asked = kind === 'extra' ? page.query.get('finding') : null;
  const finding = unaskedFindings(officerCase).find(({ item }) => item === asked);
  return finding ? { ...NEW, title: finding.label.th, note: finding.note } : NEW;
}

function showEdit(
  deps: RouteDeps,
  visit: CaseVisit,
  drafted: DraftedItem,
  typed: TypedItem,
  errors: readonly FieldError[],
): Reply {
  const page = { ...visit, drafted, typed, errors, newKey: visit.once ?? deps.ids.uuid() };
  return html(<EditItemPage {...page} />, { status: errors.length > 0 ? 422 : 200 });
}

async function addNew(deps: RouteDeps, visit: CaseVisit, kind: ItemKind): Promise<Reply> {
  const { page, officerCase } = visit;
  const typed = typedIn(page);
  const errors = errorsOf(visit, kind, typed);
  const again = async (wrong: readonly FieldError[]) => {
    await journalAccess(deps, officerCase, 'corrections');
    return showNew(deps, visit, kind, typed, wrong);
  };
  if (errors.length > 0) return again(errors);
  const item = newItem(visit, kind, typed);
  if (!item) return refuse({ kind: 'KeyMissing' });
  const done = await draftItem(deps, targetOf(visit), item);
  const { id } = officerCase.application;
  if (done.ok) {
    const isToRead = kind === 'reply' && typed.needsReply === 'no';
    return redirect(isToRead ? casePath('requestSending', id, { item: done.value.key }) : casePath('requests', id));
  }
  const problem = uploadProblem(done.error, page.t);
  return problem ? again([{ field: 'file', message: problem }]) : refuse(done.error);
}

async function edit(deps: RouteDeps, visit: CaseVisit): Promise<Reply> {
  const { page, officerCase } = visit;
  const typed = typedIn(page);
  const drafted = officerCase.drafted.find(({ key }) => key === page.param('item'));
  const errors = drafted ? wordErrors(page, drafted.item.kind === 'answer' ? ['note'] : ['title', 'note'], typed) : [];
  if (drafted && errors.length > 0) {
    await journalAccess(deps, officerCase, 'corrections');
    return showEdit(deps, visit, drafted, typed, errors);
  }
  const reason = ANSWER_REASONS.find((one) => one === typed.reason);
  const words = { note: typed.note, ...(typed.title ? { title: typed.title } : {}), ...(reason ? { reason } : {}) };
  return toDraft(deps, visit, await editDraftedItem(deps, targetOf(visit), seenOf(page), words), typed);
}

async function remove(deps: RouteDeps, visit: CaseVisit): Promise<Reply> {
  return toDraft(deps, visit, await removeDraftedItem(deps, targetOf(visit), seenOf(visit.page)), NEW);
}

/** Back to the draft; when a colleague was faster, what was typed stays at hand. */
async function toDraft(
  deps: RouteDeps,
  visit: CaseVisit,
  done: { readonly ok: true } | { readonly ok: false; readonly error: ActionRefusal },
  { title, note }: TypedItem,
): Promise<Reply> {
  const { officerCase, page } = visit;
  if (done.ok) return redirect(casePath('requests', officerCase.application.id));
  if (done.error.kind !== 'DraftRequestChanged') return refuse(done.error);
  return staleReply(deps, visit, [
    { label: page.t('item.title'), text: title },
    { label: page.t('item.note'), text: note },
  ]);
}

function targetOf({ page, officerCase }: CaseVisit): CommandTarget {
  const { officer, application } = officerCase;
  const key = page.form.one(ONCE_FIELD);
  return { application: application.id, actor: actingAs(officer, 'officer'), within: officer.scope, key };
}

function seenOf(page: Page): { readonly key: string; readonly version: number } {
  return { key: page.param('item'), version: Number(page.form.one('version')) || 0 };
}

function typedIn({ form }: Page): TypedItem {
  return {
    title: normaliseThai(form.one('title')),
    note: normaliseThai(form.one('note')),
    concept: form.one('concept'),
    reason: form.one('reason'),
    formats: form.all('formats'),
    needsReply: form.one('needsReply'),
  };
}

function typedOf({ item }: DraftedItem): TypedItem {
  const title = 'title' in item ? item.title : '';
  const reason = 'reason' in item ? item.reason : '';
  return { ...NEW, title, reason, note: item.note };
}

function errorsOf(visit: CaseVisit, kind: ItemKind, typed: TypedItem): readonly FieldError[] {
  const { page, officerCase } = visit;
  const missing = (field: keyof TypedItem | 'file', is: boolean) =>
    is ? [{ field, message: page.t(`item.error.${field}`) }] : [];
  switch (kind) {
    case 'answer': {
      const sections = officerCase.checks.sections.flatMap(({ section }) => correctableIn(officerCase, section));
      return [
        ...missing('concept', !sections.some(({ concept }) => concept.id === typed.concept)),
        ...missing('reason', !ANSWER_REASONS.some((reason) => reason === typed.reason)),
        ...wordErrors(page, ['note'], typed),
      ];
    }
    case 'extra':
      return [
        ...wordErrors(page, ['title'], typed),
        ...missing('formats', !FORMATS.some((format) => typed.formats.includes(format))),
        ...wordErrors(page, ['note'], typed),
      ];
    case 'reply': {
      const [file] = page.form.files('file');
      return [
        ...wordErrors(page, ['title'], typed),
        ...missing('file', file === undefined),
        ...(file?.isTooLarge ? [{ field: 'file', message: page.t('item.error.tooLarge') }] : []),
        ...missing('needsReply', typed.needsReply !== 'yes' && typed.needsReply !== 'no'),
        ...wordErrors(page, ['note'], typed),
      ];
    }
  }
}

function wordErrors(page: Page, fields: readonly ('title' | 'note')[], typed: TypedItem): readonly FieldError[] {
  return fields.flatMap((field) => {
    const max = field === 'title' ? TITLE_LENGTH : NOTE_LENGTH;
    const count = graphemeCount(typed[field]);
    if (count === 0) return [{ field, message: page.t(`item.error.${field}`) }];
    return count > max ? [{ field, message: page.t('error.tooLong', { max, count }) }] : [];
  });
}

function newItem({ page, officerCase }: CaseVisit, kind: ItemKind, typed: TypedItem): NewItem | undefined {
  const { title, note } = typed;
  switch (kind) {
    case 'answer': {
      const concept = [...officerCase.catalogue.concepts.keys()].find((id) => id === typed.concept);
      const reason = ANSWER_REASONS.find((one) => one === typed.reason);
      return concept && reason ? { kind, concept, reason, note } : undefined;
    }
    case 'extra':
      return { kind, title, formats: FORMATS.filter((format) => typed.formats.includes(format)), note };
    case 'reply': {
      const [file] = page.form.files('file');
      return file && { kind, title, note, upload: { bytes: file.bytes, fileName: file.name } };
    }
  }
}
