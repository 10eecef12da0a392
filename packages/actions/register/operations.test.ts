import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { firstIssuedOn } from '@biz/licensing/register/register-entry.ts';
import { verifyAudit } from '@biz/records/portal/verify-audit.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { signLicence } from '../officer/sign-licence.ts';
import type { FileRecord } from '../ports/store.ts';
import { draftLicence } from '../system/draft-licence.ts';
import { makePaper } from '../system/make-paper.ts';
import { MALEE } from '../testing/outside-world.ts';
import { actorOf, must, playOperations } from '../testing/play-operations.ts';
import { documentsOf, openWorkbench, receiveCode, type Workbench } from '../testing/workbench.ts';
import { changeOperation } from './change-operation.ts';
import { confirmTakeOver } from './confirm-take-over.ts';
import { remindOfRenewals } from './remind-of-renewals.ts';
import { runRegisterCommand } from './run-register-command.ts';
import { startOperation } from './start-operation.ts';

const DAY_MS = 86_400_000;
const ORDER = {
  facts: 'พบหนูในครัว',
  law: 'มาตรา 45',
  reasons: 'เสี่ยงต่อสุขภาพของผู้บริโภค',
  appealTo: { th: 'รัฐมนตรีว่าการกระทรวงสาธารณสุข', en: 'Minister of Public Health' },
  appealDays: 30,
};

