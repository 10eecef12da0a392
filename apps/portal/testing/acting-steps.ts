import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { PortalFixture } from './portal-fixture.ts';
import { malee, somchai, wipha } from './registry-samples.ts';
import type { TestBrowser } from './test-browser.ts';

/** The code that the fixture sends. */
export const CODE = '123456';

/** The staff member as history names them. */
export const WIPHA: StaffMark = {
  subject: wipha.subject,
  name: 'นางสาววิภา ช่วยเหลือ',
  centre: { th: 'ศูนย์รับคำขออนุญาตริมน้ำ', en: 'Rim Nam licence service centre' },
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A sound form for a mandate to Somchai, from today for ten days. */
export const MANDATE: Fields = {
  attorney: '1-9999-00000-01-3',
  acts: ['prepare', 'submit', 'correct', 'pay', 'receive'],
  scope: 'all',
  'from.day': '20',
  'from.month': '11',
  'from.year': '2569',
  'to.day': '30',
  'to.month': '11',
  'to.year': '2569',
};

/** Malee writes a mandate down; answers its path. */
export async function draftMandateIn(browser: TestBrowser, fields: Fields = {}): Promise<string> {
  const drafted = await browser.submit('/mandates/new', { ...MANDATE, ...fields });
  if (!drafted.location?.endsWith('/check')) throw new Error(`no mandate was drafted: ${drafted.status}`);
  return drafted.location.replace('/check', '');
}

/** Malee confirms it with the code from her phone. */
export async function sealMandateIn(browser: TestBrowser, mandate: string): Promise<void> {
  await browser.submit(`${mandate}/check`, { declaration: 'yes' });
  const sealed = await browser.submit(`${mandate}/otp`, { code: CODE });
  if (sealed.location !== mandate) throw new Error(`the mandate was not sealed: ${sealed.status}`);
}

/** A mandate of Malee to Somchai in force, and both browsers; Somchai's acts for her. */
export async function mandateInForce(fixture: PortalFixture, fields: Fields = {}) {
  const [principal, attorney] = [await fixture.signedIn(malee), await fixture.signedIn(somchai)];
  const mandate = await draftMandateIn(principal, fields);
  await sealMandateIn(principal, mandate);
  await attorney.submit(`${mandate}/answer`, { answer: 'accepted' });
  const chosen = await attorney.submit('/act-as', { who: `mandate-${mandate.split('/')[2]}` });
  if (chosen.location !== '/home') throw new Error(`the principal was not chosen: ${chosen.status}`);
  return { principal, attorney, mandate };
}

/** What staff enter for Malee, by the card. */
export const VISIT: Fields = {
  nationalId: malee.nationalId,
  'birthDate.day': '12',
  'birthDate.month': '4',
  'birthDate.year': '2531',
  mobile: '0811111111',
  consent: 'yes',
};

/** Wipha begins a visit with Malee; answers her browser and the visit's path. */
export async function visitWithMalee(fixture: PortalFixture) {
  const staff = await fixture.signedIn(wipha, undefined, WIPHA);
  const begun = await staff.submit('/assist/new', VISIT);
  if (!begun.location?.startsWith('/assist/')) throw new Error(`no visit was begun: ${begun.status}`);
  return { staff, visit: begun.location };
}
