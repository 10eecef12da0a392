import type { Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page } from '../../portal-app.ts';
import { portalRefusals } from '../../refusals.ts';
import { type DraftContext, withDraft } from './draft-context.ts';
import type { FormPage } from './form-pages.ts';

/** Answers for the page of the form that the address names; a page that the answers have ruled out does not exist. */
export function withPage(
  deps: RouteDeps,
  page: Page,
  answer: (context: DraftContext, formPage: FormPage) => Reply | Promise<Reply>,
): Promise<Reply> {
  return withDraft(deps, page, (context) => {
    const task = context.progress.pages.find((it) => it.page.id === page.param('page'));
    return task ? answer(context, task.page) : portalRefusals.refusal('not-found');
  });
}
