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
import { textEdits, textFields } from './text-fields.ts';

/** Names and texts of a definition. */
export function addTextsRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: definitionPaths.texts, policy: 'keeper-of-revision' } as const;
  app.route({ ...route, method: 'GET', handler: (page) => showTexts(deps, page, []) });
  app.route({ ...route, method: 'POST', handler: (page) => saveTexts(deps, page) });
}

function showTexts(deps: RouteDeps, page: Page, errors: readonly FieldError[]): Reply {
  const seenRevision = deps.revisionOf(page.request);
  const { id, revision } = seenRevision;
  if (revision.status !== 'draft') return redirect(revisionPath('revision', id));
  const shell = shellOf(deps, page.subject);
  const shown = { shell, seenRevision, title: page.t('revision.texts.title'), action: revisionPath('texts', id) };
  return html(
    <EditPage {...shown} {...unsaved(deps, page, errors)}>
      {textFields(revision.text).map(({ name, lang, words, value }) => (
        <Textarea
          key={name}
          name={name}
          rows={2}
          label={page.t(`revision.texts.${lang}`, { what: page.t(words) })}
          value={page.form.has(name) ? page.form.one(name) : value}
          error={errorOf(errors, name)}
          isRequired
        />
      ))}
    </EditPage>,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

async function saveTexts(deps: RouteDeps, page: Page): Promise<Reply> {
  const { text } = deps.revisionOf(page.request).revision;
  const { edits, errors } = textEdits(page, page.form, textFields(text));
  const again = (problems: readonly FieldError[]) => showTexts(deps, page, problems);
  if (errors.length > 0) return again(errors);
  return saveText(deps, page, editDefinition(text, edits), { page: 'revision', field: 'text.name.th', again });
}
