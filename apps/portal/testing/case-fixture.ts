import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import { approveApplication } from '@biz/actions/officer/approve-application.ts';
import { confirmCollected } from '@biz/actions/officer/confirm-collected.ts';
import { confirmComplete } from '@biz/actions/officer/confirm-complete.ts';
import { confirmCounterPayment } from '@biz/actions/officer/confirm-counter-payment.ts';
import { draftItem } from '@biz/actions/officer/draft-request.ts';
import { explainLateness } from '@biz/actions/officer/explain-lateness.ts';
import { issuePaperLicence } from '@biz/actions/officer/issue-paper-licence.ts';
import { recordVerdict } from '@biz/actions/officer/record-verdict.ts';
import { refuseApplication } from '@biz/actions/officer/refuse-application.ts';
import { requestCorrections } from '@biz/actions/officer/request-corrections.ts';
import { returnApplication } from '@biz/actions/officer/return-application.ts';
import { sendDocument } from '@biz/actions/officer/send-document.ts';
import { signLicence } from '@biz/actions/officer/sign-licence.ts';
import type { ApplicationView, FilingView } from '@biz/actions/ports/queries.ts';
import { draftLicence } from '@biz/actions/system/draft-licence.ts';
import { issueBill } from '@biz/actions/system/issue-bill.ts';
import { makeFilingSummary } from '@biz/actions/system/make-filing-summary.ts';
import { makePaper } from '@biz/actions/system/make-paper.ts';
import { matchPayment } from '@biz/actions/system/match-payment.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { openWorkbench, plainPdf, sentFiling } from '@biz/actions/testing/workbench.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import type { ConceptId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { err, type Result } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { Database } from '@biz/records/database.ts';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { memorySessionStore } from '@biz/web/testing/memory-session-store.ts';
import type { PortalDeps } from '../deps.ts';
import { createPortal } from '../portal.ts';
import type { PortalSession } from '../session.ts';
import { browserOf } from './test-browser.ts';

/**
 * A portal on real records, with officers, a bank and a signer who do what a test asks of them. Without a database it has one of its
 * own, which goes when it closes.
 */
export async function openCaseFixture(shared?: Database) {
  const own = shared === undefined ? await openTestDatabase('pglite') : undefined;
  const database = shared ?? own?.database ?? assert.fail('no database');
  const bench = await openWorkbench(database);
  const sessions = memorySessionStore<PortalSession>();
  const licenceCodes = new Uint8Array(32).fill(9);
  const origin = 'http://127.0.0.1:3000';
  const actions = {
    ...bench.deps,
    papers: { isTraining: true, verifyUrl: (number: string) => licenceLink(origin, number, licenceCodes) },
  };
  const deps: PortalDeps = {
    ...bench.deps,
    identity: {
      start: async () => err({ kind: 'IdentityProviderUnavailable' }),
      finish: async () => err({ kind: 'IdentityProviderUnavailable' }),
      signOutUrl: async () => err({ kind: 'IdentityProviderUnavailable' }),
    },
    sessions,
    site: {
      operator: { th: 'หน่วยงานทดสอบ', en: 'Test agency' },
      contact: {
        phone: '0 2000 0000',
        hours: { th: 'จันทร์–ศุกร์ 8.30–16.30 น.', en: 'Monday to Friday 8:30–16:30' },
        email: 'help@example.invalid',
      },
      isTraining: true,
    },
    origin,
    identityOrigin: 'http://127.0.0.1:3002',
    secret: new Uint8Array(32).fill(7),
    callbackSecret: 'callback-path',
    licenceCodes,
    trustedRoots: [bench.deps.signer.rootCertificate],
    rateLimit: 'off',
  };
  const app = await createPortal(deps);

  async function read(application: Pick<ApplicationView, 'id'>): Promise<ApplicationView> {
    const found = await bench.deps.queries.application(application.id, MALEE.subject);
    if (!found) throw new Error('no application');
    return found.application;
  }

  async function target(application: Pick<ApplicationView, 'id'>, by: 'officer' | 'signer' = 'officer') {
    const view = await read(application);
    const { agency } = view.state;
    const officer: Actor = { kind: 'officer', subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ ตั้งตรง', agency };
    const signer: Actor = { kind: 'signer', subject: 'sub-lamduan' as SubjectId, name: 'ลำดวน มั่นคง', agency };
    const actor = by === 'officer' ? officer : signer;
    return { application: view.id, actor, expectedSeq: view.seq, key: randomUUID() };
  }

  /** What officers, the bank and the system do to an application. */
  const play = {
    async askFor(application: ApplicationView, count: number, due = '2026-11-27') {
      const items = application.state.documents.slice(0, count);
      for (const { document } of items) {
        const verdict = { document, verdict: 'incomplete' as const, note: 'ถ่ายไม่เห็นขอบล่าง' };
        await done(recordVerdict(actions, await target(application), verdict));
      }
      await done(requestCorrections(actions, await target(application), { due: due as LocalDate }));
    },
    /** A request of every kind of item: an answer, one document more, and a letter that wants a reply. */
    async askForMore(application: ApplicationView, concept: ConceptId) {
      const note = 'ไม่ตรงกับหลักฐาน';
      const upload = { bytes: await plainPdf('letter'), fileName: 'หนังสือ.pdf' };
      const formats = ['pdf'] as const;
      for (const item of [
        { kind: 'answer', concept, reason: 'incorrect', note },
        { kind: 'extra', title: 'แผนผังระบายน้ำ', formats, note: 'ใช้ดูบ่อดักไขมัน' },
        { kind: 'reply', title: 'หนังสือสอบถาม', note: 'โปรดชี้แจงวันเปิดร้าน', upload },
      ] as const) {
        await done(draftItem(actions, await target(application), item));
      }
      const due = '2026-11-27' as LocalDate;
      await done(requestCorrections(actions, await target(application), { due, note: 'สงสัยโทรถามได้' }));
    },
    /** A letter to read; answers its file. */
    async sendLetter(application: ApplicationView) {
      const upload = { bytes: await plainPdf('advice'), fileName: 'คำแนะนำ.pdf' };
      const letter = { kind: 'reply', title: 'คำแนะนำ', note: 'โปรดอ่าน', upload } as const;
      const { key } = await done(draftItem(actions, await target(application), letter));
      await done(sendDocument(actions, await target(application), { key, version: 1 }));
      const sent = (await read(application)).state.officerDocuments.at(-1);
      if (!sent) throw new Error('no document was sent');
      return sent.file;
    },
    async complete(application: ApplicationView) {
      const { documents, sections } = application.state;
      for (const subject of [
        ...documents.map(({ document }) => ({ document })),
        ...sections.map((section) => ({ section })),
      ]) {
        await done(recordVerdict(actions, await target(application), { ...subject, verdict: 'pass', note: '' }));
      }
      await done(confirmComplete(actions, await target(application)));
      await done(makePaper(actions, application.id, 'acknowledgement'));
    },
    async approve(application: ApplicationView) {
      await play.complete(application);
      await done(approveApplication(actions, await target(application), { note: '' }));
    },
    async bill(application: ApplicationView) {
      await done(issueBill(actions, application.id));
      await done(makePaper(actions, application.id, 'bill-slip'));
    },
    async pay(application: ApplicationView) {
      const { bill } = (await read(application)).state;
      if (!bill) throw new Error('no bill');
      bench.world.pay(bill.amount, bench.deps.clock.now());
      await done(matchPayment(actions, bill.reference1, bill.reference2));
      await done(makePaper(actions, application.id, 'receipt'));
    },
    async draft(application: ApplicationView) {
      await done(draftLicence(actions, application.id));
    },
    async sign(application: ApplicationView) {
      await play.draft(application);
      await done(signLicence(actions, await target(application, 'signer')));
    },
    async payAtCounter(application: ApplicationView) {
      const { fee } = (await read(application)).state;
      const amount = (fee?.total ?? 0) as Satang;
      await done(confirmCounterPayment(actions, await target(application), { amount }));
      await done(makePaper(actions, application.id, 'receipt'));
    },
    async print(application: ApplicationView) {
      await done(issuePaperLicence(actions, await target(application)));
    },
    async assess(application: ApplicationView) {
      await play.approve(application);
      await done(makePaper(actions, application.id, 'assessment'));
    },
    async hand(application: ApplicationView, trackingNumber = '') {
      await done(confirmCollected(actions, await target(application), { trackingNumber, note: '' }));
    },
    async refuse(application: ApplicationView) {
      await play.complete(application);
      const why = { facts: 'ร้านอยู่ชิดโรงเรียน', law: 'มาตรา 38', reasons: 'ระยะห่างน้อยกว่าที่กำหนด' };
      await done(refuseApplication(actions, await target(application), why));
    },
    async explain(application: ApplicationView, reason: string) {
      const newExpectedDate = plusDays(bangkokDate(bench.deps.clock.now()), 7);
      await done(explainLateness(actions, await target(application), { reason, newExpectedDate }));
      const written = (await read(application)).state.lateness?.at(-1)?.notice;
      await done(makePaper(actions, application.id, 'lateness-notice', written));
    },
    async giveBack(application: ApplicationView) {
      await done(returnApplication(actions, await target(application), { reason: 'ไม่แก้ไขภายในกำหนด' }));
    },
    async summary(filing: FilingView) {
      await done(makeFilingSummary(actions, filing.filing.id));
    },
  };

  return {
    database,
    deps,
    bench,
    play,
    read,
    sent: () => sentFiling(bench),
    visitor: () => browserOf(app),
    app,
    async signedIn(filer: Filer = MALEE) {
      const session = { signedIn: { filer, idToken: 'id-token', actingFor: { kind: 'person' as const } } };
      const { token } = await sessions.create(session);
      return browserOf(app, { 'portal-session': token });
    },
    async close() {
      await app.close();
      await bench.close();
      await own?.remove();
    },
  };
}

export type CaseFixture = Awaited<ReturnType<typeof openCaseFixture>>;

/** The application of a filing that runs by this process. */
export function byProcess(view: Pick<FilingView, 'applications'>, process: string): ApplicationView {
  const found = view.applications.find(({ state }) => state.process === process);
  if (!found) throw new Error(`no application runs by ${process}`);
  return found;
}

async function done<T>(result: Promise<Result<T, unknown>>): Promise<T> {
  const it = await result;
  if (!it.ok) throw new Error(JSON.stringify(it.error));
  return it.value;
}
