import { AGENCY_BILL_MAX_BYTES, fileAgencyBill } from '@biz/actions/officer/file-agency-bill.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { journalAccess } from '../../case/access-journal.ts';
import { type CaseVisit, staleReply, visitOf } from '../../case/case-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { actingAs } from '../../officer.ts';
import { casePath, casePaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { AgencyBillPage, BILL_FIELD } from './agency-bill-page.tsx';

/** แนบใบนำจ่าย: the slip of the agency's own system, before the decision that sends it to the applicant. */
export function addAgencyBillRoutes(app: BackendApp, deps: RouteDeps): void {
  const policy = 'officer-of-agency' as const;
  const path = casePaths.agencyBill;
  app.route({ method: 'GET', path, policy, handler: (page) => show(deps, visitOf(deps, page), []) });
  app.route({
    method: 'POST',
    path,
    policy,
    upload: { maxBytes: AGENCY_BILL_MAX_BYTES, maxFiles: 1 },
    handler: (page) => keep(deps, visitOf(deps, page)),
  });
}

async function show(deps: RouteDeps, visit: CaseVisit, errors: readonly FieldError[]): Promise<Reply> {
  const { actions, application } = visit.officerCase;
  const isAsked = actions.some((row) => row.attach?.includes('agency-bill'));
  if (!isAsked) return refuse({ kind: 'ActionNotAllowed', action: 'approve', step: application.state.step });
  await journalAccess(deps, visit.officerCase, 'fee');
  return html(<AgencyBillPage {...visit} errors={errors} />, { status: errors.length > 0 ? 422 : 200 });
}

async function keep(deps: RouteDeps, visit: CaseVisit): Promise<Reply> {
  const { page, officerCase } = visit;
  const [chosen] = page.form.files(BILL_FIELD);
  const inPlace = (message: string) => show(deps, visit, [{ field: BILL_FIELD, message }]);
  if (!chosen) return inPlace(page.t('bill.missing'));
  if (chosen.isTooLarge) return inPlace(page.t('bill.wrong'));
  const { officer, application } = officerCase;
  const target = {
    application: application.id,
    actor: actingAs(officer, 'officer'),
    expectedSeq: visit.seen,
    within: officer.scope,
    key: page.form.one(ONCE_FIELD),
  };
  const kept = await fileAgencyBill(deps, target, { bytes: chosen.bytes, fileName: chosen.name });
  if (kept.ok) return redirect(casePath('agencyBill', application.id));
  if (isAboutFile(kept.error)) return inPlace(page.t('bill.wrong'));
  return kept.error.kind === 'StaleVersion' ? staleReply(deps, visit, []) : refuse(kept.error);
}

function isAboutFile({ kind }: ActionRefusal): boolean {
  return kind.startsWith('Upload');
}
