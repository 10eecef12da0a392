import { editDefinition } from '@biz/catalogue/edit-definition.ts';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths, revisionPath } from '../../paths.ts';
import { EditPage } from './edit-page.tsx';
import { saveText, unsaved } from './save-text.ts';
import { type TextField, textEdits, textFields } from './text-fields.ts';

/** Names and texts of a definition, or of one question or document in it. */
export function addTextsRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: definitionPaths.texts, policy: 'keeper-of-revision' } as const;
  app.route({ ...route, method: 'GET', handler: (page) => showTexts(deps, page, []) });
  app.route({ ...route, method: 'POST', handler: (page) => saveTexts(deps, page) });
}

function showTexts(deps: RouteDeps, page: Page, errors: readonly FieldError[]): Reply {
  const seenRevision = deps.revisionOf(page.request);
  const { id, revision, definition } = seenRevision;
  const part = page.param('text');
  const fields = fieldsOn(deps, page);
  if (revision.status !== 'draft') return redirect(revisionPath('revision', id));
  // What has no such texts, or cannot be read, is mended in the source.
  if (fields.length === 0) return redirect(revisionPath('source', id));
  const shell = shellOf(deps, page.subject);
  const shown = {
    shell,
    seenRevision,
    title: page.t(`revision.texts.title.${definition.kind}`),
    action: revisionPath('texts', id, part),
  };
  return html(
    <EditPage {...shown} {...unsaved(deps, page, errors)}>
      {fields.map(({ name, label, value, isOptional }) => (
        <Textarea
          key={name}
          name={name}
          rows={2}
          label={label}
          value={page.form.has(name) ? page.form.one(name) : value}
          error={errorOf(errors, name)}
          isRequired={!isOptional}
        />
      ))}
    </EditPage>,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

async function saveTexts(deps: RouteDeps, page: Page): Promise<Reply> {
  const { text } = deps.revisionOf(page.request).revision;
  const fields = fieldsOn(deps, page);
  const { edits, errors } = textEdits(page, page.form, fields);
  const again = (problems: readonly FieldError[]) => showTexts(deps, page, problems);
  if (errors.length > 0 || fields.length === 0) return again(errors);
  return saveText(deps, page, editDefinition(text, edits), { page: 'revision', field: fields[0]?.name ?? '', again });
}

function fieldsOn(deps: RouteDeps, page: Page): readonly TextField[] {
  const { definition, revision } = deps.revisionOf(page.request);
  return textFields(page, deps.catalogue, definition, { text: revision.text, part: page.param('text') });
}
