import { formOf } from '@biz/actions/applicant/draft-form.ts';
import type { SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Business, Catalogue, Licence } from '@biz/catalogue/model.ts';
import type { Change } from '@biz/catalogue/operation.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page } from '../../portal-app.ts';
import { type Shell, shellOf } from '../../portal-page.tsx';
import { type DraftProgress, draftProgress } from './draft-progress.ts';

/** A draft of the person who asks, with everything its pages need. */
export type DraftContext = {
  readonly catalogue: Catalogue;
  readonly draft: Draft;
  readonly form: SingleForm;
  readonly progress: DraftProgress;
  readonly business: Business | undefined;
  readonly licences: readonly Licence[];
  readonly shell: Shell;
  /** The applicant's name, for the identity bar of the draft's pages. */
  readonly actingFor: string;
};

/**
 * Answers for the draft in the address; only for routes with the policy `owner-of-draft`. A draft that was submitted
 * meanwhile, perhaps by the same button pressed twice, leads to its receipt.
 */
export async function withDraft(
  deps: RouteDeps,
  page: Page,
  answer: (context: DraftContext) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { draft, filing } = deps.ownedBy(page.request);
  if (filing) return redirect(paths.submitted(filing.filing.id));
  if (!draft) throw new Error('the route has no policy that reads the draft');
  return answer(draftContext(deps, page, draft));
}

/** What the pages of a draft need. */
export function draftContext(deps: RouteDeps, page: Page, draft: Draft): DraftContext {
  return new OpenDraft(deps, page, draft);
}

/** Form and progress are worked out when a page asks for them: sending a draft asks for neither. */
class OpenDraft implements DraftContext {
  readonly catalogue: Catalogue;
  readonly draft: Draft;
  readonly business: Business | undefined;
  readonly licences: readonly Licence[];
  readonly shell: Shell;
  readonly actingFor: string;
  #progress: DraftProgress | undefined;

  constructor(deps: RouteDeps, page: Page, draft: Draft) {
    this.draft = draft;
    this.business = deps.catalogue.businesses.get(draft.business);
    this.licences = draft.licences.flatMap((id) => deps.catalogue.licences.get(id) ?? []);
    this.shell = shellOf(deps, page);
    this.actingFor = draft.applicant.juristicName ?? draft.applicant.personName;
    this.catalogue = deps.catalogue;
  }

  get form(): SingleForm {
    return formOf(this.catalogue, this.draft);
  }

  get progress(): DraftProgress {
    this.#progress ??= draftProgress(this.form, this.draft);
    return this.#progress;
  }
}

/** A licence of the draft by id. */
export function licenceOf(context: DraftContext, id: LicenceId): Licence | undefined {
  return context.licences.find((licence) => licence.id === id);
}

/** What may have changed about the licences that a draft is about, each once; nothing on a first application. */
export function changesOf({ draft, licences }: DraftContext): readonly Change[] {
  const { operation } = draft;
  if (!operation) return [];
  const offered = licences.flatMap((licence) =>
    licence.changes.filter(({ id }) => licence.operations[operation.kind]?.changes.includes(id)),
  );
  return [...new Map(offered.map((change) => [change.id, change])).values()];
}

/** What the draft is called on its pages: the shop's name once it has one, else the kind of business. */
export function draftTitle({ draft, business }: DraftContext, lang: 'th' | 'en'): string {
  const name = draft.answers['business.name-th']?.value;
  return typeof name === 'string' && name !== '' ? name : (business?.name[lang] ?? draft.applicant.personName);
}
