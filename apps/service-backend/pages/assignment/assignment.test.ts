import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, textOf } from '../../testing/forms.ts';
import { employ } from '../../testing/sample-accounts.ts';
import { fileSample, type SampleCase, workOn } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const pimjai = officerOf('rim-nam-municipality', 'pimjai');
const pakorn = officerOf('rim-nam-municipality', 'pakorn');
/** An officer whose account covers other licences. */
const signboards = officerOf('rim-nam-municipality', 'signboards', ['officer'], [{ areas: 'all', licences: [] }]);
const ekachai = officerOf('rim-nam-excise', 'ekachai');

describe('giving applications to officers', () => {
  let office: SampleOffice;
  let licence: LicenceId;
  let visitor: Visitor;
  before(async () => {
    office = await openSampleOffice();
    licence = licenceThat(office, (row) => row.action === 'sign-licence');
    visitor = await office.visitor(pimjai);
    await employ(office, pimjai, pakorn, signboards, ekachai);
  });
  after(() => office.close());

  async function filed(title: string): Promise<SampleCase> {
    const [sample] = await fileSample(office, [licence], { title });
    assert.ok(sample);
    return sample;
  }
  const stateOf = async (sample: SampleCase) => (await workOn(office, sample, pimjai).current()).state;
  const picked = (...samples: readonly SampleCase[]) => samples.map(({ id }) => `case=${id}.1`).join('&');
  const confirm = (body: string, typed: Readonly<Record<string, string>>) =>
    visitor.post('/applications/assignment', { ...hiddenFields(body), ...typed });

  test('boxes of the list lead to a page that asks, and nothing happens before it is confirmed', async () => {
    const [one, two] = [await filed('ร้านหนึ่ง'), await filed('ร้านสอง')];
    const list = await visitor.get('/applications?tab=todo');
    assert.ok(list.body.includes(`value="${one.id}.1"`));
    assert.match(list.body, /<form action="\/applications\/assignment" method="get"/);
    const asking = await visitor.get(`/applications/assignment?${picked(one, two)}&to=pakorn&back=tab%3Dtodo`);
    assert.match(textOf(asking.body), /ร้านหนึ่ง .*ร้านสอง/);
    assert.equal((await stateOf(one)).assignee, undefined);
    const done = await confirm(asking.body, { to: 'pakorn', reason: '' });
    assert.match(textOf(done.body), /มอบหมายให้นายปกรณ์ รอบคอบ แล้ว 2 จาก 2 เรื่อง/);
    assert.match(done.body, /href="\/applications\?tab=todo"/);
    for (const sample of [one, two]) assert.equal((await stateOf(sample)).assignee?.subject, 'pakorn');
    const again = await confirm(asking.body, { to: 'pakorn', reason: '' });
    assert.match(textOf(again.body), /2 จาก 2/, 'a second press tells the same');
    assert.match(textOf((await visitor.get(`/applications/${one.id}`)).body), /ผู้รับผิดชอบ นายปกรณ์ รอบคอบ/);
  });

  test('who acted first wins: the others are given away and this one is told', async () => {
    const [one, two] = [await filed('ร้านที่เปลี่ยน'), await filed('ร้านที่เหมือนเดิม')];
    const asking = await visitor.get(`/applications/assignment?${picked(one, two)}&to=me`);
    await workOn(office, one, pakorn).pass();
    const text = textOf((await confirm(asking.body, { to: 'me', reason: '' })).body);
    assert.match(text, /1 จาก 2 เรื่อง/);
    assert.match(text, /ร้านที่เปลี่ยน .* เพราะมีคนทำรายการกับคำขอนี้ระหว่างนั้น ดูว่าเปลี่ยนอะไร/);
    assert.equal((await stateOf(one)).assignee, undefined);
    assert.equal((await stateOf(two)).assignee?.subject, 'pimjai');
  });

  test('a colleague’s case is taken with a reason, which history keeps', async () => {
    const sample = await filed('ร้านของปกรณ์');
    await confirm((await visitor.get(`/applications/assignment?${picked(sample)}`)).body, { to: 'pakorn', reason: '' });
    const { seq } = await workOn(office, sample, pimjai).current();
    const asking = await visitor.get(`/applications/assignment?case=${sample.id}.${seq}`);
    const without = await confirm(asking.body, { to: 'me', reason: ' ' });
    assert.equal(without.statusCode, 422);
    assert.match(without.body, /href="#reason"/);
    await confirm(without.body, { to: 'me', reason: 'ปกรณ์ลา' });
    assert.equal((await stateOf(sample)).assignee?.subject, 'pimjai');
    const history = textOf((await visitor.get(`/applications/${sample.id}/history`)).body);
    assert.match(history, /ผู้รับผิดชอบ: จาก นายปกรณ์ รอบคอบ เป็น นางสาวพิมพ์ใจ ตั้งตรง/);
    assert.match(history, /เหตุผล: ปกรณ์ลา/);
  });

  test('nobody of another agency is given a case, and no case of another agency is given away', async () => {
    const sample = await filed('ร้านของเทศบาล');
    const asking = await visitor.get(`/applications/assignment?${picked(sample)}`);
    const toStranger = await confirm(asking.body, { to: 'ekachai', reason: 'x' });
    assert.equal(toStranger.statusCode, 422);
    assert.match(toStranger.body, /href="#to"/);
    const stranger = await office.visitor(ekachai);
    const nothing = await stranger.get(`/applications/assignment?${picked(sample)}&case=x&case=1.1`);
    assert.match(textOf(nothing.body), /ยังไม่ได้เลือกคำขอ/);
    assert.ok(!nothing.body.includes('ร้านของเทศบาล'));
    assert.equal((await stateOf(sample)).assignee, undefined);
  });

  test('nobody is given what their account does not cover', async () => {
    const sample = await filed('ร้านนอกขอบเขต');
    const asking = await visitor.get(`/applications/assignment?${picked(sample)}`);
    const text = textOf((await confirm(asking.body, { to: 'signboards', reason: '' })).body);
    assert.match(text, /แล้ว 0 จาก 1 เรื่อง/);
    assert.match(text, /บัญชีของเจ้าหน้าที่คนนั้นไม่ครอบคลุม/);
    assert.equal((await stateOf(sample)).assignee, undefined);
  });

  test('a case is put back for anybody to take', async () => {
    const sample = await filed('ร้านคืนกองกลาง');
    const page = (await visitor.get(`/applications/${sample.id}`)).body;
    assert.match(page, /รับเรื่องนี้/);
    await confirm((await visitor.get(`/applications/assignment?${picked(sample)}`)).body, { to: 'me', reason: '' });
    const { seq } = await workOn(office, sample, pimjai).current();
    const asking = await visitor.get(`/applications/assignment?case=${sample.id}.${seq}`);
    assert.match(textOf((await confirm(asking.body, { to: 'none', reason: '' })).body), /คืนกองกลางแล้ว 1 จาก 1/);
    assert.equal((await stateOf(sample)).assignee, undefined);
  });
});
