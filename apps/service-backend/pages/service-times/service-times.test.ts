import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LicenceId } from '@biz/kernel/ids.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { textOf } from '../../testing/forms.ts';
import { fileSample, workOn } from '../../testing/sample-case.ts';
import {
  administratorOf,
  licenceThat,
  NOON,
  officerOf,
  openSampleOffice,
  type SampleOffice,
} from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');
const DAY_MS = 86_400_000;

describe('the report on times', () => {
  let office: SampleOffice;
  let licence: LicenceId;
  before(async () => {
    office = await openSampleOffice();
    licence = licenceThat(office, (row) => row.asks === 'tracking-number');
    office.setNow(plusMs(NOON, -90 * DAY_MS));
    const [late] = await fileSample(office, [licence]);
    assert.ok(late);
    const work = workOn(office, late, officer);
    await work.pass();
    await work.complete();
    office.setNow(NOON);
  });
  after(() => office.close());

  test('leads from a late number to the cases that it counts', async () => {
    const visitor = await office.visitor(officer);
    const { body } = await visitor.get('/service-times');
    assert.match(textOf(body), /ปีงบประมาณ 2570 ถึง 20 พฤศจิกายน 2569/);
    const href = new RegExp(`href="(/applications\\?tab=late&amp;licence=${licence})">1<`).exec(body)?.[1];
    assert.ok(href);
    const list = (await visitor.get(href.replaceAll('&amp;', '&'))).body;
    assert.match(textOf(list), /เกินกำหนด \d+ วันทำการ/);
  });

  test('an officer sees their own agency alone, whatever they ask for', async () => {
    const stranger = await office.visitor(officerOf('rim-nam-excise', 'ekachai'));
    const text = textOf((await stranger.get('/service-times?agency=rim-nam-municipality')).body);
    assert.match(text, /สรรพสามิต/);
    assert.match(text, /ยังไม่มีคำขอ/);
  });

  test('the central office sees agencies side by side, then one by licence, without ways into cases', async () => {
    const visitor = await office.visitor(administratorOf('sakda', 'all'));
    const all = (await visitor.get('/service-times')).body;
    assert.match(all, /href="\/service-times\?year=2570&amp;agency=rim-nam-municipality">/);
    const one = (await visitor.get('/service-times?year=2570&agency=rim-nam-municipality')).body;
    assert.match(textOf(one), /ตามใบอนุญาต/);
    for (const body of [all, one]) assert.ok(!body.includes('/applications?'));
  });
});
