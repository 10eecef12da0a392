import { holdAnswer, holdFile, holdWords } from '@biz/actions/applicant/hold-correction.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { RawFields } from '@biz/catalogue/answers.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { answerErrors } from '../../forms/answer-errors.ts';
import { fieldsOfForm } from '../../forms/raw-fields.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import type { Page } from '../../portal-app.ts';
import { refuse } from '../../refusals.ts';
import { tooLarge, uploadError } from '../documents/upload-errors.ts';
import { fieldsHeld } from './held-fields.ts';
import { FILE_FIELD, removalField, WORDS_FIELD } from './item-inputs.tsx';
import { ItemPage } from './item-page.tsx';
import { type Entry, type FileRule, nextOpen, type RequestContext, readRequest } from './request-context.ts';

/** Longest reply in words, in characters as a reader counts them. */
const WORDS_LENGTH = 2000;

/** What preparing an item came to: held, wrong in its fields, or refused. */
type Outcome = { readonly errors: readonly FieldError[] } | { readonly refusal: ActionRefusal };

/** Holds what was typed or chosen for one item, then leads to the next one, or to the last look. Nothing typed is lost. */
export async function prepare(deps: RouteDeps, page: Page, context: RequestContext, entry: Entry): Promise<Reply> {
  const outcome = await hold(deps, page, context, entry);
  if ('refusal' in outcome) return refuse(outcome.refusal);
  const now = await readRequest(deps, page, context.its, context.situation);
  if (outcome.errors.length > 0) {
    const same = now.entries.find(({ key }) => key === entry.key) ?? entry;
    const fields = { ...fieldsHeld(now, same), ...typedFields(page, entry) };
    return html(<ItemPage context={now} entry={same} fields={fields} errors={outcome.errors} />, { status: 422 });
  }
  const next = nextOpen(now);
  const { id } = context.its.view;
  return redirect(next ? paths.correctionsItem(id, next.key) : paths.correctionsCheck(id));
}

function hold(deps: RouteDeps, page: Page, context: RequestContext, entry: Entry): Promise<Outcome> {
  switch (entry.wanted.kind) {
    case 'file':
      return holdChosen(deps, page, context, entry, entry.wanted.rule);
    case 'answer':
      return holdTyped(deps, page, context, entry, entry.wanted.concept);
    case 'reply':
      return holdReply(deps, page, context, entry, entry.wanted.rule);
  }
}

async function holdChosen(
  deps: RouteDeps,
  page: Page,
  context: RequestContext,
  entry: Entry,
  rule: FileRule,
  words?: string,
): Promise<Outcome> {
  const t = correctionMessages.t[page.lang];
  const document = entry.name[page.lang];
  const wrong = (message: string): Outcome => ({ errors: [{ field: FILE_FIELD, message }] });
  const [chosen] = page.form.files(FILE_FIELD);
  if (!chosen) return entry.isDone ? { errors: [] } : wrong(t('error.missing', { document }));
  if (chosen.isTooLarge) return wrong(t('error.of', { document, problem: tooLarge(rule, page.lang) }));
  const upload = { bytes: chosen.bytes, fileName: chosen.name };
  const kept = await holdFile(deps, context.filing.owner, targetOf(context, entry), upload, words);
  if (kept.ok) return { errors: [] };
  if (kept.error.kind === 'SameFileAgain') return wrong(t('error.same', { document }));
  if (kept.error.kind === 'TooMuchUploaded') return wrong(t('error.tooMuch', { mb: kept.error.maxBytes / 1_048_576 }));
  const problem = uploadError(kept.error, rule, page.lang);
  return problem === undefined ? { refusal: kept.error } : wrong(t('error.of', { document, problem }));
}

async function holdTyped(
  deps: RouteDeps,
  page: Page,
  context: RequestContext,
  entry: Entry,
  concept: Concept,
): Promise<Outcome> {
  const fields = withoutRemoved(page, concept, typedFields(page, entry));
  const held = await holdAnswer(deps, context.filing.owner, targetOf(context, entry), fields);
  if (held.ok) return { errors: answerErrors(held.value, [concept], page.lang) };
  if (held.error.kind !== 'SameAnswerAgain') return { refusal: held.error };
  const t = correctionMessages.t[page.lang];
  const field = concept.type.kind === 'date' ? `${concept.id}.day` : concept.id;
  return { errors: [{ field, message: t('error.sameAnswer', { question: concept.label[page.lang] }) }] };
}

async function holdReply(
  deps: RouteDeps,
  page: Page,
  context: RequestContext,
  entry: Entry,
  rule: FileRule,
): Promise<Outcome> {
  const t = correctionMessages.t[page.lang];
  const words = normaliseThai(page.form.one(WORDS_FIELD));
  const count = graphemeCount(words);
  if (count > WORDS_LENGTH) {
    return { errors: [{ field: WORDS_FIELD, message: t('error.tooLong', { max: WORDS_LENGTH, count }) }] };
  }
  if (page.form.files(FILE_FIELD).length > 0) return holdChosen(deps, page, context, entry, rule, words);
  const held = await holdWords(deps, context.filing.owner, targetOf(context, entry), words);
  if (held.ok) return { errors: [] };
  if (held.error.kind !== 'CorrectionMissing') return { refusal: held.error };
  return { errors: [{ field: WORDS_FIELD, message: t('error.noReply') }] };
}

function targetOf({ its }: RequestContext, { key }: Entry) {
  return { application: its.view.id, round: its.view.state.rounds, key };
}

/** What was typed into the item's own fields. */
function typedFields(page: Page, { wanted }: Entry): RawFields {
  const fields = fieldsOfForm(page.form);
  const own = (name: string) =>
    wanted.kind === 'answer'
      ? name === wanted.concept.id ||
        name.startsWith(`${wanted.concept.id}.`) ||
        name.startsWith(`${wanted.concept.id}[`)
      : name === WORDS_FIELD;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => own(name)));
}

/** Rows that were ticked for removal are not read. */
function withoutRemoved(page: Page, concept: Concept, fields: RawFields): RawFields {
  const isRemoved = (name: string) => {
    const index = /^\[(\d{1,4})\]/.exec(name.slice(concept.id.length))?.[1];
    return index !== undefined && page.form.has(removalField(Number(index)));
  };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isRemoved(name)));
}
