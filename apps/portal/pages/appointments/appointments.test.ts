import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import { makePaper } from '@biz/actions/system/make-paper.ts';
import { playAppointments } from '@biz/actions/testing/play-appointments.ts';
import { type Appointment, appointmentsOf } from '@biz/licensing/appointments/appointment.ts';
import { checkPage } from '@biz/web/testing/check-page.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

const HOUR_MS = 3_600_000;

describe('appointments', () => {
  let portal: CaseFixture;
  let play: ReturnType<typeof playAppointments>;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    play = playAppointments(portal.bench.deps);
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  /** An application with offered times, and the path of its page. */
  async function offered() {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.complete(food);
    await play.offer(food.state.agency, food.id);
    return current(food);
  }
  async function current(its: Pick<ApplicationView, 'id'>) {
    const view = await portal.read(its);
    const appointment = appointmentsOf(view.state).at(-1) as Appointment;
    return { view, appointment, path: paths.appointment(view.id, appointment.id) };
  }
  async function agreed() {
    const { view, appointment, path } = await offered();
    await browser.submit(path, { choice: appointment.slots[0]?.slot ?? '' });
    return current(view);
  }
  const slotStatus = async (its: Appointment, agency: ApplicationView['state']['agency']) =>
    Promise.all(its.slots.map(async ({ slot }) => (await portal.deps.queries.slot(slot, agency))?.status));

  test('say whose turn it is, by when, where and what to have ready', async () => {
    const { view, path } = await offered();
    const tracking = await browser.get(paths.filing(view.state.filing));
    assert.match(tracking.body, /เลือกเวลานัดตรวจสถานที่/);
    assert.match(tracking.body, /เวลาของเจ้าหน้าที่หยุดนับ/);
    assert.match((await browser.get(paths.home)).body, /เลือกเวลานัดภายใน/);
    const page = await browser.get(path);
    assert.equal(page.body.match(/type="radio"/g)?.length, 4, 'three times and none of them');
    for (const words of [/เปิดครัวให้ดู/, /99\/9/, /แสดงบัตรประจำตัว/, /09\.00–10\.30 น\./]) {
      assert.match(page.body, words);
    }
    assert.deepEqual(await htmlProblems(browser, [path, paths.filing(view.state.filing), paths.home]), []);
  });

  test('a chosen time is agreed, the others are free again, and both sides see it', async () => {
    const { view, appointment, path } = await offered();
    const sent = await browser.submit(path, { choice: appointment.slots[1]?.slot ?? '' });
    assert.equal(sent.location, `${path}?done=agreed`);
    assert.deepEqual(await slotStatus(appointment, view.state.agency), ['open', 'taken', 'open']);
    assert.equal((await portal.read(view)).state.turn, 'agent');
    assert.deepEqual(await htmlProblems(browser, [sent.location ?? '', paths.filing(view.state.filing)]), []);
    const tracking = await browser.get(paths.filing(view.state.filing));
    assert.match(tracking.body, /ตกลงนัด/);
    assert.match(tracking.body, /ดูนัดและสิ่งที่ต้องเตรียม/);
    assert.match((await browser.get(paths.inbox)).body, /นัดหมายเรียบร้อย/);
  });

  test('a second press is answered like the first, and a page out of date changes nothing', async () => {
    const { view, appointment, path } = await offered();
    const page = await browser.get(path);
    const once = / name="once" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const fields = { once, seq: String(view.seq), choice: appointment.slots[0]?.slot ?? '' };
    const stale = await browser.submit(path, { ...fields, once: `${once}-2`, seq: String(view.seq - 1) });
    assert.equal(stale.status, 409);
    const first = await browser.submit(path, fields);
    const second = await browser.submit(path, fields, { from: paths.actAs });
    assert.equal(second.location, first.location);
    assert.equal((await portal.read(view)).seq, view.seq + 1);
  });

  test('say what is missing, keep what was typed, and send reason and days when none suits', async () => {
    const { view, appointment, path } = await offered();
    const empty = await browser.submit(path, {});
    assert.equal(empty.status, 422);
    assert.match(empty.body, /เลือกเวลาที่สะดวก หรือเลือก/);
    const typed = { choice: 'none', reason: '', 'day-1.day': '40', 'day-1.month': '12', 'day-1.year': '2569' };
    const wrong = await browser.submit(path, typed);
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /value="40"/);
    assert.equal(wrong.body.match(/govuk-error-message/g)?.length, 2);
    for (const { body } of [empty, wrong]) assert.deepEqual(await checkPage(body), []);
    const right = { ...typed, reason: 'ร้านปิดซ่อม', 'day-1.day': '3', 'half-1': 'afternoon' };
    const sent = await browser.submit(path, right);
    assert.equal(sent.location, `${path}?done=declined`);
    const after = await current(view);
    assert.ok(after.appointment.status.kind === 'declined');
    assert.deepEqual(after.appointment.status.proposals, [{ day: '2026-12-03', half: 'afternoon' }]);
    assert.deepEqual(await slotStatus(appointment, view.state.agency), ['open', 'open', 'open']);
    assert.deepEqual(await htmlProblems(browser, [path]), []);
  });

  test('an agreed time can be given back twice, and then not any more', async () => {
    let { view, path } = await agreed();
    for (const left of ['2', '1']) {
      const page = await browser.get(`${path}/move`);
      assert.match(page.body, new RegExp(`เหลือ\\s${left}\\sครั้ง`));
      assert.deepEqual(await htmlProblems(browser, [`${path}/move`]), []);
      assert.equal((await browser.submit(`${path}/move`, {})).status, 422);
      const sent = await browser.submit(`${path}/move`, { reason: 'ติดธุระ' });
      assert.equal(sent.location, `${path}?done=moved`);
      assert.deepEqual(await htmlProblems(browser, [path]), []);
      await play.offer(view.state.agency, view.id);
      const next = await current(view);
      await browser.submit(next.path, { choice: next.appointment.slots[0]?.slot ?? '' });
      ({ view, path } = await current(view));
    }
    const page = await browser.get(path);
    assert.ok(!page.body.includes('/move'), 'no way to move is offered');
    assert.match(page.body, /ขอเลื่อนทางหน้านี้ไม่ได้แล้ว/);
    assert.equal((await browser.get(`${path}/move`)).location, path);
    const forced = await browser.submit(
      `${path}/move`,
      { reason: 'อีกครั้ง', seq: String(view.seq) },
      { from: paths.actAs },
    );
    assert.ok([400, 409].includes(forced.status));
  });

  test('the calendar file has the time, the place and what to have ready', async () => {
    const { path } = await agreed();
    const file = await browser.get(`${path}/calendar.ics`);
    assert.match(String(file.headers['content-type']), /^text\/calendar/);
    const text = file.body.replaceAll('\r\n ', '');
    assert.match(text, /DTSTART;TZID=Asia\/Bangkok:20261120T090000/);
    assert.match(text, /SUMMARY:ตรวจสถานที่ /);
    assert.match(text, /LOCATION:ที่ร้านของคุณ .*99\/9/);
    assert.match(text, /\\nเปิดครัวให้ดู/);
    const waiting = await offered();
    assert.equal((await browser.get(`${waiting.path}/calendar.ics`)).status, 404);
  });

  test('the result shows every item and the report, once it is there', async () => {
    const { view, path } = await agreed();
    portal.bench.pass(49 * HOUR_MS);
    assert.match((await browser.get(path)).body, /เลยเวลานัดแล้ว/);
    await play.inspect(view.state.agency, view.id, { note: 'เรียบร้อย' });
    assert.match((await browser.get(path)).body, /กำลังทำบันทึกผลการตรวจ/);
    const made = await makePaper(portal.bench.deps, view.id, 'inspection-report', 1);
    assert.ok(made.ok);
    const page = await browser.get(path);
    assert.match(page.body, /บันทึกผลการตรวจ \(PDF\)/);
    assert.deepEqual(await htmlProblems(browser, [path, paths.filing(view.state.filing)]), []);
    const { papers } = (await portal.read(view)).state;
    const report = papers.find(({ paper }) => paper === 'inspection-report');
    assert.ok(report);
    const pdf = await browser.get(paths.filingFile(view.state.filing, report.file));
    assert.match(String(pdf.headers['content-type']), /pdf/);
  });

  test('are not there for somebody else', async () => {
    const { path } = await offered();
    const other = await portal.signedIn(somchai);
    for (const page of [path, `${path}/move`, `${path}/calendar.ics`])
      assert.equal((await other.get(page)).status, 404);
    assert.equal((await other.post(path, { choice: 'none', once: 'abcdefgh', seq: '1' })).status, 404);
    const foreign = await browser.get(path.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000'));
    assert.equal(foreign.status, 404);
  });
});
