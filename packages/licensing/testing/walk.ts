import type { SectionId } from '@biz/catalogue/model.ts';
import type { ActionKind, Process, ProcessAction } from '@biz/catalogue/process.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ConceptId,
  DocumentTypeId,
  FileId,
  FilingId,
  LicenceId,
  MeetingId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from '../actor.ts';
import type { CheckSubject, CorrectionItem, DocumentFile, Verdict } from '../application-events.ts';
import type { ApplicationState } from '../application-state.ts';
import type { CorrectionAnswers, ProcessCommand } from '../commands.ts';
import { consideredDigest, type Resolution } from '../committee/resolution.ts';
import { documentOf } from '../corrections/correction-items.ts';
import { evolve, type Happening } from '../evolve.ts';
import { appointmentCommandFor } from './appointment-commands.ts';

export const AGENCY = 'rim-nam' as AgencyId;
export const DOCUMENTS = ['plan', 'photo'] as DocumentTypeId[];
export const SECTIONS: readonly SectionId[] = ['business', 'premises'];
const AREA = 'premises.area' as ConceptId;

/** One actor of each kind; the signer is not the officer. */
export const ACTORS: Record<ProcessAction['by'], Actor> = {
  officer: { kind: 'officer', subject: 'officer-1' as SubjectId, name: 'พิมพ์ใจ', agency: AGENCY },
  signer: { kind: 'signer', subject: 'signer-1' as SubjectId, name: 'ลำดวน', agency: AGENCY },
  applicant: { kind: 'applicant', subject: 'malee' as SubjectId, name: 'มาลี' },
  system: { kind: 'system', name: 'Biz Portal' },
};

/** The first event of an application in a process. */
export function submitted(process: Process, at: Instant): Happening {
  const first = process.steps[process.initial];
  if (!first) throw new Error('no initial step');
  const { id: step, phase, turn, station = 'check' } = first;
  return {
    at,
    actor: ACTORS.applicant,
    event: {
      type: 'ApplicationSubmitted.v1',
      filing: 'f' as FilingId,
      number: 'BP69-000001-1',
      licence: 'some-licence' as LicenceId,
      agency: AGENCY,
      process: process.id,
      catalogueVersion: 'v1',
      sealedDigest: sha256('sealed'),
      days: 7,
      dayBasis: 'working',
      documents: checksDocuments(process) ? DOCUMENTS.map((document) => fileOf(document, `first ${document}`)) : [],
      sections: checksDocuments(process) ? SECTIONS : [],
      move: { step, phase, turn, station },
    },
  };
}

/** Where nobody looks at documents, none are sent. */
function checksDocuments(process: Process): boolean {
  return Object.values(process.steps).some((step) => step.actions.some(({ action }) => action === 'record-verdict'));
}

/** The state of an application that was just submitted. */
export function submittedState(process: Process, at: Instant): ApplicationState {
  return evolve(undefined, submitted(process, at));
}

/** A document with content that the text decides. */
export function fileOf(document: DocumentTypeId, content: string): DocumentFile {
  return { document, file: `file-${content}` as FileId, sha256: sha256(content) };
}

/** A command of each kind that is well formed for this state. `nonce` makes new files differ. */
export function commandFor(
  kind: ActionKind,
  state: ApplicationState,
  now: Instant,
  nonce: number,
  choice: { readonly verdict: Verdict; readonly fee: number },
): ProcessCommand {
  const today = bangkokDate(now);
  const document = DOCUMENTS[nonce % DOCUMENTS.length] as DocumentTypeId;
  const money = { amount: (state.fee?.total ?? 0) as Satang, paidAt: now, reference: 'x', receiptNumber: `R${nonce}` };
  switch (kind) {
    case 'record-verdict': {
      const found = { verdict: choice.verdict, note: 'ดูแล้ว' };
      return { kind, ...((choice.verdict === 'pass' ? firstOpen(state) : undefined) ?? { document }), ...found };
    }
    case 'request-corrections': {
      const items = ITEMS[nonce % ITEMS.length]?.(nonce) ?? [];
      return { kind, items, due: plusDays(today, 7), lateDemandReason: 'พบเมื่อตรวจสถานที่' };
    }
    case 'submit-corrections':
      return { kind, ...answersTo(state, nonce) };
    case 'send-document':
      return { kind, file: `sent-${nonce}` as FileId, sha256: sha256(`sent ${nonce}`), title: 'แผนที่', note: 'โปรดอ่าน' };
    case 'confirm-complete':
      return { kind };
    case 'return':
      return { kind, reason: 'ยื่นผิดหน่วยงาน' };
    case 'approve':
      return { kind, fee: { lines: [], total: choice.fee as Satang }, payBy: plusDays(today, 15), note: '' };
    case 'refuse':
      return { kind, facts: 'ก', law: 'ข', reasons: 'ค', appealTo: { th: 'ผู้ว่าฯ', en: 'Governor' }, appealDays: 15 };
    case 'record-payment':
    case 'confirm-payment':
      return { kind, ...money };
    case 'draft-licence':
      return { kind, licenceNumber: 'N1', file: 'd' as FileId, sha256: sha256('d'), issuedOn: today };
    case 'sign-licence':
      return {
        kind,
        file: 's' as FileId,
        sha256: sha256('s'),
        certificateSubject: 'CN=x',
        certificateSerial: '1',
        payBy: plusDays(today, 15),
      };
    case 'issue-paper-licence':
      return { kind, licenceNumber: 'N2', issuedOn: today };
    case 'choose-delivery':
      return { kind, channel: (['counter', 'service-centre', 'post'] as const)[nonce % 3] ?? 'counter' };
    case 'announce-ready':
    case 'drop-withdrawal':
    case 'confirm-withdrawal':
    case 'lapse':
      return { kind };
    case 'record-dispatch':
      return { kind, trackingNumber: 'EF582568151TH' };
    case 'send-payment-proof':
      return { kind, file: `p${nonce}` as FileId, sha256: sha256(`p${nonce}`) };
    case 'reject-payment-proof':
    case 'ask-reopening':
    case 'close-unpaid':
    case 'ask-withdrawal':
      return { kind, reason: 'เหตุผล' };
    case 'reopen-payment':
      return { kind, payBy: plusDays(today, 15), note: '' };
    case 'confirm-collected':
      return { kind, trackingNumber: '', note: '' };
    case 'explain-lateness':
      return { kind, reason: 'รอผลตรวจสถานที่', newExpectedDate: plusDays(today, 7) };
    case 'extend-due':
      return { kind, days: 5, reason: 'รอผลตรวจสถานที่', rule: { times: 2, days: 15 } };
    case 'file-resolution':
      return { kind, resolution: resolutionOn(state, nonce) };
    case 'offer-appointment':
    case 'answer-appointment':
    case 'reschedule-appointment':
    case 'cancel-appointment':
    case 'record-no-show':
    case 'record-inspection':
      return appointmentCommandFor(kind, state, now, nonce);
  }
}

