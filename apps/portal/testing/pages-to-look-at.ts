import type { Catalogue } from '@biz/catalogue/model.ts';
import { everythingIn, fillIn, GUIDE, pdfFile, startDraftIn } from './fill-in.ts';
import type { PortalFixture } from './portal-fixture.ts';
import { COMPANY, malee } from './registry-samples.ts';
import type { TestBrowser } from './test-browser.ts';
import { SHOP_GUIDE } from './whole-shop.ts';

/** A page by name: its address, and the form to send first where it is the answer to one. */
export type PageToLookAt = {
  readonly name: string;
  readonly path: string;
  readonly send?: Readonly<Record<string, string>>;
  readonly visitor?: true;
};

/** Every page of the first half - empty, with errors, and full - over a fixture that has drafts in each state. */
export async function pagesToLookAt(
  fixture: PortalFixture,
): Promise<{ readonly browser: TestBrowser; readonly pages: readonly PageToLookAt[] }> {
  const browser = await fixture.signedIn(malee);
  const business = 'restaurant';
  const empty = await startDraftIn(browser, fixture);
  fixture.registries.isUp = false;
  const blind = await startDraftIn(browser, fixture);
  fixture.registries.isUp = true;
  const full = await startDraftIn(browser, fixture, { juristicId: COMPANY });
  await fillIn(browser, full);
  const sent = await startDraftIn(browser, fixture);
  await fillIn(browser, sent);
  await browser.submit(`${sent}/check`, { declaration: 'yes' });
  const receipt = await browser.submit(`${sent}/otp`, { code: '123456' });
  await browser.submit(`${full}/check`, { declaration: 'yes' });
  await browser.upload(`${empty}/documents/store-map`, pdfFile());
  const shop = (await browser.submit(`/start?business=retail&${SHOP_GUIDE}`, { who: 'self' })).location ?? '';
  const pages = [
    ...publicPages(`/guide/${business}`, fixture.catalogue),
    { name: 'start', path: `/start?business=${business}&${GUIDE}` },
    { name: 'start-error', path: `/start?business=${business}&${GUIDE}`, send: { who: 'company', juristicId: '1' } },
    { name: 'act-as', path: '/act-as' },
    { name: 'act-as-error', path: '/act-as', send: { who: '' } },
    ...draftPages(empty),
    ...shopPages(shop),
    { name: 'hub-registry-down', path: blind },
    { name: 'registry-down', path: `${blind}/registry` },
    { name: 'unverified', path: `${blind}/questions/unverified` },
    { name: 'hub-full', path: full },
    { name: 'rows-full', path: `${full}/questions/signboard.signs` },
    { name: 'row-change', path: `${full}/questions/signboard.signs/rows/1` },
    { name: 'row-removal', path: `${full}/questions/signboard.signs/rows/1/removal` },
    { name: 'documents-full', path: `${full}/documents` },
    { name: 'check-full', path: `${full}/check` },
    { name: 'check-error', path: `${full}/check`, send: {} },
    { name: 'otp', path: `${full}/otp` },
    { name: 'otp-error', path: `${full}/otp`, send: { code: '12' } },
    { name: 'submitted', path: receipt.location ?? '' },
    { name: 'not-found', path: '/nothing-here' },
    { name: 'form-expired', path: '/act-as', send: { form_token: 'forged' } },
  ];
  return { browser, pages };
}

/** Pages of a shop that needs twenty papers: boxes, a long plan, a long hub, rows of people. */
function shopPages(shop: string): readonly PageToLookAt[] {
  const place = 'premises.subdistrict=700101&business.form=person&business.vat-status=no-vat';
  return [
    { name: 'shop-goods', path: `/guide/retail/questions/4?${place}`, visitor: true },
    { name: 'shop-result', path: `/guide/retail/result?${SHOP_GUIDE}`, visitor: true },
    { name: 'shop-hub', path: shop },
    { name: 'shop-boxes', path: `${shop}/questions/media` },
    { name: 'shop-numbers', path: `${shop}/questions/electricity` },
    {
      name: 'shop-numbers-error',
      path: `${shop}/questions/electricity`,
      send: { 'utilities.electricity-points': 'x' },
    },
    { name: 'shop-employee', path: `${shop}/questions/employment.employees/rows/new` },
  ];
}

