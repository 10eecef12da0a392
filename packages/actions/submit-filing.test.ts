import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { ConceptId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { requestSubmissionOtp } from './applicant/request-submission-otp.ts';
import { saveAnswers } from './applicant/save-answers.ts';
import { submitFiling } from './applicant/submit-filing.ts';
import { COMPANY_ID, MALEE } from './testing/outside-world.ts';
import { answeredDraft, openWorkbench, readyDraft, receiveCode, type Workbench } from './testing/workbench.ts';

const MINUTE = 60_000;
const text = ({ code }: { code: string }) => `code ${code}`;

forEachStore('sending a filing', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  const send = (draft: FilingId, code: string, key: string = randomUUID()) =>
    submitFiling(bench.deps, MALEE, draft, { code, key, lang: 'th' });
  const ask = (draft: FilingId, isDeclared = true) =>
    requestSubmissionOtp(bench.deps, MALEE, draft, { isDeclared, text });
  const kindOf = (result: { ok: boolean; error?: { kind: string } }) => (result.ok ? 'ok' : result.error?.kind);

  test('an incomplete draft, a missing declaration and a low assurance get no code', async () => {
    const draft = await answeredDraft(bench);
    assert.equal(kindOf(await ask(draft)), 'DraftIncomplete');
    const ready = await readyDraft(bench);
    assert.equal(kindOf(await ask(ready, false)), 'DeclarationMissing');
    const weak = { ...MALEE, assurance: 0 };
    assert.equal(
      kindOf(await requestSubmissionOtp(bench.deps, weak, ready, { isDeclared: true, text })),
      'AssuranceTooLow',
    );
    const { mobile: _none, ...unreachable } = MALEE;
    assert.equal(
      kindOf(await requestSubmissionOtp(bench.deps, unreachable, ready, { isDeclared: true, text })),
      'MobileMissing',
    );
  });

  test('a wrong code is counted down, and the fifth locks the code', async () => {
    const draft = await readyDraft(bench);
    const code = await receiveCode(bench, draft);
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      assert.deepEqual(await send(draft, '000001'), { ok: false, error: { kind: 'OtpWrong', triesLeft } });
    }
    assert.equal(kindOf(await send(draft, code)), 'OtpExhausted');
  });

  test('a code lives five minutes, and a new one comes after sixty seconds', async () => {
    const draft = await readyDraft(bench);
    const code = await receiveCode(bench, draft);
    assert.deepEqual(await ask(draft), { ok: false, error: { kind: 'OtpTooSoon', seconds: 60 } });
    bench.pass(5 * MINUTE);
    assert.equal(kindOf(await send(draft, code)), 'OtpExpired');
    const fresh = await receiveCode(bench, draft);
    assert.equal(kindOf(await send(draft, fresh)), 'ok');
  });

  test('a draft that changed after the code was sent needs a new code', async () => {
    const draft = await readyDraft(bench);
    const code = await receiveCode(bench, draft);
    const concept = bench.deps.catalogue.concepts.get('business.name-th' as ConceptId);
    assert.ok(concept);
    await saveAnswers(bench.deps, MALEE.subject, draft, [concept], { 'business.name-th': 'ชื่อใหม่' });
    assert.equal(kindOf(await send(draft, code)), 'DraftChangedAfterOtp');
  });

  test('without a code nothing is sent, and another person finds no draft', async () => {
    const draft = await readyDraft(bench);
    assert.equal(kindOf(await send(draft, '123456')), 'OtpMissing');
    const stranger = { ...MALEE, subject: 'sub-stranger' as SubjectId };
    const input = { code: '123456', key: randomUUID(), lang: 'th' as const };
    assert.equal(kindOf(await submitFiling(bench.deps, stranger, draft, input)), 'NotFound');
  });

  test('pressing send twenty times at once is one filing with the same answer', async () => {
    const draft = await readyDraft(bench);
    const code = await receiveCode(bench, draft);
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(draft, code, key)));
    assert.equal(new Set(replies.map((reply) => canonicalJson(reply))).size, 1, JSON.stringify(replies[0]));
    assert.ok(replies[0]?.ok);
    const view = await bench.deps.queries.filing(draft, MALEE.subject);
    assert.ok(view);
    assert.deepEqual(
      view.applications.map(({ state }) => state.number),
      [1, 2, 3].map((n) => `${view.filing.number}-${n}`),
    );
    assert.equal(await bench.deps.queries.draft(draft, MALEE.subject), undefined);
  });

  test('with the registries down a person can still fill in, and acting for a company is not believed', async () => {
    bench.world.down(true);
    await assert.rejects(answeredDraft(bench), /NotDirector/);
    bench.world.down(false);
    const draft = await bench.deps.queries.draft(await answeredDraft(bench), MALEE.subject);
    assert.equal(draft?.applicant.juristicId, COMPANY_ID);
    assert.equal(draft?.answers['company.name-th']?.source, 'juristic');
  });
});
