import type { SectionId } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { CheckSubject, Verdict } from '@biz/licensing/application-events.ts';
import type { ApplicationState, Found } from '@biz/licensing/application-state.ts';

/** What was found in a check, if somebody looked. */
type Outcome = {
  readonly verdict?: Verdict;
  /** The reason the applicant will read; empty when it passed or is unchecked. */
  readonly note: string;
};

/** A document of an application and what the officer found in it. */
export type DocumentCheck = Outcome & { readonly document: DocumentTypeId };

/** A section of the form with its answers, checked like a document. */
export type SectionCheck = Outcome & { readonly section: SectionId };

/** How far the check is: every document and every section of the form is looked at. */
export type DocumentChecks = {
  readonly checks: readonly DocumentCheck[];
  readonly sections: readonly SectionCheck[];
  /** Documents that nobody has looked at. */
  readonly unchecked: readonly DocumentTypeId[];
  readonly failed: readonly DocumentTypeId[];
  /** Everything that nobody has looked at, documents first. */
  readonly open: readonly CheckSubject[];
  /** Everything that did not pass. */
  readonly wrong: readonly CheckSubject[];
  readonly all: number;
  /** Every check has passed; also when there is none. */
  readonly isComplete: boolean;
};

/**
 * The documents in the order of the form, then its sections, with the verdicts that stand: a corrected document keeps its
 * place in the list.
 */
export function documentChecks(state: ApplicationState, order: readonly DocumentTypeId[]): DocumentChecks {
  const place = (document: DocumentTypeId) => (order.includes(document) ? order.indexOf(document) : order.length);
  const checks = state.documents
    .map(({ document }): DocumentCheck => ({ document, ...outcomeOf(state.verdicts[document]) }))
    .sort((a, b) => place(a.document) - place(b.document));
  const sections = state.sections.map(
    (section): SectionCheck => ({ section, ...outcomeOf(state.sectionVerdicts[section]) }),
  );
  const unchecked = checks.filter(isOpen).map(({ document }) => document);
  const failed = checks.filter(isWrong).map(({ document }) => document);
  const openSections = sections.filter(isOpen).map(({ section }) => ({ section }));
  const wrongSections = sections.filter(isWrong).map(({ section }) => ({ section }));
  const open = [...unchecked.map((document) => ({ document })), ...openSections];
  const wrong = [...failed.map((document) => ({ document })), ...wrongSections];
  const all = checks.length + sections.length;
  return { checks, sections, unchecked, failed, open, wrong, all, isComplete: open.length + wrong.length === 0 };
}

/** What to look at after this one: the next in the list, then from its beginning. Undefined when all was looked at. */
export function nextOpen(checks: DocumentChecks, after: CheckSubject): CheckSubject | undefined {
  const all: readonly CheckSubject[] = [
    ...checks.checks.map(({ document }) => ({ document })),
    ...checks.sections.map(({ section }) => ({ section })),
  ];
  const from = all.findIndex((subject) => isSame(subject, after)) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find(
    (subject) => !isSame(subject, after) && checks.open.some((one) => isSame(one, subject)),
  );
}

function isSame(one: CheckSubject, other: CheckSubject): boolean {
  if ('document' in one) return 'document' in other && one.document === other.document;
  return 'section' in other && one.section === other.section;
}

function outcomeOf(found: Found | undefined): Outcome {
  return found ? { verdict: found.verdict, note: found.note } : { note: '' };
}

function isOpen({ verdict }: Outcome): boolean {
  return verdict === undefined;
}

function isWrong({ verdict }: Outcome): boolean {
  return verdict !== undefined && verdict !== 'pass';
}
