import { editDefinition } from '@biz/catalogue/edit-definition.ts';
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
import { revisionView } from './revision-view.ts';
import { saveText, unsaved } from './save-text.ts';
import { TermsFields } from './terms-fields.tsx';
import { readTerms } from './terms-form.ts';

/** Days, fee, questions and documents of one operation. */
export function addTermsRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: definitionPaths.terms, policy: 'keeper-of-revision' } as const;
  const on =
    (answer: (kind: OperationKind, operation: Operation, page: Page) => Reply | Promise<Reply>) =>
    async (page: Page): Promise<Reply> => {
      const { after, seen } = await revisionView(deps, page);
      const kind = OPERATION_KINDS.find((one) => one === page.param('operation'));
      if (!kind || !operationOf(seen.licence, kind)) return backendRefusals.refusal('not-found');
      const operation = after && operationOf(after, kind);
      // What cannot be read is mended in the source first.
      if (!operation) return redirect(revisionPath('source', seen.id));
      if (seen.revision.status !== 'draft') return redirect(revisionPath('revision', seen.id));
      return answer(kind, operation, page);
    };
  app.route({
    ...route,
    method: 'GET',
    handler: on((kind, operation, page) => showTerms(deps, page, { kind, operation }, [])),
  });
  app.route({
    ...route,
    method: 'POST',
    handler: on((kind, operation, page) => saveTerms(deps, page, { kind, operation })),
  });
}

type Terms = { readonly kind: OperationKind; readonly operation: Operation };

function showTerms(deps: RouteDeps, page: Page, terms: Terms, errors: readonly FieldError[]): Reply {
  const seenRevision = deps.revisionOf(page.request);
  const operation = page.t(`definition.operation.${terms.kind}`);
  const shown = {
    ...{ shell: shellOf(deps, page.subject), seenRevision },
    title: page.t('revision.terms.title', { operation }),
    action: revisionPath('terms', seenRevision.id, terms.kind),
  };
  return html(
    <EditPage {...shown} {...unsaved(deps, page, errors)}>
      <TermsFields {...terms} catalogue={deps.catalogue} form={page.form} errors={errors} />
    </EditPage>,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

async function saveTerms(deps: RouteDeps, page: Page, terms: Terms): Promise<Reply> {
  const { text } = deps.revisionOf(page.request).revision;
  const { edits, errors } = readTerms(page, page.form, { kind: terms.kind, is: terms.operation, text });
  const again = (problems: readonly FieldError[]) => showTerms(deps, page, terms, problems);
  if (errors.length > 0) return again(errors);
  return saveText(deps, page, editDefinition(text, edits), { page: 'revision', field: 'days', again });
}