function publicPages(guide: string, catalogue: Catalogue): readonly PageToLookAt[] {
  const open = (name: string, path: string) => ({ name, path, visitor: true as const });
  return [
    open('landing', '/'),
    open('search-blank', '/search'),
    open('search-none', '/search?q=zzz'),
    open('search-found', '/search?q=สุรา'),
    ...['terms', 'privacy', 'privacy-notice', 'security', 'accessibility', 'cookies', 'help'].map((name) =>
      open(name, `/${name}`),
    ),
    open('manuals', '/manuals'),
    open('manuals-none', '/manuals?q=zzz&office=excise'),
    open('manual', '/manuals/food-small'),
    open('manual-outside', '/manuals/signboard-tax'),
    open('manual-agency', '/manuals/tour-business'),
    open('province', `${guide}/questions/1`),
    open('province-error', `${guide}/questions/1?sent=1&province=`),
    open('municipality', `${guide}/questions/1?sent=1&province=70`),
    open('municipality-error', `${guide}/questions/1?sent=1&province=70&listed=1`),
    open('unserved', `${guide}/questions/1?sent=1&province=50`),
    open('question', `${guide}/questions/2?premises.subdistrict=700101`),
    open('question-error', `${guide}/questions/2?premises.subdistrict=700101&premises.area=x&sent=1`),
    open('question-choice', `${guide}/questions/3?premises.subdistrict=700101&premises.area=120`),
    open('question-boxes', `${guide}/questions/6?${GUIDE}`),
    open('result', `${guide}/result?${GUIDE}`),
    open('requirements', `${guide}/requirements?${GUIDE}`),
    open('result-error', `${guide}/result?${GUIDE}&chosen=1`),
    open('result-at-agency', '/guide/tourism/result?tour.sells-tours=yes'),
    open('result-many', `/guide/retail/result?${everythingIn(catalogue, 'retail')}`),
    open('result-chain', '/guide/beauty-clinic/result?medical.care=clinic'),
    open('statistics', '/statistics'),
    open('statistics-none', '/statistics?year=2567'),
    open('sign-in', '/sign-in?to=/licences'),
    open('sign-in-refused', '/sign-in/callback?code=c&state=s'),
    open('signed-out', '/signed-out'),
  ];
}

function draftPages(draft: string): readonly PageToLookAt[] {
  const page = (name: string, path: string, send?: Readonly<Record<string, string>>) => ({
    name,
    path: `${draft}${path}`,
    ...(send ? { send } : {}),
  });
  return [
    page('hub', ''),
    page('draft-requirements', '/requirements'),
    page('registry', '/registry'),
    page('licences', '/licences'),
    page('licences-error', '/licences', {}),
    page('removal', '/removal'),
    page('fields', '/questions/shop'),
    page('fields-error', '/questions/shop', {}),
    page('choice', '/questions/sells'),
    page('date', '/questions/alcohol'),
    page('date-error', '/questions/alcohol', { 'excise.start-date.day': '40' }),
    page('declaration', '/questions/alcohol-declaration'),
    page('number', '/questions/use'),
    page('place', '/questions/premises.subdistrict'),
    page('place-found', '/questions/premises.subdistrict?q=70000'),
    page('place-none', '/questions/premises.subdistrict?q=zzz'),
    page('place-error', '/questions/premises.subdistrict', { 'premises.subdistrict': '' }),
    page('rows', '/questions/food.handlers'),
    page('row', '/questions/food.handlers/rows/new'),
    page('row-error', '/questions/food.handlers/rows/new', {}),
    page('documents', '/documents'),
    page('document', '/documents/premises-layout'),
    page('document-error', '/documents/premises-layout', {}),
    page('document-held', '/documents/store-map'),
    page('document-removal', '/documents/store-map/removal'),
    page('check', '/check'),
  ];
}
