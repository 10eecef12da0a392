import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fromEpoch } from '@biz/kernel/instant.ts';
import type { Page } from 'playwright-core';
import { Button } from '../components/button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Form } from '../components/form.tsx';
import { PlainLayout } from '../components/plain-layout.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { empty, html, redirect } from '../reply.ts';
import { memorySessionStore } from '../testing/memory-session-store.ts';
import { openBrowser, type TestBrowser } from '../testing/open-browser.ts';
import { createSampleApp, type SampleSession } from '../testing/sample-app.tsx';
import type { RunningApp } from '../web-app.ts';

const service = { th: 'ตัวอย่าง', en: 'Sample' };

describe('with script', () => {
  let browser: TestBrowser;
  let running: RunningApp;
  const slow = { received: 0, wasDisabled: '' };
  const life = { ends: fromEpoch(Date.now() + 60 * 60_000) };

  before(async () => {
    browser = await openBrowser();
    const store = memorySessionStore<SampleSession>();
    const app = await createSampleApp({
      sessions: { ...store, load: async (token) => withEnd(await store.load(token), life.ends) },
      rateLimit: 'off',
    });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    app.route({
      method: 'POST',
      path: '/slow',
      policy: 'all',
      async handler() {
        slow.received += 1;
        await released;
        return redirect('/');
      },
    });
    app.route({
      method: 'GET',
      path: '/release',
      policy: 'all',
      handler({ query }) {
        slow.wasDisabled = query.get('disabled') ?? '';
        release();
        return empty();
      },
    });
    app.route({
      method: ['GET', 'POST'],
      path: '/form',
      policy: 'all',
      upload: { maxBytes: 100, maxFiles: 1 },
      handler({ request, form }) {
        const isTooLarge = form.files('file').some((file) => file.isTooLarge);
        if (request.method === 'POST' && !isTooLarge) return redirect('/members');
        const errors = isTooLarge ? [{ field: 'file', message: 'ใหญ่เกินไป' }] : [];
        return html(
          <PlainLayout title="x" service={service} hasErrors={isTooLarge}>
            <ErrorSummary errors={errors} />
            <h1>x</h1>
            <Form upload>
              <FileUpload name="file" label="ไฟล์" />
              <Button>ส่ง</Button>
            </Form>
            <Form action="/slow">
              <Button>ช้า</Button>
            </Form>
            <PrintButton />
          </PlainLayout>,
        );
      },
    });
    running = await app.listen({ port: 0 });
  });
  after(async () => {
    await browser?.close();
    await running?.close();
  });

  async function open(path: string, script = true): Promise<Page> {
    const page = await browser.open({ script });
    await page.goto(`${running.origin}${path}`);
    return page;
  }

  it('a form is sent once however often its button is pressed', async () => {
    const page = await open('/form');
    await page.evaluate(`
      const form = document.querySelectorAll('form')[1];
      const button = form.querySelector('button');
      setTimeout(() => button.click(), 0);
      setTimeout(() => button.click(), 100);
      setTimeout(() => form.requestSubmit(), 200);
      setTimeout(() => fetch('/release?disabled=' + button.getAttribute('aria-disabled')), 400);
    `);
    await page.waitForURL(`${running.origin}/`);
    assert.deepEqual(slow, { received: 1, wasDisabled: 'true' });
    await page.context().close();
  });

  it('an upload that is refused shows its errors in place and moves the reader to them', async () => {
    const page = await open('/form');
    await page.setInputFiles('#file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(5_000) });
    await page.getByRole('button', { name: 'ส่ง', exact: true }).click();
    await page.waitForSelector('.govuk-error-summary');
    assert.match(await page.title(), /^ข้อผิดพลาด:/);
    assert.equal(await page.evaluate('document.activeElement.className'), 'govuk-error-summary');
    await page.setInputFiles('#file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(50) });
    await page.getByRole('button', { name: 'ส่ง', exact: true }).click();
    await page.waitForURL(/\/sign-in\?to=%2Fmembers$/);
    await page.context().close();
  });

  it('the print button appears; without script it stays hidden and forms still work', async () => {
    const page = await open('/form');
    assert.equal(await page.locator('[data-print]').isVisible(), true);
    await page.context().close();
    const plain = await open('/form', false);
    assert.equal(await plain.locator('[data-print]').isVisible(), false);
    await plain.setInputFiles('#file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(5_000) });
    await plain.getByRole('button', { name: 'ส่ง', exact: true }).click();
    await plain.waitForSelector('.govuk-error-summary');
    await plain.context().close();
  });

  it('a session about to lapse asks, and staying renews it', async () => {
    const page = await browser.open();
    await page.clock.install();
    await page.goto(running.origin);
    await page.fill('input[name=name]', 'มาลี');
    await page.click('form[action="/sign-in"] button');
    await page.waitForURL(/\/members/);
    assert.equal(await page.locator('dialog').isVisible(), false);
    await page.clock.fastForward('56:00');
    await page.waitForSelector('dialog[open]');
    life.ends = fromEpoch(Date.now() + 120 * 60_000);
    await page.click('[data-stay]');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await page.context().close();
  });
});

function withEnd<T extends object>(session: T | undefined, ends: string): (T & { ends: string }) | undefined {
  return session === undefined ? undefined : { ...session, ends };
}
