import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerValue, ApplicantKind, Catalogue } from '@biz/catalogue/model.ts';
import { planLicences } from '@biz/catalogue/plan-licences.ts';
import { shippedOnce } from '@biz/catalogue/testing/shipped-once.ts';
import { openDevKeySigner } from '@biz/documents/signing/dev-key-signer.ts';
import type { BusinessId, DocumentTypeId, FilingId, LicenceId } from '@biz/kernel/ids.ts';
import { bangkokDate, fromEpoch, type Instant, type LocalDate, toEpoch } from '@biz/kernel/instant.ts';
import type { Database } from '@biz/records/database.ts';
import { createKeyring, generateKeyringConfig, type KeyringConfig } from '@biz/records/keyring.ts';
import { openLocalFileStore } from '@biz/records/local-file-store.ts';
import { openLiveCatalogue } from '@biz/records/portal/live-catalogue.ts';
import { createPortalQueries } from '@biz/records/portal/portal-queries.ts';
import { migratePortal, openPortalJobs } from '@biz/records/portal/portal-schema.ts';
import { createPortalStore } from '@biz/records/portal/portal-store.ts';
import { PDFDocument } from 'pdf-lib';
import { attachDocument } from '../applicant/attach-document.ts';
import { formOf, wantedDocuments } from '../applicant/draft-form.ts';
import { requestSubmissionOtp } from '../applicant/request-submission-otp.ts';
import { startDraft } from '../applicant/start-draft.ts';
import { submitFiling } from '../applicant/submit-filing.ts';
import { COMPANY_ID, MALEE, outsideWorld } from './outside-world.ts';

/** The answers that a restaurant of 120 sq m with a sign gives; the guide makes three licences of them. */
const ANSWERS: Record<string, AnswerValue> = {
  'premises.subdistrict': '700101',
  'premises.area': 120,
  'premises.house-code': '70010000015',
  'premises.house-no': '99/9',
  'premises.moo': '4',
  'premises.road': 'ริมน้ำ',
  'premises.ownership': 'own',
  'business.name-th': 'ครัวคุณแม่ริมน้ำ',
  'business.tsic': '56101',
  'sells.alcohol': 'under-10',
  'signboard.has': true,
  'food.premises-type': 'sell',
  'food.kind': 'อาหารตามสั่ง',
  'food.purpose': 'ร้านอาหาร',
  'manager.is-applicant': true,
  'food.handlers': [{ title: 'นางสาว', 'first-name': 'มาลี', 'last-name': 'ใจดี', position: 'ผู้ปรุงอาหาร' }],
  'business.vat-status': 'vat',
  'excise.outlet-kind': 'restaurant',
  'business.vat-number': '0105599999997',
  'excise.start-date': '2026-12-15',
  'excise.declaration': true,
  'signboard.tax-year': 2569,
  'signboard.signs': [
    {
      kind: '2',
      moving: false,
      'width-cm': 300,
      'height-cm': 100,
      sides: 1,
      text: 'ครัวคุณแม่',
      place: 'หน้าร้าน',
      'installed-on': '2026-11-20',
    },
  ],
};

/** What a workbench may take over from another one, so that two processes work on the same records. */
export type WorkbenchBase = { readonly folder?: string; readonly keys?: KeyringConfig; readonly now?: Instant };

