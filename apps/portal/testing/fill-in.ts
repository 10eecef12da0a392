import type { Catalogue } from '@biz/catalogue/model.ts';
import type { PortalFixture } from './portal-fixture.ts';
import { malee } from './registry-samples.ts';
import type { TestBrowser } from './test-browser.ts';

/** The answers of the guide that lead a restaurant of 120 square metres to three licences. */
export const GUIDE =
  'premises.subdistrict=700101&premises.area=120&sells.alcohol=under-10&business.vat-status=vat&signboard.has=yes';

/** Answers to the guide of a business with which it does everything it can: a plan as long as it gets. */
export function everythingIn(catalogue: Catalogue, id: string): string {
  const business = [...catalogue.businesses.values()].find((it) => it.id === id);
  const query = new URLSearchParams();
  for (const { concept: conceptId, choices } of business?.guide ?? []) {
    const type = catalogue.concepts.get(conceptId)?.type;
    const offered =
      type?.kind === 'choice' || type?.kind === 'choices' ? (choices ?? type.choices.map(({ value }) => value)) : [];
    const telling = offered.filter((value) => value !== 'none');
    if (type?.kind === 'choices') for (const value of telling) query.append(conceptId, value);
    else if (type?.kind === 'choice') query.append(conceptId, telling.at(-1) ?? '');
    else if (type?.kind === 'subdistrict') query.append(conceptId, '700101');
    else query.append(conceptId, type?.kind === 'yes-no' ? 'yes' : '120');
  }
  return query.toString();
}

/** The smallest PDF that a reader opens. */
export function smallPdf(note = 'sample'): Uint8Array {
  const head = `%PDF-1.4\n% ${note}\n`;
  const parts = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n',
  ];
  let body = head;
  const offsets = parts.map((part) => {
    const at = body.length;
    body += part;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table, 'latin1');
}

/** Starts a draft from the guide's result, for oneself or for a company; answers its path. */
export async function startDraftIn(
  browser: TestBrowser,
  fixture: PortalFixture,
  options: { readonly juristicId?: string; readonly guide?: string } = {},
): Promise<string> {
  const business = [...fixture.catalogue.businesses.values()].find(({ id }) => id === 'restaurant');
  if (!business) throw new Error('the catalogue has no business');
  const path = `/start?business=${business.id}&${options.guide ?? GUIDE}`;
  const { juristicId } = options;
  const started = await browser.submit(path, juristicId ? { who: 'company', juristicId } : { who: 'self' });
  if (started.location === undefined) throw new Error(`no draft was opened: ${started.status}`);
  return started.location;
}

/** Sound answers to every page of the form. */
export const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shop: { 'business.name-th': 'ครัวคุณแม่ริมน้ำ', 'business.name-en': '', 'business.tsic': '56101' },
  hours: { 'business.opens-at': '10.00', 'business.closes-at': '22.00' },
  address: { 'premises.house-code': '70010000015', 'premises.house-no': '99/9', 'premises.road': 'ริมน้ำ' },
  use: { 'premises.area': '120', 'premises.ownership': 'own' },
  food: { 'food.premises-type': 'sell', 'food.kind': 'อาหารตามสั่ง', 'food.purpose': 'ร้านอาหาร' },
  'manager.is-applicant': { 'manager.is-applicant': 'yes' },
  'value-added-tax': { 'business.vat-status': 'vat', 'business.vat-number': '0105599999997' },
  alcohol: {
    'excise.outlet-kind': 'restaurant',
    'excise.start-date.day': '1',
    'excise.start-date.month': '12',
    'excise.start-date.year': '2569',
  },
  'alcohol-declaration': { 'excise.declaration': 'yes' },
  'signboard.tax-year': { 'signboard.tax-year': '2569' },
};

/** A row for each repeating group. */
export const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'food.handlers': { title: malee.title, 'first-name': malee.firstName, 'last-name': malee.lastName, position: 'ผู้ปรุง' },
  'signboard.signs': {
    kind: '2',
    moving: 'no',
    'width-cm': '300',
    'height-cm': '100',
    sides: '1',
    text: 'ครัวคุณแม่ริมน้ำ',
    place: 'หน้าร้าน',
    'installed-on.day': '1',
    'installed-on.month': '11',
    'installed-on.year': '2569',
  },
};

/** Answers every page and uploads every document of a draft, as a person would. */
export async function fillIn(browser: TestBrowser, draft: string): Promise<void> {
  for (const [page, answers] of Object.entries(ANSWERS)) await browser.submit(`${draft}/questions/${page}`, answers);
  for (const [group, row] of Object.entries(ROWS)) {
    const fields = Object.fromEntries(Object.entries(row).map(([name, value]) => [`${group}[0].${name}`, value]));
    await browser.submit(`${draft}/questions/${group}/rows/new`, fields);
  }
  const list = await browser.get(`${draft}/documents`);
  const hrefs = [...list.body.matchAll(/task-list__link[^>]*href="([^"]+)"/g)].map(([, href]) => href ?? '');
  for (const href of hrefs) await browser.upload(href, pdfFile(href));
}

/** A sound file for the control of an upload page. */
export function pdfFile(note?: string) {
  return { field: 'file', name: 'เอกสาร.pdf', type: 'application/pdf', bytes: smallPdf(note) };
}
