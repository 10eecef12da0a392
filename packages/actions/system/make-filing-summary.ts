import { type FilingSummaryData, renderFilingSummary } from '@biz/documents/papers/filing-summary.ts';
import { formatThirteenDigits } from '@biz/kernel/identifiers.ts';
import type { FileId, FilingId } from '@biz/kernel/ids.ts';
import { assertNever, ok, type Result } from '@biz/kernel/result.ts';
import type { ActedBy } from '@biz/licensing/acting/capacity.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { answersInWords } from './papers/answers-in-words.ts';
import type { PaperSettings } from './papers/paper-facts.ts';

/** สำเนาคำร้อง: what was sealed and sent, as PDF. Made once; a repetition finds it there. */
export async function makeFilingSummary(
  deps: ActionDeps & { readonly papers: PaperSettings },
  id: FilingId,
): Promise<Result<null, ActionRefusal>> {
  const filing = await deps.store.transact<Filing | undefined, never>(async (tx) => ok(await tx.filings.load(id)));
  if (!filing.ok || !filing.value) return ok(null);
  const sealed = filing.value;
  const stored = await deps.files.put(await renderFilingSummary(summaryOf(deps, sealed)));
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    const held = await tx.filings.load(id);
    if (!held || held.summary) return ok(null);
    const file = newId<FileId>(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `สำเนาคำร้อง ${sealed.number}.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.size,
      purpose: 'paper',
      filing: id,
      createdAt: deps.clock.now(),
    });
    await tx.filings.setSummary(id, file);
    return ok(null);
  });
}

function summaryOf(deps: ActionDeps & { readonly papers: PaperSettings }, filing: Filing): FilingSummaryData {
  const catalogue = deps.catalogue.asOf(filing.catalogueVersion);
  const { applicant } = filing;
  return {
    lang: 'th',
    portalName: 'Biz Portal',
    filingNumber: filing.number,
    applicant: {
      name: applicant.juristicName ?? applicant.personName,
      identifier: formatThirteenDigits(applicant.juristicId ?? applicant.personId),
    },
    submittedAt: filing.submittedAt,
    ...actedOf(filing),
    otp: { confirmedAt: filing.submittedAt, sentTo: filing.submittedBy?.codeTo ?? '-' },
    licences: filing.applications.map(({ licence, agency, number }) => ({
      name: catalogue.licences.get(licence)?.name.th ?? licence,
      agency: catalogue.agencies.get(agency)?.name.th ?? agency,
      applicationNumber: number,
    })),
    sections: answersInWords(catalogue, filing),
    documents: filing.documents.map(({ document, name, sha256 }) => ({
      name: catalogue.documents.get(document)?.label.th ?? document,
      fileName: name,
      sha256,
    })),
    digest: filing.sealedDigest,
    createdAt: filing.submittedAt,
    training: deps.papers.isTraining,
  };
}

/** Who sealed and who prepared, where it was not the applicant alone. */
function actedOf({ submittedBy, preparedBy }: Filing): Pick<FilingSummaryData, 'filedBy' | 'preparedBy'> {
  const isAlone = submittedBy === undefined || submittedBy.capacity.kind === 'self';
  return {
    ...(isAlone ? {} : { filedBy: withCapacity(submittedBy) }),
    ...(preparedBy ? { preparedBy: withCapacity(preparedBy) } : {}),
  };
}

/** `นายสมชาย ตัวอย่าง ผู้รับมอบอำนาจ`; staff with their centre. */
function withCapacity({ name, capacity }: ActedBy): string {
  switch (capacity.kind) {
    case 'self':
      return name;
    case 'director':
      return `${name} กรรมการหรือหุ้นส่วนผู้จัดการ`;
    case 'attorney':
      return `${name} ผู้รับมอบอำนาจ`;
    case 'assisted':
      return name === capacity.staff.name
        ? `${name} เจ้าหน้าที่${capacity.staff.centre.th}`
        : `${name} โดยมี${capacity.staff.name} ${capacity.staff.centre.th} ช่วยเตรียม`;
    default:
      return assertNever(capacity);
  }
}
