import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import { actualTexts, pageContents } from '@biz/documents/testing/read-pdf.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { attachDocument } from '../applicant/attach-document.ts';
import { saveAnswers } from '../applicant/save-answers.ts';
import { submitFiling } from '../applicant/submit-filing.ts';
import { approveApplication } from '../officer/approve-application.ts';
import { confirmComplete } from '../officer/confirm-complete.ts';
import { recordVerdict } from '../officer/record-verdict.ts';
import { signLicence } from '../officer/sign-licence.ts';
import { startOperation } from '../register/start-operation.ts';
import { draftLicence } from '../system/draft-licence.ts';
import { issueBill } from '../system/issue-bill.ts';
import { matchPayment } from '../system/match-payment.ts';
import { MALEE } from './outside-world.ts';
import { documentsOf, plainPdf, receiveCode, sentFiling, type Workbench } from './workbench.ts';

/**
 * What Malee, officers, the bank and the signer do about licences of the register, step by step. The workbench is asked for with
 * every step, because tests open it after they are written down.
 */
export function playOperations(bench: () => Workbench) {
  /** A signed and paid food certificate of Malee's company. */
  async function foodLicence(): Promise<string> {
    bench().pass(3_600_000);
    const { applications } = await sentFiling(bench());
    const food = applications.find(({ state }) => state.process === 'fully-digital');
    assert.ok(food);
    await decided(food.id, 65000);
    return (await stateOf(food.id)).issued?.number ?? assert.fail('no licence');
  }

  /** What is printed on a paper that is kept under this hash. */
  async function faceOf(sha256: Sha256 | undefined): Promise<string> {
    assert.ok(sha256, 'there is no file');
    return (await pageContents(await bench().deps.files.open(sha256))).flatMap(actualTexts).join('\n');
  }

  function starting(kind: LaterOperationKind, number: string, changes: readonly string[] = []) {
    return { kind, numbers: [number], changes };
  }

  async function started(kind: LaterOperationKind, number: string, changes: readonly string[] = []) {
    return (await must(startOperation(bench().deps, MALEE, starting(kind, number, changes), randomUUID()))).draft;
  }

  async function typed(draft: Awaited<ReturnType<typeof started>>, fields: Record<string, string>) {
    const ids = new Set(Object.keys(fields).map((field) => field.replace(/\.(day|month|year)$/, '')));
    const concepts = [...bench().deps.catalogue.concepts.values()].filter(({ id }) => ids.has(id));
    const saved = await must(saveAnswers(bench().deps, MALEE.subject, draft, concepts, fields));
    assert.deepEqual(saved.problems, []);
  }

  async function attached(draft: Awaited<ReturnType<typeof started>>, document: string) {
    const upload = { bytes: await plainPdf(`${document} ${randomUUID()}`), fileName: `${document}.pdf` };
    const type = [...bench().deps.catalogue.documents.keys()].find((id) => id === document) ?? assert.fail(document);
    await must(attachDocument(bench().deps, MALEE.subject, draft, type, upload));
  }

  /** Attaches what is wanted, seals and sends; answers the only application. */
  async function sent(draft: Awaited<ReturnType<typeof started>>): Promise<ApplicationId> {
    for (const document of await documentsOf(bench(), draft)) await attached(draft, document);
    const code = await receiveCode(bench(), draft);
    await must(submitFiling(bench().deps, MALEE, draft, { code, key: randomUUID(), lang: 'th' }));
    const view = await bench().deps.queries.filing(draft, MALEE.subject);
    return view?.applications[0]?.id ?? assert.fail('no application');
  }

  async function stateOf(application: ApplicationId) {
    const found = await bench().deps.queries.application(application, MALEE.subject);
    return found?.application.state ?? assert.fail('no application');
  }

  async function target(application: ApplicationId, kind: 'officer' | 'signer' = 'officer') {
    const found = await bench().deps.queries.application(application, MALEE.subject);
    assert.ok(found);
    const { seq, state } = found.application;
    return { application, actor: actorOf(kind, state.agency), expectedSeq: seq, key: randomUUID() };
  }

  async function passed(application: ApplicationId) {
    const { documents, sections } = await stateOf(application);
    for (const subject of [
      ...documents.map(({ document }) => ({ document })),
      ...sections.map((section) => ({ section })),
    ]) {
      const verdict = { ...subject, verdict: 'pass' as const, note: '' };
      await must(recordVerdict(bench().deps, await target(application), verdict));
    }
    await must(confirmComplete(bench().deps, await target(application)));
    await must(approveApplication(bench().deps, await target(application), { note: '' }));
  }

  async function paid(application: ApplicationId) {
    await must(issueBill(bench().deps, application));
    const { bill } = await stateOf(application);
    assert.ok(bill);
    bench().world.pay(bill.amount, bench().deps.clock.now());
    await must(matchPayment(bench().deps, bill.reference1, bill.reference2));
  }

  async function decided(application: ApplicationId, fee: number) {
    await passed(application);
    assert.equal((await stateOf(application)).fee?.total, fee);
    await paid(application);
    await must(draftLicence(bench().deps, application));
    await must(signLicence(bench().deps, await target(application, 'signer')));
  }

  async function decidedFree(application: ApplicationId, options: { readonly isSigned: boolean } = { isSigned: true }) {
    await passed(application);
    if (options.isSigned) {
      await must(draftLicence(bench().deps, application));
      await must(signLicence(bench().deps, await target(application, 'signer')));
    }
    return stateOf(application);
  }

  return {
    foodLicence,
    faceOf,
    starting,
    started,
    typed,
    attached,
    sent,
    stateOf,
    target,
    passed,
    paid,
    decided,
    decidedFree,
  };
}

/** An officer or signer of an agency. */
export function actorOf(kind: 'officer' | 'signer', agency: AgencyId): Extract<Actor, { agency: unknown }> {
  return kind === 'officer'
    ? { kind, subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ ตั้งตรง', agency }
    : { kind, subject: 'sub-lamduan' as SubjectId, name: 'ลำดวน มั่นคง', agency };
}

/** What an action answers; a refusal fails the test. */
export async function must<T>(result: Promise<Result<T, unknown>>): Promise<T> {
  const done = await result;
  assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.error));
  return done.value;
}
