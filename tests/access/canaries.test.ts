import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { answeredDraft } from '@biz/actions/testing/workbench.ts';
import { MANDATE, VISIT } from '@biz/app-portal/testing/acting-steps.ts';
import { fillIn } from '@biz/app-portal/testing/fill-in.ts';
import { browserOf, type TestBrowser } from '@biz/app-portal/testing/test-browser.ts';
import type { Officer } from '@biz/app-service-backend/officer.ts';
import { officerOf } from '@biz/app-service-backend/testing/sample-office.ts';
import { openTestDatabase, type TestDatabase } from '@biz/records/testing/test-databases.ts';
import { SUDA } from './mandates.ts';
import { openWorld, type World } from './open-world.ts';
import { WIPHA, WIPHA_MARK } from './visits.ts';

/** Texts by which a leak is recognised: each occurs nowhere but in the one person's data. */
const ID_TOKEN = 'eyJhbGciOiJub25lIn0.canary-id-token.x';

/**
 * Columns that hold personal data in the clear on purpose: whom a row is about, in words, so that lists can be shown and
 * searched without opening every sealed row. Never a number by which a person can be found elsewhere.
 */
const NAMES_ALLOWED_IN = [
  'portal.filings',
  'portal.applications',
  'portal.application_events',
  'portal.register_events',
  'portal.register_entries',
];

describe('personal data that goes through the whole journey', () => {
  let opened: TestDatabase;
  let world: World;
  let seen: { urls: string[]; canaries: Record<string, string> };

  before(async () => {
    opened = await openTestDatabase('pglite');
    world = await openWorld(opened.database);
    seen = await travel(world);
  });
  after(async () => {
    await world?.close();
    await opened?.remove();
  });

  test('is really there: the records open to it, and the telephone received the code', async () => {
    const [filing] = await world.deps.queries.filingsOf(MALEE.subject);
    assert.equal(filing?.filing.applicant.personId, MALEE.nationalId);
    assert.equal(filing?.filing.applicant.mobile, MALEE.mobile);
    assert.ok(filing?.applications.some(({ state }) => state.issued?.isSigned));
    assert.ok(world.bench.world.sent.some(({ text }) => text.includes(seen.canaries.otp ?? '-')));
    assert.equal(Object.values(seen.canaries).filter((canary) => canary.length >= 6).length, 10);
  });

  test('is in no line of the log', () => {
    assert.ok(world.log.length > 60, `only ${world.log.length} lines`);
    assert.ok(world.log.some((line) => line.includes('/drafts/:draft/otp')));
    assert.ok(
      world.log.some((line) => line.includes('request failed')),
      'no failure was logged',
    );
    const log = world.log.join('\n');
    assertFree(log, { ...seen.canaries, firstName: MALEE.firstName, lastName: MALEE.lastName }, 'the log');
  });

  test('is in no address that a page links to or that was asked for', () => {
    assert.ok(seen.urls.length > 200, `only ${seen.urls.length} addresses`);
    const names = { firstName: MALEE.firstName, lastName: MALEE.lastName };
    for (const url of new Set(seen.urls)) assertFree(safeDecode(url), { ...seen.canaries, ...names }, url);
  });

  test('is in the clear in no column of the database, jobs included; names only where lists need them', async () => {
    const dump = await dumpOf(opened.database);
    const tables = Object.entries(dump);
    assert.ok(
      tables.some(([name, text]) => name === 'portal_jobs.job_common' || (name.includes('job') && text !== '')),
    );
    assert.ok((dump['portal.filings'] ?? '').includes('content_sealed'));
    for (const [name, text] of tables) {
      assertFree(text, seen.canaries, name);
      if (!NAMES_ALLOWED_IN.includes(name)) assertFree(text, { lastName: MALEE.lastName }, name);
    }
  });
});

/** One entrepreneur and the officers go the whole way through the pages; answers what could be read on the way. */
async function travel(world: World) {
  const urls: string[] = [];
  const filer: Filer = MALEE;
  const signedIn = { filer, idToken: ID_TOKEN, actingFor: { kind: 'person' as const } };
  const session = (await world.sessions.portal.create({ signedIn })).token;
  const browser = recording(browserOf(world.apps.portal, { 'portal-session': session }), urls);
  const draft = `/drafts/${await answeredDraft(world.bench)}`;
  await fillIn(browser, draft);
  for (const path of [draft, `${draft}/documents`, `${draft}/check`, '/filings', '/act-as', '/home', '/inbox']) {
    await browser.get(path);
    await browser.get(`${path}?lang=en`);
  }
  await browser.submit(`${draft}/check`, { declaration: 'yes' });
  const otp = /\b\d{6}\b/.exec(world.bench.world.sent.at(-1)?.text ?? '')?.[0] ?? '';
  await browser.submit(`${draft}/otp`, { code: otp === '999999' ? '888888' : '999999' });
  const sent = await browser.submit(`${draft}/otp`, { code: otp });
  assert.match(sent.location ?? '', /\/filings\/.*\/submitted/);
  await browser.get(sent.location ?? '');
  await failOnce(world, browser, draft);

  const [filing] = await world.deps.queries.filingsOf(MALEE.subject);
  assert.ok(filing);
  const [first, , third] = filing.applications;
  assert.ok(first && third);
  const { play } = world.fixture;
  await play.summary(filing);
  await play.approve(first);
  await play.bill(first);
  await play.pay(first);
  await play.sign(first);
  await play.askFor(third, 1);
  const officers = [
    officerOf(first.state.agency, 'pimjai', ['officer', 'signer']),
    officerOf(third.state.agency, 'ekachai'),
  ];
  const tokens = [];
  for (const [index, id] of [first.id, third.id].entries()) {
    tokens.push(await officerReads(world, officers[index] as Officer, id, urls));
  }
  for (const path of [
    `/filings/${filing.filing.id}`,
    `/applications/${third.id}/corrections`,
    '/filings',
    '/licences',
  ]) {
    await browser.get(path);
  }
  const acting = await actForOthers(world, browser, urls);
  const [officerToken = '', otherToken = ''] = tokens;
  const { nationalId, mobile = '', email = '' } = filer;
  const own = { nationalId, mobile, email, otp, session, idToken: ID_TOKEN, officerToken, otherToken };
  return { urls, canaries: { ...own, ...acting } };
}

