import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { checkPage } from '@biz/web/testing/check-page.ts';
import { allPages } from './testing/all-pages.ts';
import { hiddenFields } from './testing/forms.ts';
import { CANARIES } from './testing/sample-case.ts';
import { openSampleOffice, type SampleOffice } from './testing/sample-office.ts';
import type { Shown } from './testing/shown.ts';

describe('every page in both languages', () => {
  let office: SampleOffice;
  let pages: readonly Shown[];
  const log: string[] = [];
  before(async () => {
    const stream = new Writable({
      write(chunk, _encoding, done) {
        log.push(String(chunk));
        done();
      },
    });
    office = await openSampleOffice({ log: { level: 'debug', stream } });
    pages = await allPages(office);
  });
  after(() => office.close());

  for (const lang of ['th', 'en'] as const) {
    test(`is valid HTML with one heading, working error links and its language (${lang})`, async () => {
      for (const { name, who, path, form } of pages) {
        const visitor = await office.visitor(who);
        const asked = `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
        const shown = await visitor.get(asked);
        const answer = form ? await visitor.post(path, { ...hiddenFields(shown.body), ...form }) : shown;
        assert.deepEqual(await checkPage(answer.body), [], `${name} (${lang})`);
        assert.match(answer.body, new RegExp(`<html lang="${lang}"`));
        assert.ok(!answer.body.includes('undefined') && !answer.body.includes('[object'), name);
        if (lang === 'en') assert.deepEqual(thaiOf(answer.body), [], `Thai left on ${name}`);
      }
    });
  }

  test('pages of a case say that opening them is recorded', async () => {
    for (const { who, path } of pages.filter(
      (page) => /^\/applications\/[0-9a-f-]{36}/.test(page.path) && !page.form,
    )) {
      const { body, statusCode } = await (await office.visitor(who)).get(path);
      if (statusCode === 200) assert.match(body, /การเปิดดูข้อมูลนี้ถูกบันทึก/, path);
    }
  });

  test('the log carries no personal data and no id of an application', () => {
    assert.ok(log.length > 0);
    const ids = pages.flatMap(({ path }) => /^\/applications\/([0-9a-f-]{36})/.exec(path)?.[1] ?? []);
    assert.ok(ids.length > 0);
    for (const secret of [...Object.values(CANARIES), 'กาแฟริมคลอง', 'พิมพ์ใจ', ...ids]) {
      assert.ok(!log.some((line) => line.includes(secret)), `the log holds ${secret}`);
    }
  });
});

/** Thai in the markup of an English page that is not data: data is what people and agencies wrote, or the other language’s link. */
function thaiOf(body: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  const headings = [
    ...main.matchAll(
      /<(?:h[2-4]|th|dt|label|legend|button|caption)[^>]*>([\s\S]*?)<\/(?:h[2-4]|th|dt|label|legend|button|caption)>/g,
    ),
  ];
  return headings.map(([, text]) => text ?? '').filter((text) => /[\u0e00-\u0e7f]/.test(text) && !WRITTEN.test(text));
}

/** Names of people and shops of the samples. */
const WRITTEN = /กาแฟ|แก้แล้ว|พิมพ์ใจ|ปกรณ์|BP69|ร้าน(ถึง|ตรวจ|ไม่|ยัง|รอ|นัด|ถูก|เลิก)|ครัว/;
