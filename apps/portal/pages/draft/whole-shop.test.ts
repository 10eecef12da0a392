import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { formOf } from '@biz/actions/applicant/draft-form.ts';
import { pdfFile } from '../../testing/fill-in.ts';
import { mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { SHOP_ANSWERS, SHOP_GUIDE, SHOP_ROWS } from '../../testing/whole-shop.ts';

const BUSINESS = 'retail';

describe('a shop that needs twenty papers of twelve agencies', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let draft: string;
  /** Every question that a page asked, with the page; and every document that a page took. */
  const asked: [concept: string, page: string][] = [];
  const uploaded: string[] = [];
  const guided = new URLSearchParams(SHOP_GUIDE);

  before(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    const started = await browser.submit(`/start?business=${BUSINESS}&${SHOP_GUIDE}`, { who: 'self' });
    draft = started.location ?? '';
    assert.ok(draft.startsWith('/drafts/'), `${started.status} ${draft}`);
  });
  after(() => fixture.close());

  it('is answered page by page, every question once', async () => {
    const seen = new Set<string>();
    for (let href = await nextPage(seen); href !== undefined; href = await nextPage(seen)) {
      seen.add(href);
      await answer(href);
    }
    const concepts = asked.map(([concept]) => concept);
    assert.deepEqual(
      concepts.filter((concept, index) => concepts.indexOf(concept) !== index),
      [],
      'asked on two pages',
    );
    const [stored] = fixture.records.state.drafts.values();
    assert.ok(stored);
    const form = formOf(fixture.catalogue, stored);
    const expected = form.sections
      .flatMap((section) => section.questions.map(({ concept }) => concept))
      .filter(({ registry }) => registry === undefined)
      .map(({ id }) => String(id));
    assert.deepEqual([...concepts].sort(), expected.sort());
    assert.equal(stored.licences.length, 20);
    assert.ok(form.counts.questionsSeparately > 4 * form.counts.questionsOnce, 'asking once saves most of the typing');
  });

  it('takes every document once, and none that a registry gives', async () => {
    const { body } = await browser.get(`${draft}/documents`);
    for (const href of hrefsOf(body, '/documents/')) {
      uploaded.push(href.split('/').at(-1) ?? '');
      assert.ok((await browser.upload(href, pdfFile(href))).status < 400, href);
    }
    assert.equal(new Set(uploaded).size, uploaded.length);
    const given = ['id-applicant', 'house-applicant', 'store-house-reg'];
    assert.ok(uploaded.includes('store-map') && uploaded.includes('wiring-plan'));
    assert.deepEqual(
      uploaded.filter((id) => given.includes(id)),
      [],
    );
  });

  it('is sent with one code, and goes to the agency of every licence', async () => {
    assert.match(mainText((await browser.get(draft)).body), /ครบทุกส่วนแล้ว/);
    await browser.submit(`${draft}/check`, { declaration: 'yes' });
    const { location } = await browser.submit(`${draft}/otp`, { code: '123456' });
    assert.equal(location, `${draft.replace('/drafts/', '/filings/')}/submitted`);
    const [sent] = fixture.records.state.filings.values();
    assert.ok(sent);
    const agencies = sent.applications.map(({ agency }) => String(agency));
    assert.equal(agencies.length, 20);
    assert.deepEqual([...new Set(agencies)].sort(), [
      'rim-nam-agriculture',
      'rim-nam-commerce',
      'rim-nam-culture',
      'rim-nam-electricity',
      'rim-nam-excise',
      'rim-nam-livestock',
      'rim-nam-municipality',
      'rim-nam-public-health',
      'rim-nam-revenue',
      'rim-nam-social-security',
      'rim-nam-telephone',
      'rim-nam-waterworks',
    ]);
  });

  /** The first page of the form that nobody has opened yet. */
  async function nextPage(seen: ReadonlySet<string>): Promise<string | undefined> {
    return hrefsOf((await browser.get(draft)).body, '/questions/').find((href) => !seen.has(href));
  }

  async function answer(href: string): Promise<void> {
    const page = href.split('/').at(-1) ?? '';
    const row = SHOP_ROWS[page];
    if (row) {
      asked.push([page, page]);
      const fields = Object.fromEntries(Object.entries(row).map(([name, value]) => [`${page}[0].${name}`, value]));
      const { status } = await browser.submit(`${href}/rows/new`, fields);
      assert.ok(status < 400, page);
      return;
    }
    const names = namesOn((await browser.get(href)).body);
    for (const concept of new Set(names.map((name) => name.split('.').slice(0, 2).join('.')))) {
      if (!asked.some(([other, where]) => other === concept && where === page)) asked.push([concept, page]);
    }
    if (page === 'premises.subdistrict' || page === 'registration.branches') {
      if (!names.some((name) => name.startsWith(page))) asked.push([page, page]);
      return;
    }
    const fields = Object.fromEntries(
      names.flatMap((name) => {
        const value = SHOP_ANSWERS[name] ?? guided.get(name) ?? undefined;
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const { status, body } = await browser.submit(href, fields);
    assert.ok(status < 400, `${page}: ${mainText(body).slice(0, 300)}`);
    const after = namesOn((await browser.get(href)).body);
    if (after.some((name) => !names.includes(name))) await answer(href);
  }
});

function namesOn(body: string): readonly string[] {
  const main = body.split('<main')[1] ?? '';
  return [...main.matchAll(/<(?:input|select|textarea)[^>]* name="([a-z]+\.[a-z.-]+)/g)].map(([, name]) => name ?? '');
}

function hrefsOf(body: string, part: string): readonly string[] {
  return [...body.matchAll(/task-list__link[^>]*href="([^"]+)"/g)]
    .map(([, href]) => href ?? '')
    .filter((href) => href.includes(part));
}
