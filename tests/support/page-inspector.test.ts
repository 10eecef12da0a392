import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { openBrowser, type TestBrowser, widths } from '@biz/web/testing/open-browser.ts';
import { personAt } from './person.ts';

const HEAD = '<meta charset="utf-8"/><title>หน้า</title><meta name="viewport" content="width=device-width"/>';

/** Nothing to find where scripts do not run at all. */
const FORBIDDEN_SCRIPT = 'a script that the policy forbids';

/** A page whose script writes something. */
const SCRIPTED = 'scripted';
const WRITES = '<script type="module" src="/write.js"></script>';

const SOUND = 'a sound page';

/** Where definitions are written in both languages, English may stand on a Thai page if it is marked. */
const IN_BOTH_LANGUAGES = '/administration/definitions';
const MARKED = '<p>ดี <span lang="en">please wait for it</span></p>';

/** Pages with one fault each, and what the inspector has to say about it. */
const FAULTS: Readonly<Record<string, { readonly body: string; readonly lang?: string; readonly finding: RegExp }>> = {
  'a picture without text': { body: '<img src="/picture.svg"/>', finding: /alt|image/ },
  'a page wider than its window': { body: '<div class="wide">ยาว</div>', finding: /px wider than its window/ },
  'an English sentence on a Thai page': { body: '<p>please wait for it</p>', finding: /speaks English/ },
  'English on a Thai page, though it is marked': { body: MARKED, finding: /speaks English/ },
  'the key of a message that nobody wrote': { body: '<p>turn.correct.one</p>', finding: /speaks English: turn/ },
  'another language than promised': { body: '<p>ดี</p>', lang: 'en', finding: /is not marked as th/ },
  'a picture that is not there': { body: '<img src="/gone.svg" alt="ป้าย"/>', finding: /404 from \/gone\.svg/ },
  [FORBIDDEN_SCRIPT]: { body: '<script>1</script>', finding: /console: .*Content Security Policy/ },
  'letters too pale to read': { body: '<p class="pale">จาง</p>', finding: /color-contrast/ },
  'two main headings': { body: '<h1>สอง</h1>', finding: /own: 2 h1/ },
};

describe('the inspector of pages', () => {
  let server: Server;
  let origin = '';
  let browser: TestBrowser;
  before(async () => {
    server = createServer(({ url = '/' }, response) => {
      if (url === '/picture.svg') {
        response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>');
        return;
      }
      if (url === '/style.css') {
        response.writeHead(200, { 'content-type': 'text/css' }).end('.wide { width: 3000px } .pale { color: #ddd }');
        return;
      }
      if (url === '/write.js') {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end('document.body.append("สคริปต์ทำงาน")');
        return;
      }
      const [, look = '', name = ''] = decodeURIComponent(url.replace(/\?.*$/, '')).split('/');
      const fault = FAULTS[name];
      const bodies: Readonly<Record<string, string>> = { [SOUND]: '<p>ดี</p>', [SCRIPTED]: WRITES, definitions: MARKED };
      const body = fault?.body ?? bodies[name];
      const status = body === undefined ? 404 : 200;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'self'" };
      response.writeHead(status, headers).end(pageWith(look, body ?? '', fault?.lang));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  for (const sight of [
    { width: widths.phone, script: true },
    { width: widths.desk, script: false },
  ]) {
    // Pages of another shape: what was found with script would not be looked at again without.
    const look = sight.script ? 'moving' : 'still';
    describe(sight.script ? 'with script' : 'without script', () => {
      for (const [name, path] of [
        ['a sound page', `/${look}/${encodeURIComponent(SOUND)}`],
        ['marked English where both languages are written', IN_BOTH_LANGUAGES],
      ]) {
        test(`finds nothing on ${name}`, async () => {
          const person = await personAt(browser, 'visitor', sight);
          await person.open(`${origin}${path}`);
          assert.deepEqual(
            person.problems().filter((problem) => !problem.includes('second glance')),
            [],
          );
          await person.leave();
        });
      }
      test(`${sight.script ? 'runs' : 'does not run'} the script of a page after others were looked at`, async () => {
        const person = await personAt(browser, 'visitor', sight);
        await person.open(`${origin}/${look}-before/${encodeURIComponent(SOUND)}`);
        await person.open(`${origin}/${look}/${SCRIPTED}`);
        assert.equal((await person.text()).includes('สคริปต์ทำงาน'), sight.script);
        await person.leave();
      });
      for (const [name, { finding }] of Object.entries(FAULTS)) {
        if (name === FORBIDDEN_SCRIPT && !sight.script) continue;
        test(`finds ${name}`, async () => {
          const person = await personAt(browser, 'visitor', sight);
          await person.open(`${origin}/${look}/${encodeURIComponent(name)}`);
          assert.match(person.problems().join('\n'), finding);
          await person.leave();
        });
      }
    });
  }
});

function pageWith(look: string, body: string, lang = 'th'): string {
  const style = '<link rel="stylesheet" href="/style.css"/>';
  return `<!DOCTYPE html><html lang="${lang}"><head>${HEAD}${style}</head><body><main class="${look}"><h1>หน้า</h1>${body}</main></body></html>`;
}
