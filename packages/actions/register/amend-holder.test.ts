import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { AnswerValue } from '@biz/catalogue/model.ts';
import { catalogue, loaded } from '@biz/catalogue/testing/real-catalogue.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { confirmCollected } from '../officer/confirm-collected.ts';
import { issuePaperLicence } from '../officer/issue-paper-licence.ts';
import { MALEE } from '../testing/outside-world.ts';
import { must, playOperations } from '../testing/play-operations.ts';
import { openWorkbench, receiveCode, sentFiling, type Workbench } from '../testing/workbench.ts';
import { changeOperation } from './change-operation.ts';
import { startOperation } from './start-operation.ts';

forEachStore('amending what a licence says of its holder and its place', (on) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(on.database);
  });
  after(() => bench?.close());
  const play = playOperations(() => bench);
  const begin = (number: string, changes: readonly string[]) =>
    startOperation(bench.deps, MALEE, play.starting('amend', number, changes), randomUUID());
  const registered = async (number: string) =>
    (await bench.deps.queries.licence(number)) ?? assert.fail(`${number} is not in the register`);
  const draftOf = async (id: Awaited<ReturnType<typeof play.started>>) =>
    (await bench.deps.queries.draft(id, MALEE.subject)) ?? assert.fail('no draft');

  test('nothing is amended while registries say what the licence says', async () => {
    const number = await play.foodLicence();
    const same = await begin(number, ['holder']);
    assert.deepEqual(same, { ok: false, error: { kind: 'HolderUnchanged', registry: 'answered' } });
  });

  test('a renamed company and director stand on the paper and in the register, with nothing typed', async () => {
    const number = await play.foodLicence();
    const before = await registered(number);
    bench.world.register({
      person: { title: 'นาง', lastName: 'ใจงาม' },
      company: {
        nameTh: 'ครัวคุณแม่ริมคลอง จำกัด',
        directors: [{ title: 'นาง', firstName: 'มาลี', lastName: 'ใจดี', isManaging: false }],
      },
    });
    const draft = await play.started('amend', number, ['holder']);
    const { answers, applicant } = await draftOf(draft);
    assert.deepEqual(
      [answers['company.name-th']?.value, answers['company.name-th']?.source],
      ['บริษัท ครัวคุณแม่ริมคลอง จำกัด', 'juristic'],
    );
    assert.ok(answers['company.name-th']?.at, 'with the day of the look-up');
    assert.deepEqual([answers['applicant.last-name']?.value, applicant.personName], ['ใจงาม', 'นางมาลี ใจงาม']);
    const application = await play.sent(draft);
    assert.deepEqual((await play.stateOf(application)).documents, [], 'certificates are looked up');
    await play.decidedFree(application);
    const { entry, holderName } = await registered(number);
    assert.equal(holderName, 'บริษัท ครัวคุณแม่ริมคลอง จำกัด');
    assert.equal(entry.former[0]?.sha256, before.sha256);
    const face = await play.faceOf(entry.document.sha256);
    assert.match(face, /ครัวคุณแม่ริมคลอง จำกัด โดย นางมาลี ใจงาม/);
    const again = await begin(number, ['holder']);
    assert.deepEqual(again, { ok: false, error: { kind: 'HolderUnchanged', registry: 'answered' } });
  });

  test('of several licences only those that say otherwise than the registries are amended', async () => {
    const old = await play.foodLicence();
    bench.world.register({ company: { nameTh: 'ครัวคุณแม่ริมสวน จำกัด' } });
    const recent = await signboard();
    const start = { kind: 'amend' as const, numbers: [recent, old], changes: ['holder'] };
    const { draft } = await must(startOperation(bench.deps, MALEE, start, randomUUID()));
    assert.deepEqual(
      (await draftOf(draft)).operation?.about.map(({ number }) => number),
      [old],
    );
  });

  test('what the registries said stays when the holder takes the tick out again', async () => {
    const number = await play.foodLicence();
    bench.world.register({ company: { nameTh: 'ครัวคุณแม่ริมบึง จำกัด' } });
    const draft = await play.started('amend', number, ['holder', 'renumbered']);
    await must(changeOperation(bench.deps, MALEE.subject, draft, ['renumbered']));
    const { answers } = await draftOf(draft);
    assert.equal(answers['company.name-th']?.value, 'บริษัท ครัวคุณแม่ริมบึง จำกัด');
    assert.equal(answers['applicant.last-name']?.source, 'population');
  });

  test('a new house number stands on the paper, and the rest of the address as it was', async () => {
    const number = await play.foodLicence();
    const draft = await play.started('amend', number, ['renumbered']);
    await play.typed(draft, {
      'premises.house-no': '12/7',
      'premises.moo': '',
      'premises.soi': '',
      'premises.road': 'ใหม่',
    });
    await play.decidedFree(await play.sent(draft));
    const face = await play.faceOf((await registered(number)).entry.document.sha256);
    assert.match(face, /เลขที่ 12\/7 ถนนใหม่ ตำบลหน้าเมือง/);
  });

  test('a registration follows its business to another place, in the register of the same agency', async () => {
    const number = await tradeRegistration();
    const draft = await play.started('amend', number, ['moved']);
    await moveTo(draft, '700102');
    const application = await play.sent(draft);
    await play.passed(application);
    await play.paid(application);
    await must(issuePaperLicence(bench.deps, await play.target(application)));
    const { entry } = await registered(number);
    assert.deepEqual([entry.document.application, entry.area], [application, '700102']);
    const issued = await bench.deps.queries.application(application, MALEE.subject);
    assert.equal(issued?.filing.answers['premises.house-no']?.value, '12');
  });

  test('a place in the charge of another agency is not sent to the one of the old place', async () => {
    const draft = await play.started('amend', await tradeRegistration(), ['moved']);
    await moveTo(draft, '240101');
    for (const document of ['store-map', 'lease']) await play.attached(draft, document);
    await assert.rejects(receiveCode(bench, draft), /LicenceNoLongerFits/);
  });

  test('registries that do not answer are waited for', async () => {
    const number = await tradeRegistration();
    bench.world.register({ person: { lastName: 'ใจเย็น' } });
    bench.world.down(true);
    const silent = await begin(number, ['holder']);
    bench.world.down(false);
    assert.deepEqual(silent, { ok: false, error: { kind: 'HolderUnchanged', registry: 'unavailable' } });
  });

  async function moveTo(draft: Awaited<ReturnType<typeof play.started>>, subdistrict: string) {
    await play.typed(draft, {
      'premises.subdistrict': subdistrict,
      'premises.house-code': '70010000023',
      'premises.house-no': '12',
      'premises.ownership': 'rent',
      'premises.lessor-kind': 'person',
    });
  }

  async function signboard(): Promise<string> {
    const { applications } = await sentFiling(bench);
    const { id } = applications.find(({ state }) => state.process === 'signboard-tax') ?? assert.fail('no sign');
    await play.passed(id);
    await must(confirmCollected(bench.deps, await play.target(id), { trackingNumber: '', note: '' }));
    return (await play.stateOf(id)).number;
  }

  async function tradeRegistration(): Promise<string> {
    bench.pass(3_600_000);
    const example = loaded.examples.find(({ id }) => id === 'commercial-registration/grocery-of-one-person');
    assert.ok(example);
    const { licence, applicant, answers } = example;
    const business = [...catalogue.businesses.values()].find(({ licences }) => licences.includes(licence));
    const given = Object.entries(answers).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined);
    const { applications } = await sentFiling(bench, {
      ...{ applicantKind: applicant, business: business?.id ?? assert.fail(licence), licences: [licence] },
      answers: Object.fromEntries(given),
    });
    const { id } = applications[0] ?? assert.fail('no application');
    await play.passed(id);
    await play.paid(id);
    await must(issuePaperLicence(bench.deps, await play.target(id)));
    return (await play.stateOf(id)).issued?.number ?? assert.fail('no registration');
  }
});
