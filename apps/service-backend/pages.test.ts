import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { checkPage } from '@biz/web/testing/check-page.ts';
import type { Officer } from './officer.ts';
import { hiddenFields } from './testing/forms.ts';
import { CANARIES, fileSample, workOn } from './testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from './testing/sample-office.ts';

const municipal = officerOf('rim-nam-municipality', 'pimjai');
const signer = officerOf('rim-nam-municipality', 'lamduan', ['signer']);
const excise = officerOf('rim-nam-excise', 'ekachai');

type Shown = {
  readonly name: string;
  readonly who?: Officer;
  readonly path: string;
  readonly form?: Record<string, string>;
};

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
    for (const { who, path } of pages.filter((page) => page.path.startsWith('/applications/') && !page.form)) {
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
  return headings
    .map(([, text]) => text ?? '')
    .filter((text) => /[\u0e00-\u0e7f]/.test(text) && !/กาแฟ|BP69/.test(text));
}

async function allPages(office: SampleOffice): Promise<readonly Shown[]> {
  const digital = licenceThat(office, (row) => row.action === 'sign-licence');
  const [fresh, liquor, posted] = await fileSample(office, [
    digital,
    licenceThat(office, (row) => row.action === 'issue-paper-licence'),
    licenceThat(office, (row) => row.asks === 'tracking-number'),
  ]);
  const [considered] = await fileSample(office, [digital]);
  const [failing] = await fileSample(office, [digital]);
  const [waiting] = await fileSample(office, [digital]);
  const [signing] = await fileSample(office, [digital]);
  const [refused] = await fileSample(office, [digital]);
  assert.ok(fresh && liquor && posted && considered && failing && waiting && signing && refused);
  const at = (sample: { readonly id: string }, page = '') => `/applications/${sample.id}${page}`;
  const documents = (await workOn(office, fresh, municipal).current()).state.documents.map(({ document }) => document);
  for (const sample of [failing, waiting]) {
    await workOn(office, sample, municipal).pass();
    await workOn(office, sample, municipal).fail(documents[0] as DocumentTypeId, 'unreadable');
  }
  await workOn(office, waiting, municipal).request('2026-12-01');
  for (const sample of [considered, signing, posted, refused]) {
    await workOn(office, sample, municipal).pass();
    await workOn(office, sample, municipal).complete();
  }
  await workOn(office, posted, municipal).approve();
  const toSign = workOn(office, signing, municipal);
  await toSign.approve();
  await toSign.payAtBank();
  await toSign.draft();
  const counter = workOn(office, liquor, excise);
  await counter.pass();
  await counter.complete();
  await counter.approve();
  const texts = { facts: 'a', law: 'b', reasons: 'c' };
  return [
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in with a cause', path: '/sign-in?cause=NoRole' },
    { name: 'signed out', path: '/signed-out' },
    { name: 'help', path: '/help' },
    { name: 'privacy', who: municipal, path: '/privacy' },
    { name: 'accessibility', path: '/accessibility' },
    { name: 'worklist', who: municipal, path: '/applications' },
    { name: 'worklist of waiting', who: municipal, path: '/applications?tab=waiting' },
    { name: 'worklist, empty', who: municipal, path: '/applications?tab=done' },
    { name: 'application', who: municipal, path: at(fresh) },
    { name: 'application, done notice', who: municipal, path: at(considered, '?done=confirm-complete') },
    { name: 'review', who: municipal, path: at(fresh, `/documents/${documents[0]}`) },
    { name: 'review of a signer', who: signer, path: at(considered, `/documents/${documents[1]}`) },
    {
      name: 'review with an error',
      who: municipal,
      path: at(fresh, `/documents/${documents[0]}`),
      form: { verdict: 'incorrect', note: '' },
    },
    { name: 'corrections, unchecked', who: municipal, path: at(fresh, '/corrections') },
    { name: 'corrections', who: municipal, path: at(failing, '/corrections') },
    {
      name: 'corrections to check',
      who: municipal,
      path: at(failing, '/corrections'),
      form: { ...december(1), stage: 'check' },
    },
    {
      name: 'corrections with an error',
      who: municipal,
      path: at(failing, '/corrections'),
      form: { ...december(40), stage: 'check' },
    },
    { name: 'completeness, open', who: municipal, path: at(fresh, '/completeness') },
    { name: 'return', who: municipal, path: at(fresh, '/return') },
    { name: 'return to check', who: municipal, path: at(fresh, '/return'), form: { reason: 'x', stage: 'check' } },
    { name: 'return with an error', who: municipal, path: at(fresh, '/return'), form: { reason: '', stage: 'check' } },
    { name: 'approval', who: municipal, path: at(considered, '/approval') },
    {
      name: 'approval to check',
      who: municipal,
      path: at(considered, '/approval'),
      form: { note: 'x', stage: 'check' },
    },
    { name: 'refusal', who: municipal, path: at(refused, '/refusal') },
    { name: 'refusal to check', who: municipal, path: at(refused, '/refusal'), form: { ...texts, stage: 'check' } },
    {
      name: 'refusal with errors',
      who: municipal,
      path: at(refused, '/refusal'),
      form: { ...texts, law: '', stage: 'check' },
    },
    { name: 'fee, estimated', who: municipal, path: at(considered, '/fee') },
    { name: 'fee, outside', who: municipal, path: at(posted, '/fee') },
    { name: 'fee, assessed', who: excise, path: at(liquor, '/fee') },
    { name: 'payment', who: excise, path: at(liquor, '/payment') },
    { name: 'payment with an error', who: excise, path: at(liquor, '/payment'), form: { stage: 'confirm' } },
    { name: 'no licence yet', who: municipal, path: at(fresh, '/licence') },
    { name: 'licence that is none', who: municipal, path: at(posted, '/licence') },
    { name: 'draft licence', who: municipal, path: at(signing, '/licence') },
    { name: 'signature', who: signer, path: at(signing, '/signature') },
    { name: 'posting', who: municipal, path: at(posted, '/collection') },
    {
      name: 'posting with an error',
      who: municipal,
      path: at(posted, '/collection'),
      form: { tracking: '', note: '', stage: 'confirm' },
    },
    { name: 'history', who: municipal, path: at(waiting, '/history') },
    {
      name: 'out of date',
      who: municipal,
      path: at(failing, '/return'),
      form: { seq: '1', reason: 'x', stage: 'check' },
    },
    { name: 'not at this step', who: municipal, path: at(waiting, '/approval') },
    { name: 'not this role', who: signer, path: at(considered, '/approval') },
    { name: 'missing', who: municipal, path: '/applications/none' },
  ];
}

function december(day: number): Record<string, string> {
  return { 'due.day': String(day), 'due.month': '12', 'due.year': '2569' };
}
