import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths } from '../../paths.ts';
import { doneNotice } from './done-notice.ts';
import { revisionView } from './revision-view.ts';
import { saveText, unsaved } from './save-text.ts';
import { SourcePage } from './source-page.tsx';

/** Longest source in characters: some ten times the longest of today. */
const LONGEST = 200_000;

/** The source of a revision. */
export function addSourceRoutes(app: BackendApp, deps: RouteDeps): void {
  const path = definitionPaths.source;
  app.route({ path, method: 'GET', policy: 'revision-in-reach', handler: (page) => showSource(deps, page) });
  app.route({ path, method: 'POST', policy: 'keeper-of-revision', handler: (page) => saveSource(deps, page) });
}

async function showSource(deps: RouteDeps, page: Page, text?: string, errors: readonly FieldError[] = []) {
  const view = await revisionView(deps, page);
  const shell = shellOf(deps, page.subject);
  const shown = { ...unsaved(deps, page, errors), text: text ?? view.seen.revision.text };
  const status = errors.length > 0 ? 422 : 200;
  return html(<SourcePage {...{ shell, view }} {...shown} {...doneNotice(page)} />, { status });
}

async function saveSource(deps: RouteDeps, page: Page): Promise<Reply> {
  const text = page.form.one('text').replaceAll('\r\n', '\n');
  const again = (errors: readonly FieldError[]) => showSource(deps, page, text, errors);
  const problem = faultOf(page, text);
  if (problem !== undefined) return again([{ field: 'text', message: problem }]);
  return saveText(deps, page, text.endsWith('\n') ? text : `${text}\n`, { page: 'source', field: 'text', again });
}

function faultOf(page: Page, text: string): string | undefined {
  if (text.trim() === '') return page.t('revision.source.empty');
  return text.length > LONGEST ? page.t('revision.source.tooLong', { max: LONGEST }) : undefined;
}
