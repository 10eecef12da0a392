import { randomUUID } from 'node:crypto';
import type { Tx } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type {
  AgencyId,
  ApplicationId,
  BusinessId,
  DocumentTypeId,
  FileId,
  FilingId,
  LicenceId,
  ProcessId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationEvent, Move } from '@biz/licensing/application-events.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import type { AttachedDocument, Draft, Filing } from '@biz/licensing/filing.ts';

export const OWNER = 'malee' as SubjectId;
export const AGENCY = 'rim-nam-municipality' as AgencyId;
export const NOON = '2026-11-20T05:00:00.000Z' as Instant;
/** Not valid anywhere; tests look for them where they must not be. */
export const CANARIES = { nationalId: '1999900000005', mobile: '0800000001', answer: 'ซอยลับเฉพาะคานารี' } as const;
const PROCESS = 'fully-digital' as ProcessId;
export const FILER: Actor = { kind: 'applicant', subject: OWNER, name: 'มาลี ใจดี' };
export const OFFICER: Extract<Actor, { kind: 'officer' }> = {
  kind: 'officer',
  subject: 'pimjai' as SubjectId,
  name: 'พิมพ์ใจ',
  agency: AGENCY,
};

/** A document as attached; another content gives another hash. */
export function sampleDocument(document: string, content = 'first'): AttachedDocument {
  return {
    document: document as DocumentTypeId,
    file: randomUUID() as FileId,
    sha256: sha256(`${document} ${content}`),
    name: `${document}.pdf`,
    bytes: 1000,
    mediaType: 'application/pdf',
    attachedAt: NOON,
  };
}

/** A draft of the sample owner with one answer and one document. */
export function sampleDraft(over: Partial<Draft> = {}): Draft {
  return {
    id: randomUUID() as FilingId,
    owner: OWNER,
    applicant: {
      kind: 'person',
      personId: CANARIES.nationalId as NationalId,
      personName: 'มาลี ใจดี',
      mobile: CANARIES.mobile as MobileNumber,
    },
    business: 'restaurant' as BusinessId,
    licences: ['sample-licence' as LicenceId],
    answers: { 'premises.soi': { value: CANARIES.answer, source: 'typed', at: NOON } },
    documents: [sampleDocument('premises-map')],
    registries: { population: { kind: 'found', asOf: NOON } },
    version: 1,
    createdAt: NOON,
    savedAt: NOON,
    ...over,
  };
}

/** A filing with one application at the sample agency. */
export function sampleFiling(over: Partial<Filing> = {}): Filing {
  const { id, owner, applicant, business, answers, documents, registries } = sampleDraft();
  const number = `BP69-${randomUUID().slice(0, 8)}`;
  return {
    id,
    number,
    owner,
    applicant,
    business,
    title: 'ครัวคุณแม่ริมน้ำ',
    answers,
    documents,
    registries,
    sealedDigest: sha256('sealed'),
    catalogueVersion: 'v1',
    submittedAt: NOON,
    otpReference: 'ABCD',
    lang: 'th',
    applications: [
      {
        id: randomUUID() as ApplicationId,
        number: `${number}-1`,
        licence: 'sample-licence' as LicenceId,
        agency: AGENCY,
      },
    ],
    ...over,
  };
}

/** A move to a step of the process that every sample application follows. */
export function moveTo(catalogue: Catalogue, step: string): Move {
  const process = catalogue.processes.get(
    'fully-digital' as Catalogue['processes'] extends ReadonlyMap<infer K, unknown> ? K : never,
  );
  const found = process?.steps[step];
  if (!found?.station) throw new Error(`no step ${step}`);
  return { step, phase: found.phase, turn: found.turn, station: found.station };
}

