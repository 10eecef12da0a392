import assert from 'node:assert/strict';
import type { FieldValues, Person } from './person.ts';
import { smallPdf } from './small-pdf.ts';

/** What Malee knows about her restaurant, by the names of the shared questions; the form decides which it asks. */
export const RESTAURANT: FieldValues = {
  province: '70',
  'premises.subdistrict': '700101',
  'premises.area': '120',
  'sells.alcohol': 'under-10',
  'business.vat-status': 'vat',
  'signboard.has': 'yes',
  'business.form': 'company',
  'hazard.other-kind': 'none',
  'hazard.pets-kind': 'none',
  'sells.animal-feed': 'none',
  'building.work': 'none',
  'business.name-th': 'ครัวคุณแม่ริมน้ำ',
  'business.tsic': '56101',
  'business.opens-at': '10.00',
  'business.closes-at': '22.00',
  'premises.house-code': '70010000015',
  'premises.house-no': '99/9',
  'premises.moo': '4',
  'premises.road': 'ริมน้ำ',
  'premises.ownership': 'own',
  'food.premises-type': 'sell',
  'food.kind': 'อาหารตามสั่ง',
  'food.purpose': 'ร้านอาหาร',
  'manager.is-applicant': 'yes',
  'food.handlers[0].title': 'นางสาว',
  'food.handlers[0].first-name': 'มาลี',
  'food.handlers[0].last-name': 'ใจดี',
  'food.handlers[0].position': 'ผู้ปรุงอาหาร',
  'business.vat-number': '0105599999997',
  'excise.outlet-kind': 'restaurant',
  'excise.start-date.day': '1',
  'excise.start-date.month': '2',
  'excise.start-date.year': '2570',
  'excise.declaration': 'yes',
  'signboard.tax-year': '2569',
  'signboard.signs[0].kind': '2',
  'signboard.signs[0].moving': 'no',
  'signboard.signs[0].width-cm': '300',
  'signboard.signs[0].height-cm': '100',
  'signboard.signs[0].sides': '1',
  'signboard.signs[0].text': 'ครัวคุณแม่ริมน้ำ',
  'signboard.signs[0].place': 'หน้าร้าน',
  'signboard.signs[0].installed-on.day': '1',
  'signboard.signs[0].installed-on.month': '11',
  'signboard.signs[0].installed-on.year': '2569',
};

/** Longest form that makes sense; more pages than this means that the form goes in circles. */
const MOST_PAGES = 60;

/** Answers the guide, one question a page, until it says what one needs. */
export async function answerGuide(malee: Person, known: FieldValues = RESTAURANT): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    if (/^คุณต้องขอ/.test(await malee.heading())) return;
    await malee.fill(await knownAnswers(malee, known));
    await malee.press('ไปต่อ');
  }
  assert.fail('the guide has no end');
}

/** Fills in the form from the draft's hub, page by page, as long as the hub has a next page or until `most` pages. */
export async function answerForm(malee: Person, most = MOST_PAGES, known: FieldValues = RESTAURANT): Promise<void> {
  for (let page = 0; page < most; page += 1) {
    if (isHub(malee)) {
      const next = malee.page.getByRole('link', { name: /^ทำต่อ / });
      if ((await next.count()) === 0) return;
      await malee.follow(/^ทำต่อ /);
    } else await answerPage(malee, known);
  }
  assert.ok(most < MOST_PAGES, 'the form has no end');
}

/** Uploads what the list of documents asks for, one after the other; answers their names. */
export async function attachDocuments(malee: Person): Promise<readonly string[]> {
  const attached: string[] = [];
  while ((await malee.page.getByRole('link', { name: 'แนบฉบับถัดไป' }).count()) > 0) {
    await malee.follow('แนบฉบับถัดไป');
    while (/\/documents\/.+/.test(new URL(malee.page.url()).pathname)) {
      const document = await malee.heading();
      assert.ok(!attached.includes(document), `${document} is asked for twice`);
      await malee.chooseFile('file', { name: 'เอกสาร.pdf', bytes: await smallPdf(document) });
      await malee.press('แนบไฟล์และไปฉบับถัดไป');
      attached.push(document);
    }
  }
  return attached;
}

/** What the person knows of what the page asks. */
async function knownAnswers(malee: Person, known: FieldValues): Promise<FieldValues> {
  const names = await malee.page
    .locator('main form [name]:not([type="hidden"]):not(button)')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name') ?? ''));
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
}

/** A page of questions, a list to which something is added once, or the form of one entry of it. */
async function answerPage(malee: Person, known: FieldValues): Promise<void> {
  const link = (name: string) => malee.page.getByRole('link', { name }).count();
  if ((await link('ครบแล้ว ไปต่อ')) > 0) return malee.follow('ครบแล้ว ไปต่อ');
  if ((await link('เพิ่มรายการ')) > 0) return malee.follow('เพิ่มรายการ');
  await malee.fill(await knownAnswers(malee, known));
  await malee.press(/^(?:บันทึกและไปต่อ|บันทึกรายการ)$/);
}

function isHub(malee: Person): boolean {
  return /^\/drafts\/[\w-]+$/.test(new URL(malee.page.url()).pathname);
}
