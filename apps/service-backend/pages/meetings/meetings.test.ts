import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileResolution } from '@biz/actions/system/file-resolution.ts';
import { actualTexts, pageContents } from '@biz/documents/testing/read-pdf.ts';
import type { ApplicationId, CommitteeId, MeetingId } from '@biz/kernel/ids.ts';
import { checkPage } from '@biz/web/testing/check-page.ts';
import { send } from '../../testing/forms.ts';
import { OWNER, workOn } from '../../testing/sample-case.ts';
import {
  callSample,
  chair,
  colleague,
  keeper,
  keepSampleCommittee,
  meetingPlay,
  secretary,
  waitingCase,
} from '../../testing/sample-meeting.ts';
import { openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

describe('committees and their meetings', () => {
  let office: SampleOffice;
  let committee: CommitteeId;
  before(async () => {
    office = await openSampleOffice();
    committee = await keepSampleCommittee(office);
  });
  after(() => office.close());

  const stateOf = async (id: ApplicationId) => (await workOn(office, { id }, secretary).current()).state;

  test('an administrator sets a committee up, and is told what it still lacks', async () => {
    const visitor = await office.visitor(keeper);
    const made = await send(visitor, '/administration/committees/new', { name: 'คณะกรรมการใหม่', quorum: 'two-thirds' });
    assert.equal(made.statusCode, 303);
    const at = String(made.headers.location);
    assert.match((await visitor.get(at)).body, /ยังไม่มีประธาน/);
    const unnamed = await send(visitor, `${at}/members`, { role: 'chair', officer: '', name: '' });
    assert.equal(unnamed.statusCode, 422);
    assert.equal((await send(visitor, `${at}/members`, { role: 'chair', officer: '', name: 'สมหญิง' })).statusCode, 303);
    const second = await send(visitor, `${at}/members`, { role: 'chair', officer: '', name: 'อีกคน' });
    assert.equal(second.statusCode, 422, 'two chairs');
    const removal = /href="([^"]*\/removal)"/.exec((await visitor.get(at)).body)?.[1] ?? '';
    assert.equal((await send(visitor, removal, {})).statusCode, 303);
    assert.match((await visitor.get(at)).body, /ยังไม่มีกรรมการ/);
    assert.equal((await (await office.visitor(secretary)).get(at)).statusCode, 403);
  });

  test('from the call to the approved minutes: the resolution opens the decision and prints its conditions', async () => {
    const [first, second] = [await waitingCase(office), await waitingCase(office)];
    const visitor = await office.visitor(secretary);
    const case1 = await visitor.get(`/applications/${first.id}`);
    assert.match(case1.body, /รอคณะกรรมการพิจารณา/);
    assert.equal((await visitor.get(`/applications/${first.id}/approval`)).statusCode, 409, 'nothing is decided yet');
    const typed = { committee, 'day.day': '20', 'day.month': '11', 'day.year': '2569', time: '540', place: 'ห้อง 1' };
    const form = await visitor.get('/meetings/new');
    assert.ok(form.body.includes(first.id) && form.body.includes(second.id));
    assert.equal((await send(visitor, '/meetings/new', { ...typed, place: '', cases: first.id })).statusCode, 422);
    const called = await send(visitor, '/meetings/new', { ...typed, cases: first.id });
    assert.equal(called.statusCode, 303);
    const at = String(called.headers.location);
    const agenda = { [`order.${first.id}`]: '2', [`order.${second.id}`]: '1', [`opinion.${first.id}`]: 'ควรเห็นชอบ' };
    assert.equal((await send(visitor, `${at}/agenda`, agenda)).headers.location, at);
    const id = at.split('/').at(-1) as MeetingId;
    const kept = await meetingPlay(office, id).current();
    assert.deepEqual(
      kept.meeting.items.map(({ application }) => application),
      [second.id, first.id],
    );
    const [boss, outsider] = kept.meeting.committee.members;
    assert.ok(boss && outsider);
    assert.equal((await send(visitor, `${at}/attendance`, { present: boss.id })).statusCode, 303);
    const interest = { members: boss.id, [`reason.${boss.id}`]: '' };
    assert.equal((await send(visitor, `${at}/items/${second.id}/interests`, interest)).statusCode, 422);
    const declared = { ...interest, [`reason.${boss.id}`]: 'เป็นญาติกับผู้ยื่น' };
    assert.equal((await send(visitor, `${at}/items/${second.id}/interests`, declared)).statusCode, 303);
    assert.match((await visitor.get(`${at}/items/${second.id}/resolution`)).body, /ไม่ครบองค์ประชุม/);
    const motion = { outcome: 'approve-with-conditions', conditions: 'ติดป้ายเวลาทำการ', [`vote.${boss.id}`]: 'for' };
    const silent = await send(visitor, `${at}/items/${first.id}/resolution`, { ...motion, [`vote.${boss.id}`]: '' });
    assert.equal(silent.statusCode, 422);
    const path = `${at}/items/${first.id}/resolution`;
    const preview = await send(visitor, path, { ...motion, stage: 'check' });
    assert.match(preview.body, /เปลี่ยนมติของเรื่องนี้ในการประชุมนี้ไม่ได้/);
    assert.equal((await send(visitor, path, { ...motion, stage: 'confirm' })).statusCode, 303);
    assert.equal((await send(visitor, `${at}/closing`, { note: 'ไม่มี' })).headers.location, at);
    for (const one of [first, second]) await fileResolution(office.deps, id, one.id);
    assert.equal((await stateOf(first.id)).resolution?.outcome, 'approve-with-conditions');
    assert.equal((await stateOf(second.id)).resolution?.because, 'no-quorum');
    const minutes = await visitor.get(`${at}/minutes`);
    const text = (await pageContents(minutes.rawPayload)).flatMap(actualTexts).join('');
    assert.ok(text.includes('ติดป้ายเวลาทำการ'), 'the minutes hold the conditions');
    assert.equal((await visitor.get(`/applications/${first.id}/approval`)).statusCode, 200);
    assert.equal((await visitor.get(`/applications/${second.id}/approval`)).statusCode, 409);
    const again = await fileResolution(office.deps, id, first.id);
    assert.ok(again.ok, 'a job that runs twice files it once');
    assert.match((await visitor.get(`/applications/${first.id}/history`)).body, /มติคณะกรรมการ/);
    await workOn(office, first, secretary).approve();
    assert.equal((await stateOf(first.id)).phase, 'APPROVED_WAITING_PAY_FEE');
  });

  test('a meeting is there for its members alone, and run by those who run it', async () => {
    const filed = await waitingCase(office);
    const meeting = await callSample(office, committee, filed.id);
    const statusFor = async (officer: typeof chair, page: string) =>
      (await (await office.visitor(officer)).get(`/meetings/${meeting}${page}`)).statusCode;
    for (const page of ['', '/pack', `/items/${filed.id}`, '/agenda']) {
      assert.equal(await statusFor(chair, page), 200, `the chair at ${page}`);
      assert.equal(await statusFor(colleague, page), 404, `a colleague without a seat at ${page}`);
    }
    const before = (await office.deps.queries.accessesOf(OWNER)).length;
    await statusFor(chair, '/pack');
    assert.ok((await office.deps.queries.accessesOf(OWNER)).length > before, 'reading the pack is journaled');
    const taken = await (await office.visitor(secretary)).get('/meetings/new');
    assert.ok(!taken.body.includes(filed.id), 'a case is on one open agenda');
  });

  test('a correction after the resolution voids it before it is carried into the case', async () => {
    const filed = await waitingCase(office);
    const meeting = await callSample(office, committee, filed.id);
    const play = meetingPlay(office, meeting);
    assert.ok((await play.attend()).ok);
    assert.ok((await play.agree(filed.id)).ok);
    const officer = workOn(office, filed, secretary);
    const [document] = (await officer.current()).state.documents;
    assert.ok(document);
    await officer.fail(document.document, 'ไม่ชัด');
    await officer.request('2026-12-01');
    await officer.correct();
    const visitor = await office.visitor(secretary);
    assert.equal((await send(visitor, `/meetings/${meeting}/closing`, { note: '' })).statusCode, 303);
    const done = await fileResolution(office.deps, meeting, filed.id);
    assert.deepEqual(done, { ok: false, error: { kind: 'ResolutionOutdated' } });
    assert.equal((await stateOf(filed.id)).resolution, undefined);
  });

  test('every page is valid in both languages', async () => {
    const filed = await waitingCase(office);
    const meeting = await callSample(office, committee, filed.id);
    const at = `/meetings/${meeting}`;
    const item = `${at}/items/${filed.id}`;
    const look = async (officer: typeof chair, ...pages: readonly string[]) => {
      for (const page of pages) {
        for (const lang of ['th', 'en']) {
          const shown = await (await office.visitor(officer)).get(`${page}?lang=${lang}`);
          assert.equal(shown.statusCode, 200, page);
          assert.deepEqual(await checkPage(shown.body), [], `${page} (${lang})`);
        }
      }
    };
    await look(keeper, '/administration/committees', '/administration/committees/new');
    const own = `/administration/committees/${committee}`;
    await look(keeper, own, `${own}/members`);
    await look(colleague, '/meetings', '/meetings/new');
    await look(
      secretary,
      '/meetings',
      '/meetings/new',
      at,
      `${at}/agenda`,
      `${at}/attendance`,
      item,
      `${item}/interests`,
    );
    await meetingPlay(office, meeting).attend();
    await look(secretary, at, item, `${item}/resolution`, `${at}/closing`);
    const visitor = await office.visitor(secretary);
    const wrong = await send(visitor, `${item}/resolution`, { outcome: 'refuse' });
    assert.deepEqual(await checkPage(wrong.body), []);
    assert.equal(wrong.statusCode, 422);
  });
});