/** The event that opens the first application of a filing. */
export function submittedEvent(catalogue: Catalogue, filing: Filing, area = '700101'): Happening {
  const [part] = filing.applications;
  if (!part) throw new Error('a filing has an application');
  return {
    at: filing.submittedAt,
    actor: FILER,
    event: {
      type: 'ApplicationSubmitted.v1',
      filing: filing.id,
      number: part.number,
      licence: part.licence,
      agency: part.agency,
      process: PROCESS,
      area,
      catalogueVersion: filing.catalogueVersion,
      sealedDigest: filing.sealedDigest,
      days: 7,
      dayBasis: 'working',
      documents: filing.documents.map(({ document, file, sha256: hash }) => ({ document, file, sha256: hash })),
      move: moveTo(catalogue, 'check'),
    },
  };
}

/** Writes a filing and opens its application; answers the application's id. */
export async function submitSample(tx: Tx, catalogue: Catalogue, filing: Filing): Promise<ApplicationId> {
  const [part] = filing.applications;
  if (!part) throw new Error('a filing has an application');
  await tx.filings.insert(filing);
  if (!(await tx.applications.append(part.id, 0, [submittedEvent(catalogue, filing)]))) throw new Error('not appended');
  return part.id;
}

/** A remark by the officer: an event that changes nothing else. */
export function verdictEvent(note: string, at: Instant = NOON): Happening {
  const event = {
    type: 'VerdictRecorded.v1',
    document: 'premises-map' as DocumentTypeId,
    verdict: 'pass',
    note,
  } as const;
  return { at, actor: OFFICER, event };
}

/** Approval, bill, signing: the events that fill the other read models. */
export function laterEvents(catalogue: Catalogue) {
  const total = 20000 as Satang;
  const label = { th: 'ค่าธรรมเนียม', en: 'Fee' };
  return {
    requested: happen({
      type: 'CorrectionsRequested.v1',
      round: 1,
      items: [],
      due: '2026-12-01' as LocalDate,
      move: moveTo(catalogue, 'check-corrections'),
    }),
    approved: happen({
      type: 'ApplicationApproved.v1',
      fee: { lines: [{ label, amount: total, clause: label }], total },
      payBy: '2026-12-20' as LocalDate,
      note: '',
      move: moveTo(catalogue, 'pay'),
    }),
    billed: (reference1: string) =>
      happen({
        type: 'BillIssued.v1',
        bill: {
          billerId: '099400000000000',
          reference1,
          reference2: 'R2',
          billNumber: 'B1',
          amount: total,
          payBy: '2026-12-20' as LocalDate,
        },
      }),
    paid: happen({
      type: 'PaymentRecorded.v1',
      channel: 'bank',
      amount: total,
      paidAt: NOON,
      reference: 'X',
      receiptNumber: 'R69-1',
      move: moveTo(catalogue, 'draft'),
    }),
    returned: happen({ type: 'ApplicationReturned.v1', reason: 'ไม่ครบ', move: moveTo(catalogue, 'returned') }),
    complete: (due: string) =>
      happen({
        type: 'CompletenessConfirmed.v1',
        due: due as LocalDate,
        move: { ...moveTo(catalogue, 'consider'), clock: 'start' },
      }),
    drafted: (licenceNumber: string) =>
      happen({
        type: 'LicenceDrafted.v1',
        licenceNumber,
        file: randomUUID() as FileId,
        sha256: sha256('draft'),
        issuedOn: '2026-11-21' as LocalDate,
        expiresOn: '2027-11-20' as LocalDate,
        move: moveTo(catalogue, 'sign'),
      }),
    signed: (licenceNumber: string) =>
      happen({
        type: 'LicenceSigned.v1',
        licenceNumber,
        file: randomUUID() as FileId,
        sha256: sha256('signed'),
        certificateSubject: 'CN=ลำดวน',
        certificateSerial: '01',
        move: moveTo(catalogue, 'completed'),
      }),
  };
}

function happen(event: ApplicationEvent): Happening {
  return { at: NOON, actor: OFFICER, event };
}
