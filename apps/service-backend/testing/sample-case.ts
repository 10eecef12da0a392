import { randomUUID } from 'node:crypto';
import { holdAnswer, holdFile, holdWords } from '@biz/actions/applicant/hold-correction.ts';
import { submitCorrections } from '@biz/actions/applicant/submit-corrections.ts';
import { sectionsOf } from '@biz/actions/corrections/correctable-questions.ts';
import { newId } from '@biz/actions/deps.ts';
import { approveApplication } from '@biz/actions/officer/approve-application.ts';
import { confirmComplete } from '@biz/actions/officer/confirm-complete.ts';
import { confirmCounterPayment } from '@biz/actions/officer/confirm-counter-payment.ts';
import { draftItem, type NewItem } from '@biz/actions/officer/draft-request.ts';
import { issuePaperLicence } from '@biz/actions/officer/issue-paper-licence.ts';
import { recordVerdict } from '@biz/actions/officer/record-verdict.ts';
import { requestCorrections } from '@biz/actions/officer/request-corrections.ts';
import { type CommandReply, runApplicationCommand } from '@biz/actions/run-application-command.ts';
import { SYSTEM } from '@biz/actions/system/system-actor.ts';
import { composeForm } from '@biz/catalogue/compose-form.ts';
import type { SectionId } from '@biz/catalogue/model.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type {
  ApplicationId,
  BusinessId,
  ConceptId,
  DocumentTypeId,
  FileId,
  FilingId,
  LicenceId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationEvent } from '@biz/licensing/application-events.ts';
import { itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { type AttachedDocument, type Filing, plainAnswers } from '@biz/licensing/filing.ts';
import { actingAs, type Officer } from '../officer.ts';
import { sampleAnswers } from './sample-answers.ts';
import { samplePdf, samplePng } from './sample-files.ts';
import type { SampleOffice } from './sample-office.ts';

/** Personal data that must be on no page of another agency and in no log. */
export const CANARIES = { nationalId: '1999900000013', mobile: '0800000002', name: 'นางสาวน้ำ ตัวอย่างดี' } as const;

/** An application that was filed, and how to take it further. */
export type SampleCase = { readonly id: ApplicationId; readonly number: string; readonly filing: Filing };

/** The subdistrict of every sample's premises. */
const AREA = '700101';
/** Whose filings the samples are. */
export const OWNER = 'nam' as SubjectId;
/** The applicant of every sample. */
export const APPLICANT: Actor = { kind: 'applicant', subject: OWNER, name: CANARIES.name };
let counter = 4832;

/** Files one application for each licence, with answers to everything and a document in every place. */
export async function fileSample(
  office: SampleOffice,
  licences: readonly LicenceId[],
  options: { readonly title?: string } = {},
): Promise<readonly SampleCase[]> {
  const { deps, catalogue } = office;
  const at = deps.clock.now();
  const answers = sampleAnswers(catalogue, licences, at);
  const documents = await sampleDocuments(office, licences, answers);
  counter += 1;
  const number = `BP69-${String(counter).padStart(6, '0')}`;
  const filing: Filing = {
    id: randomUUID() as FilingId,
    number,
    owner: OWNER,
    applicant: {
      kind: 'person',
      personId: CANARIES.nationalId as NationalId,
      personName: CANARIES.name,
      mobile: CANARIES.mobile as MobileNumber,
      email: 'nam@example.invalid',
    },
    business: 'restaurant' as BusinessId,
    title: options.title ?? 'กาแฟริมคลอง',
    answers,
    documents,
    registries: { population: { kind: 'found', asOf: at } },
    sealedDigest: sha256(number),
    catalogueVersion: catalogue.version,
    submittedAt: at,
    otpReference: 'KPTN',
    lang: 'th',
    applications: licences.map((licence, index) => {
      const agency = resolveAgency(catalogue, licence, AREA);
      if (!agency) throw new Error(`nobody serves ${licence}`);
      return { id: randomUUID() as ApplicationId, number: `${number}-${index + 1}`, licence, agency: agency.id };
    }),
  };
  await store(office, filing);
  return filing.applications.map(({ id, number: own }) => ({ id, number: own, filing }));
}

/** Takes a case further through the same actions that the pages call. */
export function workOn(office: SampleOffice, { id }: Pick<SampleCase, 'id'>, officer: Officer) {
  const { deps } = office;
  const target = (actor: Actor = actingAs(officer, 'officer')) => ({ application: id, actor, key: randomUUID() });
  const current = async () => {
    const found = await deps.queries.applicationForAgency(id, officer.agency);
    if (!found) throw new Error('the case is not this officer’s');
    return found.application;
  };
  return {
    current,
    /** Everything passes: the named documents, or all of them and every section of the form. */
    async pass(...documents: readonly DocumentTypeId[]) {
      const { state } = await current();
      const all = documents.length > 0 ? documents : state.documents.map(({ document }) => document);
      const sections = documents.length > 0 ? [] : state.sections;
      for (const subject of [...all.map((document) => ({ document })), ...sections.map((section) => ({ section }))]) {
        must(await recordVerdict(deps, target(), { ...subject, verdict: 'pass', note: '' }));
      }
    },
    fail: async (document: DocumentTypeId, note: string) =>
      must(await recordVerdict(deps, target(), { document, verdict: 'incomplete', note })),
    failSection: async (section: SectionId, concepts: readonly ConceptId[], note: string) =>
      must(await recordVerdict(deps, target(), { section, verdict: 'incorrect', note, concepts })),
    draft: async (item: NewItem) => {
      const drafted = await draftItem(deps, target(), item);
      if (!drafted.ok) throw new Error(JSON.stringify(drafted.error));
      return drafted.value.key;
    },
    request: async (due: string, lateDemandReason = 'พบเมื่อตรวจสถานที่') =>
      must(await requestCorrections(deps, target(), { due: due as LocalDate, lateDemandReason })),
    /** The applicant answers everything: new files, the given answers, a reply in words. */
    async correct(answers: Readonly<Record<string, string>> = {}) {
      const { state } = await current();
      for (const [index, item] of (state.corrections?.items ?? []).entries()) {
        const at = { application: id, round: state.rounds, key: itemKey(item) };
        const upload = { fileName: 'แก้แล้ว.pdf', bytes: await samplePdf(90 + index) };
        const held =
          item.kind === 'answer'
            ? await holdAnswer(deps, OWNER, at, { [item.concept]: answers[item.concept] ?? '' })
            : item.kind === 'reply'
              ? await holdWords(deps, OWNER, at, 'รับทราบและจะแก้ตามนั้น')
              : await holdFile(deps, OWNER, at, upload);
        if (!held.ok) throw new Error(JSON.stringify(held.error));
      }
      must(await submitCorrections(deps, OWNER, target(APPLICANT)));
    },
    complete: async () => must(await confirmComplete(deps, target())),
    approve: async () => must(await approveApplication(deps, target(), { note: '' })),
    async payAtCounter() {
      const amount = (await current()).state.fee?.total ?? (0 as Satang);
      must(await confirmCounterPayment(deps, target(), { amount }));
    },
    payAtBank: async () => systemMove(office, id, 'record-payment'),
    draftLicence: async () => systemMove(office, id, 'draft-licence'),
    printed: async () => must(await issuePaperLicence(deps, target())),
  };
}

function must(done: Result<CommandReply, { readonly kind: string }>): CommandReply {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.error)}`);
  return done.value;
}

async function systemMove(office: SampleOffice, id: ApplicationId, kind: 'record-payment' | 'draft-licence') {
  const { deps } = office;
  const bytes = await samplePdf(7);
  const stored = await deps.files.put(bytes);
  const target = { application: id, actor: SYSTEM, key: randomUUID() };
  return must(
    await runApplicationCommand(deps, target, kind, null, async ({ state }, tx) => {
      const at = deps.clock.now();
      if (kind === 'record-payment') {
        const amount = state.fee?.total ?? (0 as Satang);
        return ok({ kind, amount, paidAt: at, reference: 'R1/R2', receiptNumber: 'R69-000001' });
      }
      const file = newId<FileId>(deps.ids);
      const about = { name: 'draft.pdf', mediaType: 'application/pdf', purpose: 'licence', application: id } as const;
      await tx.files.insert({
        id: file,
        sha256: stored.sha256,
        bytes: stored.size,
        filing: state.filing,
        createdAt: at,
        ...about,
      });
      const licenceNumber = `FS-2569-${String(counter).padStart(6, '0')}`;
      return ok({ kind, licenceNumber, file, sha256: stored.sha256, issuedOn: '2026-11-20' as LocalDate });
    }),
  );
}

async function sampleDocuments(
  office: SampleOffice,
  licences: readonly LicenceId[],
  answers: Filing['answers'],
): Promise<readonly AttachedDocument[]> {
  const { deps, catalogue } = office;
  const form = composeForm(catalogue, licences, 'person', plainAnswers(answers));
  const wanted = form.documents.filter(({ replacedByRegistry }) => replacedByRegistry === undefined);
  return Promise.all(
    wanted.map(async ({ document, type }, index): Promise<AttachedDocument> => {
      const isPng = type.accept.includes('png') && index % 2 === 0;
      const content = isPng ? samplePng(index * 11 + counter) : await samplePdf(index + counter);
      const stored = await deps.files.put(content);
      return {
        document,
        file: newId<FileId>(deps.ids),
        sha256: stored.sha256,
        name: isPng ? 'แผนผังร้าน.png' : 'เอกสาร.pdf',
        bytes: stored.size,
        mediaType: isPng ? 'image/png' : 'application/pdf',
        attachedAt: deps.clock.now(),
      };
    }),
  );
}

async function store(office: SampleOffice, filing: Filing): Promise<void> {
  const { deps, catalogue } = office;
  const done = await deps.store.transact<null, never>(async (tx) => {
    await tx.filings.insert(filing);
    for (const held of filing.documents) {
      const { file, sha256: hash, name, mediaType, bytes, attachedAt } = held;
      const about = { name, mediaType, bytes, purpose: 'upload', filing: filing.id, createdAt: attachedAt } as const;
      await tx.files.insert({ id: file, sha256: hash, ...about });
    }
    for (const part of filing.applications) {
      const event = submitted(catalogue, filing, part);
      await tx.applications.append(part.id, 0, [{ event, at: filing.submittedAt, actor: APPLICANT }]);
    }
    return ok(null);
  });
  if (!done.ok) throw new Error('the sample filing was refused');
}

function submitted(
  catalogue: SampleOffice['catalogue'],
  filing: Filing,
  part: Filing['applications'][number],
): ApplicationEvent {
  const licence = catalogue.licences.get(part.licence);
  const operation = licence?.operations.new;
  const process = operation && catalogue.processes.get(operation.process);
  const first = process?.steps[process.initial];
  if (!process || !first) throw new Error(`${part.licence} has no process`);
  const form = composeForm(catalogue, [part.licence], 'person', plainAnswers(filing.answers));
  return {
    type: 'ApplicationSubmitted.v1',
    filing: filing.id,
    number: part.number,
    licence: part.licence,
    agency: part.agency,
    process: process.id,
    area: AREA,
    catalogueVersion: catalogue.version,
    sealedDigest: filing.sealedDigest,
    days: operation.days,
    dayBasis: operation.dayBasis,
    documents: filing.documents
      .filter((held) => form.documents.some((needed) => needed.document === held.document))
      .map(({ document, file, sha256: hash }) => ({ document, file, sha256: hash })),
    sections: sectionsOf(catalogue, filing, { ...part, process: process.id, catalogueVersion: catalogue.version }),
    move: { step: first.id, phase: first.phase, turn: first.turn, station: first.station ?? 'check' },
  };
}
