import { recordVerdict } from '@biz/actions/officer/record-verdict.ts';
import type { SectionId } from '@biz/catalogue/model.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { journalAccess } from '../../case/access-journal.ts';
import { addCasePage, type CaseVisit, runCaseCommand, visitOf } from '../../case/case-routes.tsx';
import { nextOpen } from '../../case/document-checks.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { RouteDeps } from '../../deps.ts';
import { casePaths, checkPath } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { verdictErrors } from './review-routes.tsx';
import { correctableIn, SECTION_VERDICTS, SectionPage, type TypedSection } from './section-page.tsx';

/** O5: the sections of the form, each with its answers and a verdict. */
export function addSectionRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'section',
    policy: 'case-of-agency',
    shows: (page) => `section:${page.param('section')}`,
    show: (visit) => showSection(visit, {}),
  });
  app.route({
    method: 'POST',
    path: casePaths.section,
    policy: 'officer-of-agency',
    handler: (page) => saveSection(deps, page),
  });
}

type Typed = { readonly typed?: TypedSection; readonly errors?: readonly FieldError[] };

function showSection(visit: CaseVisit, { typed, errors = [] }: Typed): Reply {
  const section = sectionOf(visit.officerCase, visit.page);
  if (!section) return refuse({ kind: 'NotFound' });
  const shown = { ...visit, section, errors, ...(typed ? { typed } : {}) };
  return html(<SectionPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function saveSection(deps: RouteDeps, page: Page): Promise<Reply> {
  const visit = visitOf(deps, page);
  const { officerCase } = visit;
  const section = sectionOf(officerCase, page);
  if (!section) return refuse({ kind: 'NotFound' });
  const typed = {
    verdict: page.form.one('verdict'),
    note: normaliseThai(page.form.one('note')),
    concepts: page.form.all('concepts'),
  };
  const verdict = SECTION_VERDICTS.find((one) => one === typed.verdict);
  const questions = correctableIn(officerCase, section);
  const concepts = questions.map(({ concept }) => concept.id).filter((id) => typed.concepts.includes(id));
  const isUnnamed = verdict !== undefined && verdict !== 'pass' && questions.length > 0 && concepts.length === 0;
  const errors = [
    ...verdictErrors(page, verdict, typed.note),
    ...(isUnnamed ? [{ field: 'concepts', message: page.t('section.error.concepts') }] : []),
  ];
  if (!verdict || errors.length > 0) {
    await journalAccess(deps, officerCase, `section:${section}`);
    return showSection(visit, { typed, errors });
  }
  return runCaseCommand(deps, visit, {
    deed: 'record-verdict',
    as: 'officer',
    run: (target) =>
      recordVerdict(deps, { ...target, seen: officerCase.seen }, { section, verdict, note: typed.note, concepts }),
    to: ({ application, checks }) => checkPath(application.id, nextOpen(checks, { section }) ?? { section }),
    kept: [{ label: page.t('verdict.note'), text: typed.note }],
  });
}

function sectionOf({ checks }: OfficerCase, page: Page): SectionId | undefined {
  return checks.sections.find(({ section }) => section === page.param('section'))?.section;
}