/** Actions on a real store with an outside world in memory and a clock that tests move. */
export async function openWorkbench(database: Database, base: WorkbenchBase = {}) {
  await migratePortal(database);
  const folder = base.folder ?? mkdtempSync(join(tmpdir(), 'biz-bench-'));
  const shipped = await shippedOnce();
  let now = base.now ?? ('2026-11-18T02:00:00.000Z' as Instant);
  const clock = { now: () => now };
  const live = await openLiveCatalogue({ database, shipped: shipped.loaded, clock, onError: rethrow });
  const { catalogue } = live;
  const keyring = createKeyring(base.keys ?? generateKeyringConfig('test'));
  const jobs = await openPortalJobs(database, rethrow);
  const world = outsideWorld(clock);
  const signing = { folder: join(folder, 'signing'), signer: { commonName: 'ผู้ลงนามทดสอบ' } };
  let codes = 0;
  const deps = {
    store: createPortalStore({ database, keyring, catalogue, jobs }),
    queries: createPortalQueries({ database, keyring }),
    catalogue,
    definitions: {
      on: live.editionOn,
      after: live.editionsAfter,
      examples: shipped.examplesOf,
      refresh: live.refreshDefinitions,
    },
    clock,
    files: await openLocalFileStore(join(folder, 'files')),
    ids: {
      uuid: () => randomUUID(),
      digits(count: number) {
        codes += 1;
        return String(codes * 111_111)
          .slice(-count)
          .padStart(count, '7');
      },
    },
    ...world,
    papers: { isTraining: true, verifyUrl: (number: string) => `https://example.invalid/verify/${number}` },
    signer: await openDevKeySigner(signing, now),
  };
  return {
    deps,
    keyring,
    world,
    jobs,
    /** Moves the clock on. */
    pass: (ms: number) => {
      now = fromEpoch(toEpoch(now) + ms);
    },
    async close() {
      await live.close();
      await jobs.stop();
      if (!base.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function rethrow(error: unknown): never {
  throw error;
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** What somebody applies for, and what they answer. */
export type Choice = {
  readonly applicantKind: ApplicantKind;
  readonly business: BusinessId;
  readonly licences: readonly LicenceId[];
  readonly answers: Readonly<Record<string, AnswerValue>>;
};

/** A draft for the company with every answer given: the restaurant's, unless something else is chosen. */
export async function answeredDraft({ deps }: Workbench, chosen?: Choice): Promise<FilingId> {
  const at = deps.clock.now();
  const { applicantKind, business, licences, answers } = chosen ?? restaurant(deps.catalogue, bangkokDate(at));
  const guideAnswers = Object.fromEntries(
    Object.entries(answers).map(([concept, value]) => [concept, { value, source: 'typed' as const, at }]),
  );
  const start = {
    applicantKind,
    ...(applicantKind === 'juristic' ? { juristicId: COMPANY_ID } : {}),
    ...{ business, licences, guideAnswers },
  };
  const started = await startDraft(deps, MALEE, start, randomUUID());
  if (!started.ok) throw new Error(started.error.kind);
  return started.value.draft;
}

function restaurant(catalogue: Catalogue, on: LocalDate): Choice {
  const business = 'restaurant' as BusinessId;
  const planned = planLicences(catalogue, business, ANSWERS, on, 'juristic');
  const licences = planned.filter(({ takenBy }) => takenBy === 'portal').map(({ licence }) => licence.id);
  return { applicantKind: 'juristic', business, licences, answers: ANSWERS };
}

/** A draft that can be sent: every wanted document attached. */
export async function readyDraft(bench: Workbench, chosen?: Choice): Promise<FilingId> {
  const id = await answeredDraft(bench, chosen);
  for (const document of await documentsOf(bench, id)) {
    const upload = { bytes: await plainPdf(document), fileName: `${document}.pdf` };
    const attached = await attachDocument(bench.deps, MALEE.subject, id, document, upload);
    if (!attached.ok) throw new Error(`${document}: ${attached.error.kind}`);
  }
  return id;
}

/** The documents that a draft has to carry. */
export async function documentsOf({ deps }: Workbench, id: FilingId): Promise<readonly DocumentTypeId[]> {
  const draft = await deps.queries.draft(id, MALEE.subject);
  if (!draft) throw new Error('no draft');
  return wantedDocuments(formOf(deps.catalogue, draft))
    .filter((need) => need.required)
    .map((need) => need.document);
}

/** Asks for the code of a draft and reads it from the SMS. */
export async function receiveCode({ deps, world }: Workbench, id: FilingId): Promise<string> {
  const text = ({ code }: { code: string }) => `code ${code}`;
  const sent = await requestSubmissionOtp(deps, MALEE, id, { isDeclared: true, text });
  if (!sent.ok) throw new Error(sent.error.kind);
  return world.sent.at(-1)?.text.replace('code ', '') ?? '';
}

/** A filing just sent: the restaurant's with its three applications, unless something else is chosen. */
export async function sentFiling(bench: Workbench, chosen?: Choice) {
  const id = await readyDraft(bench, chosen);
  const code = await receiveCode(bench, id);
  const sent = await submitFiling(bench.deps, MALEE, id, { code, key: randomUUID(), lang: 'th' });
  if (!sent.ok) throw new Error(sent.error.kind);
  const view = await bench.deps.queries.filing(id, MALEE.subject);
  if (!view) throw new Error('no filing');
  return view;
}

/** A one-page PDF with nothing active in it; the text makes its bytes differ. */
export async function plainPdf(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(text);
  pdf.addPage([300, 200]);
  return pdf.save();
}
