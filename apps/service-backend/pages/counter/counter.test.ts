import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hiddenFields, textOf } from '../../testing/forms.ts';
import { officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');

describe('the counter', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  test('a walk-in gets a ticket, is called to the counter, served, and the hall sees numbers alone', async () => {
    const visitor = await office.visitor(officer);
    const post = async (who: typeof visitor, fields: Record<string, string>) => {
      const { ticket: _other, ...hidden } = hiddenFields((await who.get('/counter')).body);
      return who.post('/counter', { ...hidden, ...fields });
    };
    const empty = await post(visitor, { do: 'next', counter: '2' });
    assert.equal(empty.headers.location, '/counter?counter=2&said=NobodyWaiting');
    const wrong = await post(visitor, { do: 'walk-in', counter: '2', phone: '12' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /href="#purpose"/);
    assert.match(wrong.body, /href="#phone"/);
    const given = await post(visitor, { do: 'walk-in', counter: '2', purpose: 'pay', phone: '0812345678' });
    assert.equal(given.headers.location, '/counter?counter=2&added=W001');
    assert.match(textOf((await visitor.get('/counter?counter=2&added=W001')).body), /ออกบัตรคิว W001 แล้ว/);
    await post(visitor, { do: 'next', counter: '2' });
    const { body } = await visitor.get('/counter?counter=2');
    assert.match(textOf(body), /ช่อง 2 กำลังเรียก W001/);
    assert.ok(!body.includes('0812345678'));
    const screen = /href="(\/screens\/[\w-]{22})"/.exec(body)?.[1] ?? '';
    const hall = await (await office.visitor()).get(screen);
    assert.match(textOf(hall.body), /W001\s*2/);
    assert.match(hall.body, /http-equiv="refresh"/);
    assert.equal((await (await office.visitor()).get(`${screen.slice(0, -1)}_`)).statusCode, 404);
    const ticket = /name="ticket" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const early = await post(visitor, { do: 'miss', counter: '2', ticket });
    assert.match(String(early.headers.location), /said=MissedTooEarly/);
    const stranger = await office.visitor(officerOf('rim-nam-excise', 'ekachai'));
    assert.equal((await post(stranger, { do: 'serve', ticket })).statusCode, 404);
    await post(visitor, { do: 'serve', counter: '2', ticket });
    assert.match(textOf((await visitor.get('/counter?counter=2')).body), /ช่อง 2 ว่าง/);
  });

  test('an agency without counters says so', async () => {
    const visitor = await office.visitor(officerOf('rim-nam-telecom', 'danai'));
    assert.match(textOf((await visitor.get('/counter')).body), /ไม่ได้เปิดให้จองคิว/);
  });
});
