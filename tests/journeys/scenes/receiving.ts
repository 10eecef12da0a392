import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase } from '../../support/officer.ts';
import { codesInPdf } from '../../support/read-codes.ts';
import { signInAs } from '../../support/sign-in.ts';
import { noted, type Story } from '../../support/story.ts';
import { tracks } from '../../support/tracking.ts';
import { linkedPdf } from './deciding.ts';

const ALL_DONE = {
  turn: 'ทุกใบในคำขอนี้มีผลแล้ว',
  food: 'ออกใบอนุญาตแล้ว',
  liquor: 'ผู้ประกอบการมารับใบอนุญาตแล้ว',
  sign: 'ส่งหนังสือ ภ.ป.3 แล้ว',
} as const;

/** Lamduan, who did not approve it, signs; the certificate is Malee's at once. */
export async function foodIsSignedAndDelivered(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const lamduan = await story.person('lamduan');
  await lamduan.open(`${backend}/applications`);
  await signInAs(lamduan, 'ลำดวน มั่นคง');
  await openCase(lamduan, backend, noted(story, 'food'), 'รอลงนาม');
  await lamduan.follow('ตรวจและลงนาม');
  await lamduan.sees('อ่านร่างทั้งฉบับก่อนลงนาม', 'พิมพ์ใจ ตั้งตรง');
  await lamduan.press('ลงนามและออกใบอนุญาต');
  await lamduan.sees('ลงนามและออกใบอนุญาตแล้ว');
  const malee = await tracks(story, ALL_DONE);
  const [number = ''] = /NF-\d{4}-\d{6}/.exec(await malee.text()) ?? [];
  story.notes.set('licence', number);
  await malee.open(`${story.origins.portal}/licences`);
  await malee.sees(number, 'มีผล');
  await malee.follow(/หนังสือรับรองการแจ้ง/, malee.page.locator('main').filter({ hasText: number }));
  await malee.sees('ลำดวน มั่นคง', 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด');
  story.notes.set('pdf', Buffer.from(await linkedPdf(malee, 'ดาวน์โหลดใบอนุญาต (PDF)')).toString('base64'));
}

/** Anybody verifies it by its number and by the code printed on it; a wrong code is said. */
export async function anybodyVerifies(story: Story): Promise<void> {
  const passerBy = await story.person('passer-by');
  const number = noted(story, 'licence');
  await passerBy.open(story.origins.portal);
  await passerBy.fill({ number });
  await passerBy.press('ตรวจสอบ');
  await passerBy.sees('มีผลใช้บังคับ', number, 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด', 'เทศบาลนครริมน้ำ');
  await passerBy.doesNotSee('1-9999-00000-00-5', '0800000001');
  const [link = ''] = (await codesInPdf(licencePdf(story))).filter((code) => code.startsWith('http'));
  assert.ok(link.startsWith(`${story.origins.portal}/verify/`), link);
  await passerBy.open(link);
  await passerBy.sees('มีผลใช้บังคับ', 'รหัสใน QR ตรงกับเลขที่นี้');
  await passerBy.open(`${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`);
  await passerBy.sees('รหัสใน QR หรือลิงก์ไม่ตรงกับเลขที่นี้');
  await passerBy.open(`${story.origins.portal}/verify?number=NF-2569-999999`, { status: 404 });
  await passerBy.sees('ไม่พบเลขที่นี้ในทะเบียน');
}

/** The file is found genuine as it is, and altered with one byte changed; a reader of signatures agrees where there is one. */
export async function oneChangedByteIsFound(story: Story): Promise<void> {
  const passerBy = await story.person('passer-by');
  const genuine = licencePdf(story);
  const altered = Buffer.from(genuine);
  const at = altered.indexOf('stream', altered.length >> 2) + 40;
  altered[at] = (altered[at] ?? 0) ^ 1;
  for (const [bytes, verdict] of [
    [genuine, 'ไฟล์นี้เป็นของจริง'],
    [altered, 'ไฟล์นี้ถูกแก้หลังลงนาม'],
  ] as const) {
    await passerBy.open(`${story.origins.portal}/verify`);
    const field = (await passerBy.page.locator('main input[type="file"]').getAttribute('name')) ?? '';
    await passerBy.chooseFile(field, { name: 'licence.pdf', bytes });
    await passerBy.press('ตรวจไฟล์');
    await passerBy.sees(verdict);
  }
  assert.match(verdictOfPoppler(genuine) ?? 'Signature is Valid', /Signature is Valid/);
  assert.match(verdictOfPoppler(altered) ?? 'Digest Mismatch', /Digest Mismatch/);
}

/** Every act stands in the history with who did it, and Malee sees who looked at her data. */
export async function historyTellsWhoDidWhat(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const pimjai = await story.person('pimjai');
  await openCase(pimjai, backend, noted(story, 'food'), 'เสร็จแล้ว');
  await pimjai.follow('ประวัติ');
  for (const [what, who] of [
    ['ยื่นคำขอ', 'มาลี ใจดี'],
    ['ส่งรายการแก้ไข', 'พิมพ์ใจ ตั้งตรง'],
    ['ผู้ยื่นส่งเอกสารที่แก้แล้ว', 'มาลี ใจดี'],
    ['ยืนยันเอกสารครบถ้วนถูกต้อง', 'พิมพ์ใจ ตั้งตรง'],
    ['อนุมัติ', 'พิมพ์ใจ ตั้งตรง'],
    ['บันทึกการชำระ', 'ระบบ'],
    ['ลงนามใบอนุญาต', 'ลำดวน มั่นคง'],
  ] as const) {
    const entry = pimjai.page.locator('main li').filter({ hasText: what }).filter({ hasText: who });
    assert.ok((await entry.count()) > 0, `the history does not tell that ${who} did ${what}`);
  }
  const malee = await story.person('malee');
  await malee.open(`${story.origins.portal}/accesses`);
  await malee.sees('เทศบาลนครริมน้ำ', 'สำนักงานสรรพสามิตพื้นที่ริมน้ำ', 'พิจารณาคำขอ', 'เอกสาร: ใบรับรองแพทย์');
  await malee.doesNotSee('เทศบาลเมืองริมทะเล');
  await malee.open(`${story.origins.portal}/inbox`);
  await malee.sees('เราได้รับคำขอของคุณแล้ว', 'ใบอนุญาตดิจิทัลพร้อมให้ดาวน์โหลด', 'เจ้าหน้าที่ขอให้แก้ไขหรือส่งเพิ่ม');
  await malee.open(`${story.origins.portal}/home`);
  await malee.sees('ใบอนุญาตของฉัน', 'หนังสือรับรองการแจ้ง');
}

function licencePdf(story: Story): Uint8Array {
  return Buffer.from(noted(story, 'pdf'), 'base64');
}

/** What pdfsig says about the signature; undefined, and said aloud, where it is not installed. */
function verdictOfPoppler(pdf: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'biz-journey-pdf-'));
  try {
    const file = join(folder, 'licence.pdf');
    writeFileSync(file, pdf);
    const { error, stdout, stderr } = spawnSync('pdfsig', [file], { encoding: 'utf8' });
    if (!error) return `${stdout}${stderr}`;
    console.log('pdfsig (poppler-utils) is not installed: the signature was checked by the portal alone');
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
