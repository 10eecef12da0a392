import { editDefinition } from '@biz/catalogue/edit-definition.ts';
import type { FeeRule } from '@biz/catalogue/fee-rule.ts';
import type { Operation } from '@biz/catalogue/model.ts';
import { OPERATION_KINDS, type OperationKind, operationOf } from '@biz/catalogue/operation.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths, revisionPath } from '../../paths.ts';
import { backendRefusals } from '../../refusals.ts';
import { EditPage } from './edit-page.tsx';
import { type RevisionView, revisionView } from './revision-view.ts';
import { saveText, unsaved } from './save-text.ts';
import { FeeFields, TermsFields } from './terms-fields.tsx';
import { feeFields, readFees, readTerms } from './terms-form.ts';

/** Days, fee, questions and documents of one operation; of an agency its own fee for one licence. */
export function addTermsRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: definitionPaths.terms, policy: 'keeper-of-revision' } as const;
  const on = (answer: (terms: Terms, page: Page) => Reply | Promise<Reply>) => async (page: Page) => {
    const view = await revisionView(deps, page);
    const { definition, revision, id } = view.seen;
    if (revision.status !== 'draft') return redirect(revisionPath('revision', id));
    // What cannot be read is mended in the source first.
    if (!view.after && (definition.kind === 'licence' || definition.kind === 'agency'))
      return redirect(revisionPath('source', id));
    const terms = termsOf(view, page.param('operation'));
    return terms ? answer(terms, page) : backendRefusals.refusal('not-found');
  };
  app.route({ ...route, method: 'GET', handler: on((terms, page) => showTerms(deps, page, terms, [])) });
  app.route({ ...route, method: 'POST', handler: on((terms, page) => saveTerms(deps, page, terms)) });
}

/** What a form is about: an operation, or the rules of an agency's own fee for a licence. */
type Terms =
  | { readonly kind: OperationKind; readonly operation: Operation }
  | { readonly licence: string; readonly rules: readonly FeeRule[] };

function termsOf({ after }: RevisionView, part: string): Terms | undefined {
  if (after?.kind === 'agency') {
    const rules = Object.entries(after.says.feeRules).find(([licence]) => licence === part)?.[1];
    return rules && { licence: part, rules };
  }
  const kind = OPERATION_KINDS.find((one) => one === part);
  const operation = after?.kind === 'licence' && kind ? operationOf(after.says, kind) : undefined;
  return kind && operation && { kind, operation };
}

function showTerms(deps: RouteDeps, page: Page, terms: Terms, errors: readonly FieldError[]): Reply {
  const seenRevision = deps.revisionOf(page.request);
  const shown = {
    ...{ shell: shellOf(deps, page.subject), seenRevision },
    title: titleOf(deps, page, terms),
    action: revisionPath('terms', seenRevision.id, page.param('operation')),
  };
  return html(
    <EditPage {...shown} {...unsaved(deps, page, errors)}>
      {'rules' in terms ? (
        <FeeFields fields={slabFields(terms)} form={page.form} errors={errors} />
      ) : (
        <TermsFields {...terms} catalogue={deps.catalogue} form={page.form} errors={errors} />
      )}
    </EditPage>,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

async function saveTerms(deps: RouteDeps, page: Page, terms: Terms): Promise<Reply> {
  const { text } = deps.revisionOf(page.request).revision;
  const { edits, errors } =
    'rules' in terms
      ? readFees(page, page.form, slabFields(terms))
      : readTerms(page, page.form, { kind: terms.kind, is: terms.operation, text });
  const again = (problems: readonly FieldError[]) => showTerms(deps, page, terms, problems);
  if (errors.length > 0) return again(errors);
  const field = 'rules' in terms ? 'fee.0.0' : 'days';
  return saveText(deps, page, editDefinition(text, edits), { page: 'revision', field, again });
}

function slabFields({ licence, rules }: Extract<Terms, { rules: unknown }>) {
  return feeFields(['feeRules', licence], rules);
}

function titleOf({ catalogue }: RouteDeps, page: Page, terms: Terms): string {
  if (!('rules' in terms))
    return page.t('revision.terms.title', { operation: page.t(`definition.operation.${terms.kind}`) });
  const licence = [...catalogue.licences.values()].find(({ id }) => id === terms.licence);
  return page.t('revision.terms.slabTitle', { licence: licence?.shortName[page.lang] ?? terms.licence });
}
