import { RESTAURANT } from '../../support/applicant.ts';
import { fileFor } from '../../support/file-for.ts';
import { arriveAtWork, decideWith, findComplete, openCase } from '../../support/officer.ts';
import { noted, type Story } from '../../support/story.ts';
import { linkedPdf } from './deciding.ts';

const LARGE = { ...RESTAURANT, 'premises.area': '250' };
const WISH = { word: 'ร้านอาหาร', business: 'ธุรกิจอาหารและเครื่องดื่ม', known: LARGE };

/** More than 200 sq m: letter and slip with the approval, cash at the counter, the paper licence by post. */
export async function largeRestaurantIsPaidAtTheCounterAndPosted(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const [food = '', liquor = '', sign = ''] = await fileFor(story, 'large', WISH);
  story.notes.set('large liquor', liquor).set('large sign', sign);
  const pimjai = await story.person('pimjai');
  await arriveAtWork(pimjai, backend, 'พิมพ์ใจ ตั้งตรง');
  await findComplete(pimjai, backend, food);
  await pimjai.sees('งานนอกระบบของขั้นนี้', 'ตรวจสถานที่');
  await openCase(pimjai, backend, food);
  await pimjai.follow('พิจารณาอนุมัติ');
  await decideWith(pimjai, 'อนุมัติ', /ชำระที่หน่วยงาน/);
  const malee = await story.person('malee');
  await malee.open(noted(story, 'large'));
  await malee.waitFor('ใบชำระค่าธรรมเนียม (PDF)');
  await malee.waitFor('หนังสือแจ้งการอนุญาต (PDF)');
  await linkedPdf(malee, /^หนังสือแจ้งการอนุญาต \(PDF\)/);
  await malee.follow(/^เลือกวิธีรับใบอนุญาต/);
  await malee.fill({ channel: 'post' });
  await malee.press('บันทึก');
  await malee.sees('บันทึกวิธีรับใบอนุญาตแล้ว');
  await openCase(pimjai, backend, food, 'รอผู้ยื่น');
  await pimjai.follow('ยืนยันการรับชำระ');
  await pimjai.fill({ received: 'yes' });
  await pimjai.press('ยืนยันการรับชำระ');
  await pimjai.follow('บันทึกว่าออกใบอนุญาตแล้ว');
  await pimjai.press('ยืนยันว่าออกใบอนุญาตแล้ว');
  await pimjai.follow('บันทึกการส่ง');
  await pimjai.sees('ส่งทางไปรษณีย์', '99/9');
  await pimjai.fill({ text: 'EF 5825 6815 1 TH' });
  await pimjai.press('บันทึกการส่ง');
  await malee.open(noted(story, 'large'));
  await malee.sees('เลขติดตามพัสดุ EF582568151TH');
  await pimjai.follow('บันทึกการรับ');
  await pimjai.press('บันทึกว่าได้รับแล้ว');
  await malee.open(noted(story, 'large'));
  await malee.sees('ผู้ประกอบการมารับใบอนุญาตแล้ว');
}

/** The municipality returns the sign at the check; the excise office refuses at consideration, with the way to appeal. */
export async function oneIsReturnedAndOneRefused(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const pimjai = await story.person('pimjai');
  await openCase(pimjai, backend, noted(story, 'large sign'));
  await pimjai.follow('คืนคำขอ');
  await pimjai.fill({ reason: 'ป้ายอยู่นอกเขตเทศบาล ยื่นที่องค์การบริหารส่วนตำบล' });
  await decideWith(pimjai, 'คืนคำขอ', 'ป้ายอยู่นอกเขตเทศบาล');
  const ekachai = await story.person('ekachai');
  await arriveAtWork(ekachai, backend, 'เอกชัย สุจริต');
  const liquor = noted(story, 'large liquor');
  await findComplete(ekachai, backend, liquor);
  await openCase(ekachai, backend, liquor);
  await ekachai.follow('ไม่อนุญาต');
  await ekachai.fill({
    facts: 'ร้านอยู่ห่างโรงเรียน 40 เมตร',
    law: 'กฎกระทรวงการอนุญาตขายสุรา พ.ศ. 2560 ข้อ 7',
    reasons: 'สถานที่ขายอยู่ใกล้สถานศึกษา',
  });
  await decideWith(ekachai, 'ยืนยันไม่อนุญาต', 'อธิบดีกรมสรรพสามิต');
  const malee = await story.person('malee');
  await malee.open(noted(story, 'large'));
  await malee.sees('ป้ายอยู่นอกเขตเทศบาล', 'ร้านอยู่ห่างโรงเรียน 40 เมตร', 'อธิบดีกรมสรรพสามิต', /ยื่นอุทธรณ์ภายใน .*25\d\d/);
  await malee.sees('เริ่มคำขอใหม่');
}
