import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { readyDraft } from '@biz/actions/testing/workbench.ts';
import { documentMessages } from '@biz/app-portal/messages/documents.ts';
import { hiddenFields, type TestBrowser } from '@biz/app-portal/testing/test-browser.ts';
import { ACTIVE_PDFS, pdfWith } from '@biz/documents/testing/hostile-uploads.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { openTestDatabase, type TestDatabase } from '@biz/records/testing/test-databases.ts';
import { openWorld, type World } from './open-world.ts';
import { entrepreneur, errorsOf, plain, start } from './visitors.ts';

const LANGUAGES = ['th', 'en'] as const satisfies readonly Lang[];

let opened: TestDatabase;
let world: World;
before(async () => {
  opened = await openTestDatabase('pglite');
  world = await openWorld(opened.database);
});
after(async () => {
  await world?.close();
  await opened?.remove();
});

describe('a file that cannot be taken', () => {
  let browser: TestBrowser;
  let id: FilingId;
  before(async () => {
    browser = await entrepreneur(world);
    id = await readyDraft(world.bench);
  });

  test('is refused in place, in the reader’s language, and the file that was there stays', async () => {
    const draft = await world.deps.queries.draft(id, MALEE.subject);
    const held = draft?.documents.find(({ mediaType }) => mediaType === 'application/pdf');
    assert.ok(draft && held);
    const type = world.deps.catalogue.documents.get(held.document);
    assert.ok(type);
    const pdf = 'application/pdf';
    const active = ACTIVE_PDFS[Object.keys(ACTIVE_PDFS)[0] ?? ''];
    assert.ok(active);
    const uploads = [
      { name: 'empty.pdf', type: pdf, bytes: new Uint8Array(), says: 'error.UploadEmpty' },
      { name: 'big.pdf', type: pdf, bytes: Buffer.alloc(type.maxBytes + 1, '%PDF-1.7\n'), says: 'error.TooManyBytes' },
      { name: 'huge.pdf', type: pdf, bytes: Buffer.alloc(21 * 1_048_576, '%PDF-1.7\n'), says: 'error.TooManyBytes' },
      {
        name: 'letter.docx',
        type: 'application/msword',
        bytes: Buffer.from('PK\u0003\u0004 word'),
        says: 'error.UploadWrongKind',
      },
      {
        name: 'program.pdf',
        type: pdf,
        bytes: Buffer.from('MZ\u0090\u0000 this program'),
        says: 'error.UploadDisguised',
      },
      { name: 'broken.pdf', type: pdf, bytes: Buffer.from('%PDF-1.7\nnothing'), says: 'error.UploadUnreadable' },
      { name: 'locked.pdf', type: pdf, bytes: encryptedPdf(), says: 'error.UploadEncrypted' },
      { name: 'active.pdf', type: pdf, bytes: await pdfWith(active), says: 'error.UploadActive' },
    ] as const;
    for (const lang of LANGUAGES) {
      for (const { says, ...file } of uploads) {
        const path = `/drafts/${id}/documents/${held.document}?lang=${lang}`;
        const answer = await browser.upload(path, { field: 'file', ...file });
        const text = start(documentMessages.t[lang](says, { size: '\u0000', kinds: '\u0000' } as never));
        assert.equal(answer.status, 422, `${file.name} answers ${answer.status}`);
        assert.ok(plain(answer.body).includes(text), `${file.name} in ${lang}: ${errorsOf(answer.body)}`);
        assert.ok(answer.body.includes(`lang="${lang}"`));
      }
    }
    assert.deepEqual((await world.deps.queries.draft(id, MALEE.subject))?.documents, draft.documents);
  });

  test('no file at all, and a form that is not one, are refused without a fault', async () => {
    const draft = await world.deps.queries.draft(id, MALEE.subject);
    const document = draft?.documents[0]?.document;
    const none = await browser.submit(`/drafts/${id}/documents/${document}`, {});
    assert.equal(none.status, 422);
    const token = hiddenFields((await browser.get(`/drafts/${id}/documents/${document}`)).body).form_token ?? '';
    const field = `--b\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n${token}\r\n`;
    const bodies = [
      ['multipart/form-data; boundary=b', `${field}--b--\r\n`],
      ['application/json', '{"file":"x"}'],
      ['text/plain', 'x'],
      ['application/x-www-form-urlencoded', 'form_token=%zz&file=x'],
    ] as const;
    for (const [type, payload] of bodies) {
      const answer = await world.apps.portal.inject({
        method: 'POST',
        url: `/drafts/${id}/documents/${document}`,
        headers: { cookie: cookiesOf(browser), 'content-type': type },
        payload,
      });
      assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${type} answers ${answer.statusCode}`);
      assert.match(answer.body, /WEB-00\d|govuk-error-summary/);
    }
  });
});

function cookiesOf(browser: TestBrowser): string {
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The smallest PDF whose trailer says that it is encrypted. */
function encryptedPdf(): Uint8Array {
  const body =
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n';
  const trailer = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>>>/ID[<00><00>]>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + trailer, 'latin1');
}
