import { runRevisionCommand } from '@biz/actions/definitions/run-revision-command.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { type Reply, redirect } from '@biz/web/reply.ts';
import type { Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import type { RevisionPath } from '../../paths.ts';
import { revisionPath } from '../../paths.ts';
import { backendRefusals, refuse } from '../../refusals.ts';
import { VERSION_FIELD } from '../administration/admin-task.tsx';
import { administratorOn } from '../administration/list-routes.tsx';

/** What a form that saves shows again: the press and the version that it was made from, and what is wrong. */
export type Unsaved = { readonly seen: number; readonly once?: string; readonly errors: readonly FieldError[] };

/** How a form of this revision begins. */
export function unsaved(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Unsaved {
  const { seq } = deps.revisionOf(page.request);
  const raw = page.form.one(VERSION_FIELD);
  const once = page.form.one(ONCE_FIELD);
  return { seen: /^\d{1,9}$/.test(raw) ? Number(raw) : seq, errors, ...(once ? { once } : {}) };
}

/** Keeps a text, sound or not, and leads to a page of the revision; a colleague who was faster is told beside `field`. */
export async function saveText(
  deps: RouteDeps,
  page: Page,
  text: string,
  to: {
    readonly page: RevisionPath;
    readonly field: string;
    again(errors: readonly FieldError[]): Promise<Reply> | Reply;
  },
): Promise<Reply> {
  const { id, definition } = deps.revisionOf(page.request);
  const { seen, once = '' } = unsaved(deps, page);
  const target = { revision: id, definition: definition.id, by: administratorOn(page), expectedSeq: seen, key: once };
  const saved = await runRevisionCommand(deps, target, { kind: 'save', text });
  if (saved.ok) return redirect(`${revisionPath(to.page, id)}?done=save`);
  if (saved.error.kind !== 'RevisionStale') return refuse(saved.error);
  const { title, detail } = backendRefusals.find(saved.error.kind, page.lang, {});
  return to.again([{ field: to.field, message: `${title}: ${detail}` }]);
}
