import { type OpenRequestWork, openLicences, workOnRequest } from '@biz/actions/corrections/open-request.ts';
import { usesAnswer } from '@biz/actions/corrections/pass-to-siblings.ts';
import { type PlanChanges, planChanges } from '@biz/actions/corrections/plan-changes.ts';
import { FREE_DOCUMENT } from '@biz/actions/officer/draft-request.ts';
import type { Concept, DocumentType } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import { documentTypesOf } from '@biz/licensing/application-state.ts';
import { extraDocument, itemKey } from '@biz/licensing/corrections/correction-items.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page } from '../../portal-app.ts';
import { type Shell, shellOf } from '../../portal-page.tsx';
import { type Case, casesOf } from '../../progress/case.ts';
import type { Situation } from '../../progress/situation.ts';

/** What may come as a file. */
export type FileRule = Pick<DocumentType, 'accept' | 'maxBytes'>;

/** How an entry is answered. */
export type Wanted =
  | { readonly kind: 'file'; readonly document: DocumentTypeId; readonly rule: FileRule }
  | { readonly kind: 'answer'; readonly concept: Concept; readonly required: boolean }
  | { readonly kind: 'reply'; readonly item: Extract<CorrectionItem, { kind: 'reply' }>; readonly rule: FileRule };

/** One thing to do in a request; without `item` nobody asked for it, but a new answer makes it necessary. */
export type Entry = {
  readonly key: string;
  readonly name: Localised;
  readonly wanted: Wanted;
  readonly item?: CorrectionItem;
  readonly isDone: boolean;
  /** Short names of the other licences of the filing that use it too. */
  readonly sharedWith: readonly Localised[];
};

/** Everything the pages of an open request show. */
export type RequestContext = {
  readonly shell: Shell;
  readonly its: Case;
  readonly situation: Extract<Situation, { kind: 'correcting' }>;
  /** The filing with its newest answers. */
  readonly filing: Filing;
  readonly work: OpenRequestWork;
  readonly entries: readonly Entry[];
  /** What the new answers change besides themselves. */
  readonly changes: PlanChanges;
};

/** Reads the open request of an application with what was prepared for it. */
export async function readRequest(
  deps: RouteDeps,
  page: Page,
  its: Case,
  situation: RequestContext['situation'],
): Promise<RequestContext> {
  const whole = await deps.queries.filing(its.filing.id, its.filing.owner);
  if (!whole) throw new Error(`filing ${its.filing.id} of an open request is missing`);
  const { filing } = whole;
  const { state } = its.view;
  const held = await deps.queries.corrections.held(its.view.id, state.rounds);
  const licences = openLicences(whole.applications.map((view) => view.state));
  const work = workOnRequest(deps.catalogue, filing, state, licences, held);
  const siblings = casesOf(deps.catalogue, whole, page.now()).filter(({ view }) => view.id !== its.view.id);
  const after = { ...filing, answers: work.answers };
  return {
    shell: shellOf(deps, page),
    its,
    situation,
    filing,
    work,
    entries: entriesOf(deps, its, filing, work, siblings),
    changes: planChanges(deps.catalogue, filing, after, state),
  };
}

/** The first entry that is not prepared yet. */
export function nextOpen({ entries }: Pick<RequestContext, 'entries'>): Entry | undefined {
  return entries.find(({ isDone }) => !isDone);
}

function entriesOf(
  deps: RouteDeps,
  its: Case,
  filing: Filing,
  work: OpenRequestWork,
  siblings: readonly Case[],
): readonly Entry[] {
  const asked = work.items.map((item) => ({
    key: itemKey(item),
    item,
    name: its.itemName(item),
    wanted: wantedBy(deps, its, work, item),
  }));
  const followed = work.followUps.map((follow) =>
    follow.kind === 'question'
      ? { key: follow.key, name: follow.question.concept.label, wanted: answerTo(follow.question) }
      : {
          key: follow.key,
          name: follow.need.type.label,
          wanted: { kind: 'file' as const, document: follow.need.document, rule: follow.need.type },
        },
  );
  return [...asked, ...followed].map((entry) => ({
    ...entry,
    isDone: !work.missing.includes(entry.key),
    sharedWith: siblings.filter((one) => uses(deps, one, filing, entry.wanted)).map(({ licence }) => licence.shortName),
  }));
}

function wantedBy(deps: RouteDeps, { view }: Case, work: OpenRequestWork, item: CorrectionItem): Wanted {
  const { concepts, documents } = deps.catalogue.asOf(view.state.catalogueVersion);
  switch (item.kind) {
    case 'reply':
      return { kind: 'reply', item, rule: FREE_DOCUMENT };
    case 'answer': {
      const concept = concepts.get(item.concept);
      if (!concept) throw new Error(`the catalogue does not know ${item.concept}`);
      const questions = work.form.sections.flatMap((section) => section.questions);
      const asked = questions.find((question) => question.concept.id === item.concept);
      return { kind: 'answer', concept, required: asked?.required ?? false };
    }
    case 'document':
    case 'extra': {
      const { document } = item;
      const accept = extraDocument(view.state, document)?.formats;
      const rule = accept ? { ...FREE_DOCUMENT, accept } : documents.get(document);
      return { kind: 'file', document, rule: rule ?? FREE_DOCUMENT };
    }
  }
}

function answerTo({ concept, required }: { readonly concept: Concept; readonly required: boolean }): Wanted {
  return { kind: 'answer', concept, required };
}

function uses(deps: RouteDeps, { view }: Case, filing: Filing, wanted: Wanted): boolean {
  const { phase } = view.state;
  if (wanted.kind === 'reply' || (phase !== 'CHECK' && phase !== 'PENDING')) return false;
  if (wanted.kind === 'file') return documentTypesOf(view.state).includes(wanted.document);
  return usesAnswer(deps, view.state, filing, wanted.concept.id);
}
