import { recordVerdict } from '@biz/actions/officer/record-verdict.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import type { Verdict } from '@biz/licensing/application-events.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { journalAccess } from '../../case/access-journal.ts';
import { caseFiles, recordOf, versionsOf } from '../../case/case-files.ts';
import { addCasePage, type CaseVisit, runCaseCommand, visitOf } from '../../case/case-routes.tsx';
import { nextOpen } from '../../case/document-checks.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { RouteDeps } from '../../deps.ts';
import { casePaths, checkPath } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { NoDocumentsPage, type ReviewedFile, ReviewPage, type TypedVerdict, VERDICTS } from './review-page.tsx';

/** Longest reason that an applicant is given for one check, in characters as a reader counts them. */
export const NOTE_LENGTH = 1000;

/** O4: the documents of a case, one at a time, with the verdict beside. */
export function addReviewRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'documents',
    policy: 'case-of-agency',
    shows: 'documents',
    show: (visit) => firstDocument(visit),
  });
  addCasePage(app, deps, {
    method: 'GET',
    path: 'document',
    policy: 'case-of-agency',
    shows: (page) => `document:${page.param('document')}`,
    show: (visit) => showReview(deps, visit, {}),
  });
  app.route({
    method: 'POST',
    path: casePaths.document,
    policy: 'officer-of-agency',
    handler: (page) => saveVerdict(deps, page),
  });
}

function firstDocument({ page, officerCase, shell, deed }: CaseVisit): Reply {
  const { checks, application } = officerCase;
  const first = checks.open[0] ?? checks.wrong[0] ?? checks.checks[0] ?? checks.sections[0];
  if (!first) return html(<NoDocumentsPage shell={shell} officerCase={officerCase} />);
  const done = deed ? { done: deed } : {};
  return redirect(page.url(checkPath(application.id, first), done));
}

type Typed = { readonly typed?: TypedVerdict; readonly errors?: readonly FieldError[] };

async function showReview(deps: RouteDeps, visit: CaseVisit, { typed, errors = [] }: Typed): Promise<Reply> {
  const { officerCase } = visit;
  const document = documentOf(officerCase, visit.page);
  if (!document) return refuse({ kind: 'NotFound' });
  const files = versionsOf(caseFiles(await deps.queries.history(officerCase.application.id)), document);
  const versions = await Promise.all(
    files.map(async ({ file, at }): Promise<ReviewedFile> => ({ record: await recordOf(deps.queries, file), at })),
  );
  const status = errors.length > 0 ? 422 : 200;
  const shown = { ...visit, document, versions, errors, ...(typed ? { typed } : {}) };
  return html(<ReviewPage {...shown} />, { status });
}

async function saveVerdict(deps: RouteDeps, page: Page): Promise<Reply> {
  const visit = visitOf(deps, page);
  const { officerCase } = visit;
  const document = documentOf(officerCase, page);
  if (!document) return refuse({ kind: 'NotFound' });
  const typed = { verdict: page.form.one('verdict'), note: normaliseThai(page.form.one('note')) };
  const verdict = VERDICTS.find((one) => one === typed.verdict);
  const errors = verdictErrors(page, verdict, typed.note);
  if (!verdict || errors.length > 0) {
    await journalAccess(deps, officerCase, `document:${document}`);
    return showReview(deps, visit, { typed, errors });
  }
  return runCaseCommand(deps, visit, {
    deed: 'record-verdict',
    as: 'officer',
    run: (target) =>
      recordVerdict(deps, { ...target, seen: officerCase.seen }, { document, verdict, note: typed.note }),
    to: ({ application, checks }) => checkPath(application.id, nextOpen(checks, { document }) ?? { document }),
    kept: [{ label: page.t('verdict.note'), text: typed.note }],
  });
}

/** What is missing in a verdict: the choice, or the reason of a failing one. */
export function verdictErrors(page: Page, verdict: Verdict | undefined, note: string): readonly FieldError[] {
  if (!verdict) return [{ field: 'verdict', message: page.t('verdict.error.choose') }];
  const count = graphemeCount(note);
  if (count > NOTE_LENGTH) {
    return [{ field: 'note', message: page.t('error.tooLong', { max: NOTE_LENGTH, count }) }];
  }
  return verdict !== 'pass' && note === '' ? [{ field: 'note', message: page.t('verdict.error.note') }] : [];
}

function documentOf({ checks }: OfficerCase, page: Page): DocumentTypeId | undefined {
  return checks.checks.find(({ document }) => document === page.param('document'))?.document;
}
