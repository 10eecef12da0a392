import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Database, openDatabase } from '@biz/records/database.ts';
import { checkAccessibility, checkPage, sidewaysOverflow } from '@biz/web/testing/check-page.ts';
import { openBrowser, type TestBrowser } from '@biz/web/testing/open-browser.ts';
import { SandboxInProductionError, startSandbox } from './sandbox.ts';
import { GATEWAY_KEY, MESSAGE_KEY, startTestSandbox, type TestSandbox } from './testing/start-test-sandbox.ts';

let database: Database;
let world: TestSandbox;
let origin: string;
let billPath: string;

before(async () => {
  database = await openDatabase({ kind: 'pglite', folder: 'memory' });
  world = await startTestSandbox(database);
  origin = world.sandbox.origin;
});

after(async () => {
  await world.close();
  await database.close();
});

describe('who may use the sandbox', () => {
  test('every route of a source system wants the key of the gateway or of a sender', async () => {
    const guarded = world.sandbox.routes().filter((route) => route.policy === 'gateway' || route.policy === 'sender');
    assert.equal(guarded.length, 9);
    for (const route of guarded) {
      for (const headers of [{}, { 'x-upstream-key': 'wrong', authorization: `Bearer ${GATEWAY_KEY}` }]) {
        const response = await fetch(`${origin}${route.path}`, {
          method: route.method,
          headers: { ...headers, 'content-type': 'application/json' },
          ...(route.method === 'POST' ? { body: '{}' } : {}),
        });
        assert.equal(response.status, 403, `${route.method} ${route.path}`);
        await response.body?.cancel();
      }
    }
  });

  test('it does not start in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      const config = { port: 0, origin, database, clock: world.clock, secret: new Uint8Array(32) };
      const keys = { gatewayKey: GATEWAY_KEY, messageKey: MESSAGE_KEY, callbacks: {} };
      await assert.rejects(startSandbox({ ...config, ...keys }), SandboxInProductionError);
    } finally {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    }
  });
});

describe('GDX-2: card sessions at the civil registration', () => {
  const officer = '7777777777778';
  const citizen = '1999900000005';
  const other = '1999900000013';

  test('an officer whose card is in the reader may query anybody; another agent nobody; a person themselves', async () => {
    assert.deepEqual(await permission(officer), {
      AgentID: officer,
      CitizenID: '0000000000000',
      SessionState: 'AgentAvailable',
    });
    assert.equal((await link(officer, citizen)).firstName, 'มาลี');
    assert.equal((await link('example-system', citizen)).Code, '90026');
    assert.equal((await link(other, citizen)).Code, '90026');
    assert.equal((await link(citizen, citizen)).firstName, 'มาลี');
  });

  test('with a citizen’s card beside it only that citizen, and with the card out nobody', async () => {
    await saveCard(officer, citizen);
    assert.deepEqual(await permission(officer), {
      AgentID: officer,
      CitizenID: citizen,
      SessionState: 'CitizenAvailable',
    });
    assert.equal((await link(officer, citizen)).firstName, 'มาลี');
    assert.equal((await link(officer, other)).Code, '90001');
    await saveCard(officer, 'AgentNotAvailable');
    assert.deepEqual(await permission(officer), {
      AgentID: '0000000000000',
      CitizenID: '0000000000000',
      SessionState: 'AgentNotAvailable',
    });
    assert.equal((await link(officer, citizen)).Code, '90026');
    await saveCard(officer, 'AgentAvailable');
  });
});

