import { checkAccessibility, checkPage, sidewaysOverflow } from '@biz/web/testing/check-page.ts';
import { openBrowser, widths } from '@biz/web/testing/open-browser.ts';
import type { TestBrowser } from './test-browser.ts';

/** What is wrong with the HTML of these pages in English and Thai, one line each. The browser stays in Thai. */
export async function htmlProblems(browser: TestBrowser, paths: readonly string[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const path of paths) {
    for (const lang of ['en', 'th']) {
      const page = await browser.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      if (page.status >= 500) problems.push(`${path} ${lang}: ${page.status}`);
      problems.push(...(await checkPage(page.body)).map((problem) => `${path} ${lang}: ${problem}`));
      if (lang === 'en') problems.push(...leaks(page.body).map((text) => `${path} en: Thai text ${text}`));
    }
  }
  return problems;
}

/** Accessibility findings, and pages that scroll sideways, in Chromium at the width of a phone and of a desk. `origin`: where the portal listens. */
export async function visibleProblems(
  origin: string,
  session: TestBrowser,
  paths: readonly string[],
  options: { readonly screenshots?: string } = {},
): Promise<readonly string[]> {
  const problems: string[] = [];
  const browser = await openBrowser();
  try {
    for (const width of [widths.phone, widths.desk]) {
      const page = await browser.open({ width, script: true });
      const cookies = [...session.cookies].map(([name, value]) => ({ name, value, url: origin }));
      await page.context().addCookies(cookies);
      for (const [index, path] of paths.entries()) {
        await page.goto(`${origin}${path}`);
        if (options.screenshots) {
          await page.screenshot({ path: `${options.screenshots}/${index}-${width}.png`, fullPage: true });
        }
        const found = await checkAccessibility(page);
        problems.push(...found.map((problem) => `${path} at ${width}: ${problem}`));
        const over = await sidewaysOverflow(page);
        if (over > 0) problems.push(`${path} at ${width}: ${over} px too wide`);
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  return problems;
}

/** Thai text of the page itself in English; what people typed and the link to the Thai page do not count. */
function leaks(body: string): readonly string[] {
  const main = body.slice(body.indexOf('<main'), body.indexOf('</main>')).replaceAll(TYPED, '');
  return [...main.matchAll(/>([^<]*[\u0e00-\u0e7f][^<]*)</g)].map(([, text = '']) => text);
}

/** What the people of the fixtures typed in Thai. */
const TYPED =
  /(นาย)?สมชาย ตัวอย่าง|(นางสาว)?วิภา ช่วยเหลือ|สงสัยโทรถามได้|ไม่ตรงกับหลักฐาน|แผนผังระบายน้ำ|ใช้ดูบ่อดักไขมัน|หนังสือสอบถาม|โปรดชี้แจงวันเปิดร้าน|จะเปิดร้านวันที่ 1 มกราคม|ครัวคุณแม่ริมคลอง|คำแนะนำ|โปรดอ่าน|นางสาว|ใจดี|ผู้ปรุงอาหาร|เปิดร้าน|เปิดครัวให้ดู|เลขที่ 99\/9[^<]*|ร้านปิดซ่อม|ติดธุระ|เรียบร้อย|(บริษัท )?ครัวคุณแม่ริมน้ำ( จำกัด)?|(นางสาว)?มาลี( ใจดี)?|สมชาย|ถ่ายไม่เห็นขอบล่าง|รอผลตรวจน้ำ|ร้านอยู่ชิดโรงเรียน|มาตรา 38|ระยะห่างน้อยกว่าที่กำหนด|ไม่แก้ไขภายในกำหนด|ลำดวน มั่นคง|พิมพ์ใจ ตั้งตรง|ผู้ลงนามทดสอบ/g;