forEachStore('operations on a licence of the register', (on) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(on.database);
  });
  after(() => bench?.close());

  const {
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
  } = playOperations(() => bench);
  const today = () => bangkokDate(bench.deps.clock.now());
  const registered = async (number: string) =>
    (await bench.deps.queries.licence(number)) ?? assert.fail(`${number} is not in the register`);

  test('a renewal asks only what changed, costs what a new one costs, and leaves the number', async () => {
    const number = await foodLicence();
    const first = await registered(number);
    assert.equal(first.entry.feePaidUntil, '2027-11-17');
    const early = await startOperation(bench.deps, MALEE, starting('renew', number), randomUUID());
    assert.deepEqual(early, { ok: false, error: { kind: 'OperationNotOpen', because: 'too-early' } });
    bench.pass(300 * DAY_MS);
    const draft = await started('renew', number, ['handlers']);
    const held = await bench.deps.queries.draft(draft, MALEE.subject);
    assert.equal(held?.answers['premises.area']?.source, 'register');
    assert.equal(held?.operation?.kind, 'renew');
    assert.deepEqual(await documentsOf(bench, draft), ['medical-handlers', 'food-training-handlers']);
    const application = await sent(draft);
    const state = await stateOf(application);
    assert.deepEqual([state.days, state.about?.number, state.process], [5, number, 'fully-digital']);
    assert.deepEqual(state.sections, ['applicant', 'licence-specific'], 'what is carried was checked before');
    const again = await startOperation(bench.deps, MALEE, starting('renew', number), randomUUID());
    assert.deepEqual(again, { ok: false, error: { kind: 'OperationNotOpen', because: 'under-way' } });
    await decided(application, 65000);
    const renewed = await registered(number);
    assert.equal(renewed.entry.feePaidUntil, '2028-11-17');
    assert.equal(renewed.entry.former.length, 1);
    assert.notEqual(renewed.sha256, first.sha256);
    assert.deepEqual(await eventsOf(number), ['LicenceIssued.v1', 'LicenceRenewed.v1']);
  });

  test('a yearly fee is billed at once and extends the paid year', async () => {
    const number = await foodLicence();
    bench.pass(330 * DAY_MS);
    const before = (await registered(number)).entry.feePaidUntil ?? '';
    const application = await sent(await started('annual-fee', number));
    const state = await stateOf(application);
    assert.deepEqual([state.step, state.fee?.total, state.documents.length], ['pay', 65000, 0]);
    await paid(application);
    assert.equal((await stateOf(application)).phase, 'COMPLETED');
    const { entry } = await registered(number);
    assert.equal(entry.feePaidUntil, `${Number(before.slice(0, 4)) + 1}${before.slice(4)}`);
    assert.equal(entry.former.length, 0);
  });

  test('an amendment changes what is ticked and typed, for nothing, and keeps the last day', async () => {
    const number = await foodLicence();
    const none = await startOperation(bench.deps, MALEE, starting('amend', number), randomUUID());
    assert.deepEqual(none, { ok: false, error: { kind: 'NothingChanged' } });
    const draft = await started('amend', number, ['shop']);
    await typed(draft, { 'business.name-th': 'ครัวคุณแม่สาขาใหม่' });
    assert.equal((await decidedFree(await sent(draft))).phase, 'COMPLETED');
    const { entry, businessName } = await registered(number);
    assert.equal(businessName, 'ครัวคุณแม่สาขาใหม่');
    assert.equal(entry.former[0]?.by, 'amended');
    assert.deepEqual((await eventsOf(number)).at(-1), 'LicenceAmended.v1');
  });

  test('what is no longer ticked stands again as the licence was issued', async () => {
    const number = await foodLicence();
    const draft = await started('amend', number, ['shop', 'area']);
    await typed(draft, { 'premises.area': '150', 'business.name-th': 'ชื่อใหม่' });
    await must(changeOperation(bench.deps, MALEE.subject, draft, ['shop']));
    const held = await bench.deps.queries.draft(draft, MALEE.subject);
    assert.deepEqual(
      [held?.answers['premises.area']?.value, held?.answers['premises.area']?.source],
      [120, 'register'],
    );
    assert.equal(held?.answers['business.name-th']?.value, 'ชื่อใหม่');
    const nothing = await changeOperation(bench.deps, MALEE.subject, draft, []);
    assert.deepEqual(nothing, { ok: false, error: { kind: 'NothingChanged' } });
    const foreign = await changeOperation(bench.deps, 'somchai' as SubjectId, draft, ['shop']);
    assert.deepEqual(foreign, { ok: false, error: { kind: 'NotFound' } });
  });

  test('a change that needs another licence is not sent', async () => {
    const number = await foodLicence();
    const draft = await started('amend', number, ['area']);
    await typed(draft, { 'premises.area': '260' });
    for (const document of await documentsOf(bench, draft)) await attached(draft, document);
    await assert.rejects(receiveCode(bench, draft), /LicenceNoLongerFits/);
  });

  test('a replacement has the number and the days of the lost one', async () => {
    const number = await foodLicence();
    const draft = await started('replacement', number);
    await typed(draft, { 'reissue.reason': 'lost', 'reissue.what-happened': 'หายระหว่างย้ายร้าน' });
    assert.deepEqual(await documentsOf(bench, draft), ['loss-report']);
    await decidedFree(await sent(draft));
    const { entry } = await registered(number);
    assert.equal(entry.document.number, number);
    assert.equal(entry.former[0]?.by, 'replaced');
    const face = await faceOf(entry.document.sha256);
    assert.match(face, /^ใบแทน$/m);
    assert.match(face, /แทนฉบับเดิมที่สูญหาย/);
    const first = formatDate(entry.former[0]?.issuedOn ?? entry.document.issuedOn, 'th');
    assert.ok(face.includes(first), `the day of the first paper, ${first}, is repeated: ${face}`);
  });

  test('a replacement of a replacement still repeats the day of the first paper', async () => {
    const number = await foodLicence();
    const { issuedOn } = (await registered(number)).entry.document;
    for (const _ of [1, 2]) {
      bench.pass(3 * DAY_MS);
      const draft = await started('replacement', number);
      await typed(draft, { 'reissue.reason': 'lost', 'reissue.what-happened': 'หายระหว่างย้ายร้าน' });
      await decidedFree(await sent(draft));
    }
    const { entry } = await registered(number);
    assert.equal(entry.former.length, 2);
    assert.equal(firstIssuedOn(entry), issuedOn);
    assert.notEqual(entry.document.issuedOn, issuedOn);
  });

  test('a cancellation ends the licence on its day and leaves nothing to ask for', async () => {
    const number = await foodLicence();
    const draft = await started('cancel', number);
    await typed(draft, {
      'closing.date.day': '1',
      'closing.date.month': '1',
      'closing.date.year': '2569',
      'closing.reason': 'closed',
      'closing.returns-paper': 'yes',
    });
    const end = await decidedFree(await sent(draft), { isSigned: false });
    assert.equal(end.phase, 'COMPLETED');
    const { entry } = await registered(number);
    assert.equal(entry.cancellation?.on, today());
    const told = (await bench.deps.queries.inbox(MALEE.subject)).filter(({ licence }) => licence === number);
    assert.deepEqual(
      told.map(({ message }) => message),
      ['licence-cancelled'],
    );
    const { id } = (await bench.deps.queries.filing(draft, MALEE.subject))?.applications[0] ?? assert.fail('gone');
    await must(makePaper(bench.deps, id, 'cancellation-letter'));
    const letter = (await stateOf(id)).papers.find(({ paper }) => paper === 'cancellation-letter');
    const file = await bench.deps.store.transact<FileRecord | undefined, never>(async (tx) =>
      ok(letter && (await tx.files.load(letter.file))),
    );
    const text = await faceOf(file.ok ? file.value?.sha256 : undefined);
    for (const said of [number, formatDate(today(), 'th'), 'เลิกกิจการ', 'ยกเลิก']) assert.ok(text.includes(said), text);
    const after = await startOperation(bench.deps, MALEE, starting('amend', number, ['shop']), randomUUID());
    assert.deepEqual(after, { ok: false, error: { kind: 'OperationNotOpen', because: 'standing' } });
  });

  test('a licence that is handed over is its taker’s once they have confirmed', async () => {
    const number = await foodLicence();
    const taker = '1999900000056' as NationalId;
    const draft = await started('transfer', number);
    await typed(draft, {
      'transfer.to-kind': 'person',
      'transfer.to-id': taker,
      'transfer.to-name': 'นายสมชาย ตัวอย่าง',
      'transfer.date.day': '1',
      'transfer.date.month': '12',
      'transfer.date.year': '2569',
    });
    await decidedFree(await sent(draft));
    const handed = await registered(number);
    assert.deepEqual([handed.holderName, handed.entry.holder.owner], ['นายสมชาย ตัวอย่าง', undefined]);
    const face = await faceOf(handed.entry.document.sha256);
    for (const said of ['นายสมชาย ตัวอย่าง', '1-9999-00000-05-6', 'รับโอนจาก', '1 ธันวาคม 2569']) {
      assert.ok(face.includes(said), face);
    }
    const no = await startOperation(bench.deps, MALEE, starting('amend', number, ['shop']), randomUUID());
    assert.deepEqual(no, { ok: false, error: { kind: 'NotFound' } });
    const thief = await confirmTakeOver(bench.deps, MALEE, { number, key: randomUUID() });
    assert.deepEqual(thief, { ok: false, error: { kind: 'NotFound' } });
    const somchai = { ...MALEE, subject: 'sub-taker' as SubjectId, nationalId: taker };
    await must(confirmTakeOver(bench.deps, somchai, { number, key: randomUUID() }));
    assert.equal((await registered(number)).entry.holder.owner, 'sub-taker');
  });

  test('two people stand behind an order, and the holder reads of it', async () => {
    const number = await foodLicence();
    const unread = await bench.deps.queries.unreadCount(MALEE.subject);
    const order = { ...ORDER, kind: 'suspension' as const, from: today() };
    await must(commanded(number, { kind: 'prepare-order', order }, 'officer'));
    const own = await commanded(number, { kind: 'confirm-order' }, 'officer');
    assert.deepEqual(own, { ok: false, error: { kind: 'WrongRole' } });
    await must(commanded(number, { kind: 'confirm-order' }, 'signer'));
    assert.equal((await registered(number)).entry.suspension?.reasons, ORDER.reasons);
    assert.equal(await bench.deps.queries.unreadCount(MALEE.subject), unread + 1);
    const amended = await startOperation(bench.deps, MALEE, starting('amend', number, ['shop']), randomUUID());
    assert.deepEqual(amended, { ok: false, error: { kind: 'OperationNotOpen', because: 'standing' } });
    const foreign = await commanded(number, { kind: 'confirm-order' }, 'signer', 'rim-thale-municipality');
    assert.deepEqual(foreign, { ok: false, error: { kind: 'NotFound' } });
  });

  test('nothing is signed for a licence that was revoked meanwhile', async () => {
    const number = await foodLicence();
    const draft = await started('amend', number, ['shop']);
    await typed(draft, { 'business.name-th': 'ชื่อที่ไม่ได้ใช้' });
    const application = await sent(draft);
    await passed(application);
    await must(draftLicence(bench.deps, application));
    const order = { ...ORDER, kind: 'revocation' as const, from: today() };
    await must(commanded(number, { kind: 'prepare-order', order }, 'officer'));
    await must(commanded(number, { kind: 'confirm-order' }, 'signer'));
    const signed = await signLicence(bench.deps, await target(application, 'signer'));
    assert.deepEqual(signed, { ok: false, error: { kind: 'LicenceStanding', standing: 'revoked' } });
    assert.equal((await registered(number)).entry.former.length, 0);
  });

  test('holders are reminded once for each of the days that the definition names', async () => {
    const number = await foodLicence();
    const end = (await registered(number)).entry.feePaidUntil ?? ('' as LocalDate);
    const about = async () =>
      (await bench.deps.queries.inbox(MALEE.subject)).filter(
        ({ message, licence }) => message === 'renewal-due' && licence === number,
      ).length;
    bench.pass(Date.parse(end) - Date.parse(bench.deps.clock.now()) - 59 * DAY_MS);
    await remindOfRenewals(bench.deps);
    await remindOfRenewals(bench.deps);
    assert.equal(await about(), 1);
    bench.pass(30 * DAY_MS);
    await remindOfRenewals(bench.deps);
    bench.pass(25 * DAY_MS);
    await remindOfRenewals(bench.deps);
    assert.equal(await about(), 3);
  });

  test('the register proves itself afterwards', async () => {
    const { problems } = await verifyAudit({ database: on.database, keyring: bench.keyring });
    assert.deepEqual(problems, []);
  });

  async function commanded(
    number: string,
    command: Parameters<typeof runRegisterCommand>[2],
    kind: 'officer' | 'signer',
    agency?: string,
  ) {
    const { id, seq, entry } = await registered(number);
    const actor = actorOf(kind, (agency ?? entry.agency) as AgencyId);
    return runRegisterCommand(bench.deps, { licence: id, actor, expectedSeq: seq, key: randomUUID() }, command);
  }

  async function eventsOf(number: string) {
    const { id } = await registered(number);
    return (await bench.deps.queries.registerHistory(id)).map(({ event }) => event.type);
  }
});
