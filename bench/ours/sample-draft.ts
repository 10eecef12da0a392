import { createHash, randomUUID } from 'node:crypto';
import { wantedDocuments } from '@biz/actions/applicant/draft-form.ts';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import { composeForm } from '@biz/catalogue/compose-form.ts';
import type { AnswerValue, Catalogue } from '@biz/catalogue/model.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { BusinessId, DocumentTypeId, FileId, FilingId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { type AttachedDocument, type Draft, plainAnswers } from '@biz/licensing/filing.ts';
import { DOCUMENT_BYTES, samplePdf } from '../load/sample-pdf.ts';

/** The licence of every measured filing: served by a municipality, several documents, the longest process. */
export const LICENCE = 'food-small' as LicenceId;

const LONG = 'ร้านอาหารตามสั่งและเครื่องดื่มริมน้ำ เปิดทุกวันเว้นวันพระ ';

/** What is typed on one page: facts about the applicant that a registry could not give. */
export const PAGE = {
  id: 'unverified',
  fields: {
    'applicant.kind': 'person',
    'applicant.acting-as': 'self',
    'applicant.citizen-id': '1999900000005',
    'applicant.title': 'นางสาว',
    'applicant.first-name': 'มาลีรัตนาภรณ์พิพัฒน์',
    'applicant.last-name': 'ใจดีศรีสุวรรณวัฒนากุล',
    'applicant.nationality': 'ไทย',
    'applicant.address': 'เลขที่ 99/9 หมู่ที่ 4 ซอยริมน้ำ 12 ถนนริมน้ำสายเก่า ตำบลหน้าเมือง อำเภอเมือง จังหวัดราชบุรี 70000',
  },
} as const;

const ANSWERS: Readonly<Record<string, AnswerValue>> = {
  ...PAGE.fields,
  'business.name-th': 'ครัวคุณแม่ริมน้ำสาขาตลาดเก่า',
  'business.name-en': 'Khrua Khun Mae Rim Nam',
  'business.tsic': '56101',
  'business.opens-at': '09:00',
  'business.closes-at': '21:00',
  'contact.mobile': '0800000001',
  'contact.email': 'malee@example.invalid',
  'premises.subdistrict': '700101',
  'premises.area': 120,
  'premises.house-code': '70010000015',
  'premises.house-no': '99/9',
  'premises.moo': '4',
  'premises.road': 'ริมน้ำสายเก่า',
  'premises.ownership': 'own',
  'food.premises-type': 'sell',
  'food.kind': LONG.repeat(2).trim(),
  'food.purpose': LONG.trim(),
  'manager.is-applicant': true,
  'food.handlers': [{ title: 'นางสาว', 'first-name': 'มาลี', 'last-name': 'ใจดี', position: 'ผู้ปรุงอาหาร' }],
};

/** One of the people who file. All fictional. */
export function sampleFiler(index: number): Filer {
  return {
    subject: `bench-filer-${index}` as SubjectId,
    nationalId: '1999900000005' as NationalId,
    title: 'นางสาว',
    firstName: 'มาลี',
    lastName: 'ใจดี',
    mobile: '0800000001' as MobileNumber,
    email: 'malee@example.invalid',
    assurance: 2.3,
  };
}

/**
 * A draft with every answer (27, 1.4 KB of values) and every wanted document (5), ready to be sent. The last `uploads` of them
 * have the digests of the files that the load generator will upload; the others are named by a digest without a file.
 */
export function sampleDraft(catalogue: Catalogue, owner: Filer, at: Instant, uploads = 0): Draft {
  const id = randomUUID() as FilingId;
  const answers: Draft['answers'] = Object.fromEntries(
    Object.entries(ANSWERS).map(([concept, value]) => [concept, { value, source: 'typed', at }]),
  );
  const form = composeForm(catalogue, [LICENCE], 'person', plainAnswers(answers));
  const wanted = wantedDocuments(form).filter((need) => need.required);
  return {
    id,
    owner: owner.subject,
    applicant: { kind: 'person', personId: owner.nationalId, personName: 'นางสาวมาลี ใจดี' },
    business: 'restaurant' as BusinessId,
    licences: [LICENCE],
    answers,
    documents: wanted.map(
      ({ document }, index): AttachedDocument => ({
        document,
        file: randomUUID() as FileId,
        sha256: digestOf(markOf(id, document), index >= wanted.length - uploads),
        name: `${document}.pdf`,
        bytes: DOCUMENT_BYTES,
        mediaType: 'application/pdf',
        attachedAt: at,
      }),
    ),
    registries: { population: { kind: 'unavailable', at } },
    version: 1,
    createdAt: at,
    savedAt: at,
  };
}

/** What tells a document of a draft from all others. */
export function markOf(draft: FilingId, document: DocumentTypeId): string {
  return `${draft} ${document}`;
}

function digestOf(mark: string, isUploaded: boolean): Sha256 {
  return createHash('sha256')
    .update(isUploaded ? samplePdf(mark) : mark)
    .digest('hex') as Sha256;
}
