import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { fileSample } from '../../testing/sample-case.ts';
import { registerSample } from '../../testing/sample-licence.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const pimjai = officerOf('rim-nam-municipality', 'pimjai');
const both = officerOf('rim-nam-municipality', 'pimjai', ['officer', 'signer']);
const lamduan = officerOf('rim-nam-municipality', 'lamduan', ['signer']);
const day = (name: string, typed: string) => {
  const [date = '', month = '', year = ''] = typed.split('/');
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
};
const ORDER = {
  facts: 'พบแมลงในครัว',
  law: 'พ.ร.บ. การสาธารณสุข มาตรา 59',
  reasons: 'ไม่แก้ไขภายในเวลาที่สั่ง',
  ...day('from', '23/11/2569'),
};

describe('the officers’ register of licences', () => {
  let office: SampleOffice;
  let officer: Visitor;
  let signer: Visitor;
  let next = 0;
  before(async () => {
    office = await openSampleOffice();
    officer = await office.visitor(pimjai);
    signer = await office.visitor(lamduan);
  });
  after(() => office.close());

  async function licence(title: string, expiresOn = '2027-11-19'): Promise<LicenceEntryId> {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')], { title });
    assert.ok(sample);
    next += 1;
    return registerSample(office, sample, `FS-TEST-${String(next).padStart(3, '0')}`, expiresOn as LocalDate);
  }

  const pageOf = async (id: LicenceEntryId, visitor = officer) => textOf((await visitor.get(`/register/${id}`)).body);
  const propose = (id: LicenceEntryId, kind: string, more = {}) =>
    sendInTwoSteps(officer, `/register/${id}/orders/${kind}`, { ...ORDER, ...more });

  test('finds a licence by number, by name and by how it stands', async () => {
    await licence('ครัวปลายน้ำ');
    await licence('ก๋วยเตี๋ยวเก่า', '2026-11-01');
    const found = async (query: string) => {
      const { body } = await officer.get(`/register?${query}`);
      return ['ครัวปลายน้ำ', 'ก๋วยเตี๋ยวเก่า'].filter((name) => body.includes(name));
    };
    assert.deepEqual(await found(''), ['ครัวปลายน้ำ', 'ก๋วยเตี๋ยวเก่า']);
    assert.deepEqual(await found('q=test-001'), ['ครัวปลายน้ำ']);
    assert.deepEqual(await found(`q=${encodeURIComponent('ก๋วยเตี๋ยว')}`), ['ก๋วยเตี๋ยวเก่า']);
    assert.deepEqual(await found('state=expired'), ['ก๋วยเตี๋ยวเก่า']);
    assert.deepEqual(await found('state=valid'), ['ครัวปลายน้ำ']);
    assert.deepEqual(await found('state=revoked'), []);
    assert.match(textOf((await officer.get('/register?q=%25')).body), /ไม่พบใบอนุญาตที่ตรงกับที่ค้น/);
  });

  test('an officer proposes a suspension, another person confirms it, and the holder is told', async () => {
    const id = await licence('ร้านถูกพัก');
    const path = `/register/${id}/orders/suspension`;
    const wrong = await send(officer, path, { ...ORDER, law: '', ...day('from', '1/11/2569'), stage: 'check' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /href="#law"[\s\S]*href="#from"/);
    assert.match(wrong.body, /พบแมลงในครัว/, 'nothing typed is lost');
    const done = await propose(id, 'suspension', { ...day('from', '21/11/2569'), ...day('until', '5/12/2569') });
    assert.equal(done.headers.location, `/register/${id}?done=prepare-order`);
    assert.match(await pageOf(id), /คำสั่งพักใช้รอผู้ลงนาม/);
    assert.equal((await officer.get(`/register/${id}/order`)).statusCode, 403);
    const own = await (await office.visitor(both)).get(`/register/${id}/order`);
    assert.match(own.body, /OFF-127/);
    assert.match(textOf((await signer.get(`/register/${id}/order`)).body), /พบแมลงในครัว/);
    const confirmed = await send(signer, `/register/${id}/order`, { verdict: 'confirm', reason: '', stage: 'confirm' });
    assert.equal(confirmed.headers.location, `/register/${id}?done=confirm-order`);
    office.setNow('2026-11-22T05:00:00.000Z' as never);
    assert.match(await pageOf(id), /สถานะ พักใช้/);
    const [message] = await office.deps.queries.inbox('nam' as never);
    assert.equal(message?.message, 'licence-suspended');
  });

  test('a signer turns an order down, and the officer reads why', async () => {
    const id = await licence('ร้านรอด');
    await propose(id, 'revocation');
    const path = `/register/${id}/order`;
    const empty = await send(signer, path, { verdict: 'turn-down', reason: '', stage: 'confirm' });
    assert.equal(empty.statusCode, 422);
    const down = await send(signer, path, { verdict: 'turn-down', reason: 'ข้อเท็จจริงยังไม่พอ', stage: 'confirm' });
    assert.equal(down.headers.location, `/register/${id}?done=turn-down-order`);
    assert.match(await pageOf(id), /ไม่เห็นชอบคำสั่ง ข้อเท็จจริงยังไม่พอ/);
    assert.equal((await signer.get(path)).statusCode, 409);
  });

  test('a cancellation at the counter ends the licence on its day; nothing more can be done', async () => {
    const id = await licence('ร้านเลิก');
    const typed = { reason: 'ผู้ถือแจ้งเลิกด้วยตนเอง', ...day('on', '22/11/2569') };
    const done = await sendInTwoSteps(officer, `/register/${id}/cancellation`, typed);
    assert.equal(done.headers.location, `/register/${id}?done=record-cancellation`);
    assert.match(await pageOf(id), /สถานะ ยกเลิก .*ผู้ถือแจ้งเลิกด้วยตนเอง/);
    assert.match(await pageOf(id), /สถานะนี้ไม่มีรายการที่ทำได้/);
    assert.equal((await officer.get(`/register/${id}/orders/revocation`)).statusCode, 409);
  });

  test('who acts second reads what the first one did, with everything typed; a repeated click is one deed', async () => {
    const id = await licence('ร้านสองคน');
    const path = `/register/${id}/orders/revocation`;
    const preview = await send(officer, path, { ...ORDER, stage: 'check' });
    const form = { ...hiddenFields(preview.body), stage: 'confirm' };
    const late = await send(officer, path, { ...ORDER, facts: 'เขียนไว้ยาว', stage: 'check' });
    const stale = { ...hiddenFields(late.body), stage: 'confirm' };
    for (let click = 0; click < 2; click += 1) assert.equal((await officer.post(path, form)).statusCode, 303);
    const second = await officer.post(path, stale);
    assert.equal(second.statusCode, 409);
    assert.match(textOf(second.body), /เพิ่งเปลี่ยนไป.*เสนอคำสั่ง.*เขียนไว้ยาว/);
    assert.equal((await office.deps.queries.registerHistory(id)).length, 2);
  });

  test('the reading is in the holder’s journal, and other agencies find nothing', async () => {
    const id = await licence('ร้านมีบันทึก');
    await pageOf(id);
    const [access] = await office.deps.queries.accessesOf('nam' as never);
    assert.deepEqual([access?.purpose, access?.what, access?.by], ['keep-register', 'licence', 'pimjai']);
    const stranger = await office.visitor(officerOf('rim-thale-municipality', 'wasana'));
    assert.equal((await stranger.get(`/register/${id}`)).statusCode, 404);
    assert.doesNotMatch((await stranger.get('/register')).body, /ร้านมีบันทึก/);
  });
});