describe('pages', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
    await sendMessages();
    billPath = await openBill('C691120000001');
    await openBill('C691120000002');
  });
  after(() => browser.close());

  test('every page is valid HTML, accessible and fits a phone, in Thai and English', async () => {
    for (const lang of ['th', 'en'] as const) {
      const page = await browser.open({ width: 360, lang });
      for (const path of ['/', '/phone', '/phone/0800000001', '/phone/0899999999', '/bank', billPath, '/registries']) {
        await page.goto(`${origin}${path}?lang=${lang}`);
        assert.deepEqual(await checkPage(await source(path, lang)), [], path);
        assert.deepEqual(await checkAccessibility(page), [], path);
        assert.equal(await sidewaysOverflow(page), 0, path);
      }
    }
  });

  test('a person pays by the text of the barcode, without script, and sees that it was paid', async () => {
    const page = await browser.open({ script: false });
    await page.goto(`${origin}/bank`);
    await page.fill('textarea', 'อะไรก็ไม่รู้');
    await page.click('main form button');
    assert.match(await page.title(), /^ข้อผิดพลาด/);
    const [bill] = await database.query<{ reference1: string; reference2: string }>(
      "select reference1, reference2 from sandbox.bills where request_reference = 'C691120000001'",
    );
    await page.fill(
      'textarea',
      `|099499999999600\r${bill?.reference1}\r${bill?.reference2}\r65000`.replaceAll('\r', '\n'),
    );
    await page.click('main form button');
    assert.equal(new URL(page.url()).pathname, billPath);
    await page.click('text=ชำระ 650 บาท');
    assert.match((await page.textContent('main')) ?? '', /รับชำระแล้ว.*ชำระแล้ว.*แจ้งผลถึงหน่วยงานแล้ว/s);
    assert.equal(world.agency.received.length, 1);
  });

  test('paying in a wrong way needs a choice and is shown as not confirmed', async () => {
    const page = await browser.open({ script: false });
    await page.goto(`${origin}/bank`);
    await page.click('text=C691120000002');
    await page.click('summary:has-text("จ่ายแบบที่ผิดพลาด")');
    await page.click('text=ชำระตามที่เลือก');
    assert.match(await page.title(), /^ข้อผิดพลาด/);
    await page.check('input[value=less]');
    await page.click('text=ชำระตามที่เลือก');
    const text = (await page.textContent('main')) ?? '';
    assert.match(text, /รับเงินแล้ว รอยืนยัน/);
    assert.match(text, /649.99/);
  });

  test('a bill that nobody opened is a page that says so', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000']) {
      assert.equal((await fetch(`${origin}/bank/bills/${id}`)).status, 404);
    }
  });

  test('an inbox reloads itself only while it was asked to', async () => {
    assert.doesNotMatch(await source('/phone/0800000001', 'th'), /http-equiv="refresh"/);
    assert.match(
      await (await fetch(`${origin}/phone/0800000001?refresh=yes`)).text(),
      /http-equiv="refresh" content="5"/,
    );
  });
});

async function source(path: string, lang: string): Promise<string> {
  return (await fetch(`${origin}${path}?lang=${lang}`)).text();
}

async function link(agent: string, citizen: string): Promise<Record<string, string>> {
  const query = `OfficeID=00023&ServiceID=001&Version=01&CitizenID=${citizen}`;
  const headers = { 'x-upstream-key': GATEWAY_KEY, 'x-agent-id': agent };
  const response = await fetch(`${origin}/ws/dopa/linkage/v1/link?${query}`, { headers });
  return (await response.json()) as Record<string, string>;
}

async function permission(officer: string): Promise<unknown> {
  const headers = { 'x-upstream-key': GATEWAY_KEY };
  const path = `/ws/dopa/linkage/v1/agent/permission?Consumer=x&CitizenID=${officer}`;
  return (await fetch(`${origin}${path}`, { headers })).json();
}

/** Through the form, as a person does it. */
async function saveCard(officer: string, choice: string): Promise<void> {
  const page = await fetch(`${origin}/registries`);
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const token = /name="form_token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const saved = await fetch(`${origin}/registries`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ form_token: token, [`card.${officer}`]: choice }),
  });
  assert.equal(saved.status, 303);
}

async function sendMessages(): Promise<void> {
  for (const [index, message] of [
    { channel: 'sms', to: '0800000001', text: 'รหัส OTP 482913 (อ้างอิง 7741)' },
    { channel: 'email', to: 'malee@example.invalid', subject: 'ขอให้แก้ไขเอกสาร', text: 'เรียน คุณมาลี\nกรุณาแก้ไข' },
  ].entries()) {
    const response = await fetch(`${origin}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${MESSAGE_KEY}`,
        'idempotency-key': `page-${index}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(message),
    });
    assert.equal(response.status, 202);
  }
}

async function openBill(reference: string): Promise<string> {
  const item = { costCenterCode: '7000100001', catalogCode: '01', catalogName: 'สถานที่จำหน่ายอาหาร', amount: '650.00' };
  const response = await fetch(`${origin}/ws/dga/payment/create`, {
    method: 'POST',
    headers: { 'x-upstream-key': GATEWAY_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({
      source: 'BIZ',
      customerID: '1999900000005',
      customerFirstName: 'มาลี',
      bankCode: 'CGD',
      paymentType: 'BillPayment',
      amount: '650.00',
      requestReference1: reference,
      data: {
        username: 'u',
        password: 'p',
        orgNameTH: 'เทศบาลนครริมน้ำ',
        invoiceStartDate: '2026-11-20T00:00:00+07:00',
        invoiceEndDate: '2026-12-02T23:59:59+07:00',
        catalogs: [item],
      },
    }),
  });
  assert.equal(((await response.json()) as { status: number }).status, 0);
  const [bill] = await database.query<{ id: string }>('select id from sandbox.bills where request_reference = $1', [
    reference,
  ]);
  return `/bank/bills/${bill?.id}`;
}