/** The entrepreneur gives a mandate, and staff of a centre begin a visit: two more numbers that must not get out. */
async function actForOthers(world: World, browser: TestBrowser, urls: string[]) {
  const [attorneyId, told] = [SUDA.nationalId, '0898765432'];
  const drafted = await browser.submit('/mandates/new', { ...MANDATE, attorney: attorneyId });
  assert.match(drafted.location ?? '', /\/check$/);
  await browser.submit(drafted.location ?? '', { declaration: 'yes' });
  await browser.submit('/mandates/new', { ...MANDATE, attorney: `${attorneyId}9` });
  await browser.get('/mandates');
  const signedIn = { filer: WIPHA, idToken: ID_TOKEN, actingFor: { kind: 'person' as const }, staff: WIPHA_MARK };
  const { token } = await world.sessions.portal.create({ signedIn });
  const staff = recording(browserOf(world.apps.portal, { 'portal-session': token }), urls);
  await staff.submit('/assist/new', { ...VISIT, mobile: told, 'birthDate.year': '2530' });
  const begun = await staff.submit('/assist/new', { ...VISIT, mobile: told });
  assert.match(begun.location ?? '', /^\/assist\//);
  await staff.get(begun.location ?? '');
  await staff.get('/assist');
  return { attorneyId, told };
}

/** An officer opens every page of a case. */
async function officerReads(world: World, officer: Officer, id: string, urls: string[]): Promise<string> {
  const { token } = await world.sessions['service-backend'].create({ kind: 'officer', officer, idToken: ID_TOKEN });
  const app = world.apps['service-backend'];
  const browser = recording(browserOf(app, { 'service-backend-session': token }), urls);
  const paths = app.routes().filter(({ method, path }) => method === 'GET' && !/:(document|file)/.test(path));
  for (const { path } of paths) await browser.get(path.replace(':application', id));
  return token;
}

/** A failure in the middle of a request, with the person's number in its message. */
async function failOnce(world: World, browser: TestBrowser, draft: string): Promise<void> {
  const { queries } = world.deps;
  const original = queries.filing;
  const broken = queries as { filing: typeof original };
  broken.filing = async () => {
    throw new Error(`duplicate key (${MALEE.nationalId}) of ${MALEE.email}, ${MALEE.mobile}`);
  };
  const answer = await browser.get(draft);
  broken.filing = original;
  assert.equal(answer.status, 500);
  assertFree(answer.body.replaceAll(MALEE.email ?? '-', ''), { message: 'duplicate key' }, 'the page of a failure');
}

/** Keeps every address asked for, redirected to, and linked or posted to by the pages. */
function recording(browser: TestBrowser, urls: string[]): TestBrowser {
  const keep = (path: string, answer: Awaited<ReturnType<TestBrowser['get']>>) => {
    const linked = [...answer.body.matchAll(/(?:href|src|action|content)="([^"]+)"/g)].map(([, url]) => url ?? '');
    urls.push(path, answer.location ?? '', ...linked.filter((url) => !url.startsWith('mailto:')));
    return answer;
  };
  return {
    ...browser,
    get: async (path) => keep(path, await browser.get(path)),
    submit: async (path, fields, options) => keep(path, await browser.submit(path, fields, options)),
    upload: async (path, file) => keep(path, await browser.upload(path, file)),
  };
}

/** Every row of every table of every schema of ours, as one text a table. */
async function dumpOf(database: TestDatabase['database']): Promise<Record<string, string>> {
  const tables = await database.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const dump: Record<string, string> = {};
  for (const { schema, name } of tables) {
    const rows = await database.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${schema}"."${name}" t`,
    );
    dump[`${schema}.${name}`] = rows.map(({ row }) => row).join('\n');
  }
  return dump;
}

function assertFree(text: string, canaries: Readonly<Record<string, string>>, where: string): void {
  for (const [name, canary] of Object.entries(canaries)) {
    for (const form of new Set([
      canary,
      encodeURIComponent(canary),
      Buffer.from(canary).toString('base64').replace(/=+$/, ''),
    ])) {
      const at = canary === '' ? -1 : text.indexOf(form);
      assert.ok(at < 0, `${where} shows ${name}: ${text.slice(Math.max(0, at - 120), at + 40)}`);
    }
  }
}

function safeDecode(url: string): string {
  return url.includes('%') ? `${url} ${decodeURIComponent(url)}` : url;
}
