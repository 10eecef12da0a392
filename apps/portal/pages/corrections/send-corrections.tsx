import { asApplicant, ownerOf } from '@biz/actions/applicant/filer.ts';
import { submitCorrections } from '@biz/actions/applicant/submit-corrections.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import type { Page } from '../../portal-app.ts';
import { refuse, statusOf } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { CorrectionsPage, entryField } from './corrections-page.tsx';
import type { RequestContext } from './request-context.ts';

/** Where one is after sending. */
export function sentPath(filing: FilingId): string {
  return `${paths.filing(filing)}?sent=1`;
}

/** Sends everything that was prepared, once; what is not in order leads back to the list, with everything still there. */
export async function send(deps: RouteDeps, page: Page, context: RequestContext): Promise<Reply> {
  const { its } = context;
  const seq = Number(page.form.one('seq'));
  const filer = filerOf(page.subject);
  const target = {
    application: its.view.id,
    actor: asApplicant(filer),
    expectedSeq: Number.isSafeInteger(seq) ? seq : 0,
    key: page.form.one('once'),
  };
  const sent = await submitCorrections(deps, ownerOf(filer), target);
  if (sent.ok) return redirect(sentPath(its.filing.id));
  return explain(deps, page, context, sent.error, target.expectedSeq);
}

async function explain(
  deps: RouteDeps,
  page: Page,
  context: RequestContext,
  refusal: ActionRefusal,
  seen: number,
): Promise<Reply> {
  const t = correctionMessages.t[page.lang];
  const about = (keys: readonly string[], message: (name: string) => string) => {
    const errors = context.entries.flatMap(({ key, name }, index): readonly FieldError[] =>
      keys.includes(key) ? [{ field: entryField(index), message: message(name[page.lang]) }] : [],
    );
    return errors.length === 0
      ? refuse(refusal)
      : html(<CorrectionsPage context={context} errors={errors} />, { status: 422 });
  };
  switch (refusal.kind) {
    case 'StaleVersion': {
      const events = await deps.queries.history(context.its.view.id);
      const changed = events.filter((event) => event.seq > seen);
      return html(<CorrectionsPage context={context} errors={[]} changed={changed} />, { status: statusOf(refusal) });
    }
    case 'CorrectionMissing':
      return about(context.work.missing, (name) => t('error.open', { name }));
    case 'CorrectionsIncomplete': {
      const keys = refusal.missing.flatMap((one) => [one, `answer:${one}`]);
      return about(keys, (name) => t('error.open', { name }));
    }
    case 'SameFileAgain':
      return about([`document:${refusal.document}`], (document) => t('error.same', { document }));
    default:
      return refuse(refusal);
  }
}