/** A resolution of a meeting of its own: mostly an approval. */
export function resolutionOn(state: ApplicationState, nonce: number): Resolution {
  const outcome = nonce % 4 === 3 ? 'refuse' : nonce % 4 === 2 ? 'approve-with-conditions' : 'approve';
  return {
    meeting: `meeting-${nonce}` as MeetingId,
    committee: 'คณะกรรมการพิจารณาแผนงาน',
    meetingNumber: `${nonce}/2569`,
    heldOn: '2026-04-01' as LocalDate,
    outcome,
    conditions: outcome === 'approve-with-conditions' ? ['ติดป้ายเวลาทำการ'] : [],
    reasons: 'ครบถ้วน',
    votes: { for: 3, against: 0, abstain: 0 },
    considered: consideredDigest(state),
    minutes: sha256('minutes'),
  };
}

/** What has not passed yet, documents first; walks would take for ever to hit it by chance. */
function firstOpen(state: ApplicationState): CheckSubject | undefined {
  const document = state.documents.find((held) => state.verdicts[held.document]?.verdict !== 'pass')?.document;
  const section = state.sections.find((one) => state.sectionVerdicts[one]?.verdict !== 'pass');
  if (document) return { document };
  return section && { section };
}

/** A request of every shape: a document, an answer, one document more, a reply. */
const ITEMS: readonly ((nonce: number) => readonly CorrectionItem[])[] = [
  (nonce) => [documentItem(DOCUMENTS[nonce % DOCUMENTS.length] as DocumentTypeId)],
  () => [{ kind: 'answer', concept: AREA, reason: 'incorrect', note: 'ไม่ตรงกับแผนผัง' }],
  (nonce) => [extraItem(`extra-${nonce}` as DocumentTypeId), documentItem(DOCUMENTS[0] as DocumentTypeId)],
  (nonce) => [
    { kind: 'reply', file: `asked-${nonce}` as FileId, sha256: sha256('asked'), title: 'หนังสือ', note: 'ตอบด้วย' },
  ],
];

/** An item about a document. */
export function documentItem(document: DocumentTypeId, note = 'ไม่เห็นขอบล่าง'): CorrectionItem {
  return { kind: 'document', document, reason: 'incomplete', note };
}

/** An item that asks for one document more. */
export function extraItem(document: DocumentTypeId): CorrectionItem {
  return { kind: 'extra', document, title: 'ใบรับรองแพทย์', formats: ['pdf'], note: 'ใช้ประกอบการพิจารณา' };
}

/** What answers everything that is asked. */
export function answersTo(state: ApplicationState, nonce: number): CorrectionAnswers {
  const items = state.corrections?.items ?? [];
  const answers = items.flatMap((item) =>
    item.kind === 'answer' ? [{ concept: item.concept, section: 'premises' as const }] : [],
  );
  const made = { filingVersion: state.filingVersion + 1, sections: SECTIONS };
  return {
    replaced: items.flatMap((item) => {
      const document = documentOf(item);
      return document ? [fileOf(document, `new ${nonce}`)] : [];
    }),
    answers,
    replies: items.flatMap((item) => (item.kind === 'reply' ? [{ file: item.file }] : [])),
    follow: { documents: [], answers: [] },
    ...(answers.length > 0 ? { made } : {}),
  };
}
