import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { AssessmentNoticeData } from '../papers/assessment-notice.ts';
import type { EndingLetterData } from '../papers/ending-letter.ts';
import type { InspectionReportData } from '../papers/inspection-report.ts';
import type { TimeNoticeData } from '../papers/time-notice.ts';

const now = '2026-11-20T02:12:00.000Z' as Instant;
const day = (text: string) => text as LocalDate;
const satang = (amount: number) => amount as Satang;

/** An assessment of three signs, one of them filed late. */
export const assessmentNotice: AssessmentNoticeData = {
  lang: 'th',
  formNumber: 'ภ.ป.3',
  agency: {
    name: 'เทศบาลนครริมน้ำ',
    unit: 'กองคลัง',
    address: '1 ถนนเทศบาล ตำบลหน้าเมือง อำเภอเมืองริมน้ำ',
    phone: 'โทร 0 2000 0000',
  },
  number: 'RN-PP3-2569-000045',
  applicationNumber: 'BP69-004821-3',
  taxYear: 2569,
  owner: { name: 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด', identifier: '0-1055-99999-99-7' },
  place: 'เลขที่ 99/9 หมู่ที่ 4 ถนนริมน้ำ ตำบลหน้าเมือง อำเภอเมืองริมน้ำ',
  returnFiledOn: day('2026-11-16'),
  signs: [
    {
      text: 'ครัวคุณแม่ริมน้ำ',
      type: '1 ข',
      widthCm: 100,
      lengthCm: 300,
      sides: 1,
      areaSquareCm: 30000,
      rate: satang(500),
      tax: satang(30000),
    },
    {
      text: 'ครัวคุณแม่ริมน้ำ Mae’s Kitchen',
      type: '2 ข',
      widthCm: 100,
      lengthCm: 300,
      sides: 1,
      areaSquareCm: 30000,
      rate: satang(2600),
      tax: satang(156000),
    },
    {
      text: 'OPEN',
      type: '3 ก',
      widthCm: 40,
      lengthCm: 60,
      sides: 2,
      areaSquareCm: 4800,
      rate: satang(5200),
      tax: satang(52000),
    },
  ],
  otherLines: [{ label: 'เงินเพิ่มกรณียื่นแบบเกินกำหนด ร้อยละ 10', amount: satang(23800) }],
  amountInWords: 'สองพันหกร้อยสิบแปดบาทถ้วน',
  issuedOn: day('2026-11-20'),
  due: { days: 15, on: day('2026-12-05') },
  appeal: { days: 30, body: 'ผู้ว่าราชการจังหวัด' },
  payPlace: 'กองคลัง เทศบาลนครริมน้ำ หรือธนาคารตามใบแจ้งท้ายหนังสือนี้',
  signer: { name: 'นางลำดวน มั่นคง', title: 'ผู้อำนวยการกองคลัง', signedAt: now },
  verifyUrl: 'http://127.0.0.1:3000/verify/RN-PP3-2569-000045?c=4kq7-2mzp-x9ht',
  createdAt: now,
};

export const latenessNotice: TimeNoticeData = {
  lang: 'th',
  kind: 'lateness',
  agency: { name: 'เทศบาลนครริมน้ำ', unit: 'กองสาธารณสุขและสิ่งแวดล้อม', phone: 'โทร 0 2000 0000' },
  number: 'BP69-004821-1/ล1',
  applicationNumber: 'BP69-004821-1',
  applicant: 'นางสาวมาลี ใจดี',
  matter: 'ใบอนุญาตจัดตั้งสถานที่จำหน่ายหรือสะสมอาหาร',
  businessName: 'ครัวคุณแม่ริมน้ำ',
  startedOn: day('2026-10-05'),
  due: day('2026-11-19'),
  newDate: day('2026-11-27'),
  reason: 'รอผลตรวจคุณภาพน้ำจากศูนย์อนามัย ซึ่งแจ้งว่าจะส่งผลภายในวันที่ 25 พฤศจิกายน 2569',
  copyTo: 'สำนักงาน ก.พ.ร.',
  officer: { name: 'นางสาวพิมพ์ใจ รักงาน', title: 'นักวิชาการสาธารณสุข', signedAt: now },
  writtenOn: day('2026-11-20'),
  createdAt: now,
};

export const refusalLetter: EndingLetterData = {
  lang: 'th',
  kind: 'refusal',
  agency: {
    name: 'เทศบาลนครริมน้ำ',
    unit: 'กองสาธารณสุขและสิ่งแวดล้อม',
    address: '1 ถนนเทศบาล ตำบลหน้าเมือง',
    phone: 'โทร 0 2000 0000',
  },
  applicationNumber: 'BP69-004821-1',
  applicant: 'นางสาวมาลี ใจดี',
  matter: 'ใบอนุญาตจัดตั้งสถานที่จำหน่ายหรือสะสมอาหาร',
  businessName: 'ครัวคุณแม่ริมน้ำ',
  premises: 'เลขที่ 99/9 หมู่ที่ 4 ถนนริมน้ำ ตำบลหน้าเมือง อำเภอเมืองริมน้ำ',
  submittedOn: day('2026-10-05'),
  facts: 'ตรวจสถานที่เมื่อวันที่ 12 พฤศจิกายน 2569 พบบ่อดักไขมันชำรุดและระบายน้ำลงคลองสาธารณะ',
  law: 'พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 38 และข้อบัญญัติท้องถิ่น ข้อ 7',
  reasons: 'ไม่มีที่ดักไขมันที่ใช้การได้ก่อนระบายน้ำทิ้ง จึงไม่ถูกต้องด้วยสุขลักษณะ',
  appealTo: 'รัฐมนตรีว่าการกระทรวงสาธารณสุข',
  appealBy: day('2026-12-20'),
  officer: { name: 'นางสาวพิมพ์ใจ รักงาน', title: 'นักวิชาการสาธารณสุข', signedAt: now },
  writtenOn: day('2026-11-20'),
  createdAt: now,
};

export const returnLetter: EndingLetterData = {
  lang: 'th',
  kind: 'return',
  agency: refusalLetter.agency,
  applicationNumber: 'BP69-004821-2',
  applicant: 'นางสาวมาลี ใจดี',
  matter: 'ใบอนุญาตขายสุรา ประเภทที่ 2',
  premises: refusalLetter.premises,
  submittedOn: day('2026-10-05'),
  reason: 'สถานที่อยู่นอกเขตรับผิดชอบของหน่วยงาน ให้ยื่นต่อหน่วยงานในพื้นที่ที่ตั้งร้าน',
  officer: refusalLetter.officer,
  writtenOn: day('2026-11-20'),
  createdAt: now,
};

/** The letter to a holder who gave a licence up. */
export const cancellationLetter: EndingLetterData = {
  ...{ lang: 'th', kind: 'cancellation', agency: refusalLetter.agency },
  applicationNumber: 'BP69-004821-3',
  applicant: 'นางสาวมาลี ใจดี',
  matter: 'ยกเลิก หนังสือรับรองการแจ้งจัดตั้งสถานที่จำหน่ายอาหาร เลขที่ RN-SO4-2569-000123',
  premises: refusalLetter.premises,
  submittedOn: day('2026-11-18'),
  licenceNumber: 'RN-SO4-2569-000123',
  endsOn: day('2026-12-01'),
  reason: 'เลิกกิจการ',
  officer: refusalLetter.officer,
  writtenOn: day('2026-11-20'),
  createdAt: now,
};

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A report of an inspection that one item failed, with photos. */
export const inspectionReport: InspectionReportData = {
  lang: 'th',
  agency: { name: 'เทศบาลนครริมน้ำ', unit: 'กองสาธารณสุขและสิ่งแวดล้อม', phone: 'โทร 0 2000 0000' },
  purpose: 'site-inspection',
  applicationNumber: 'BP69-004821-1',
  applicant: { name: 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด' },
  matter: 'หนังสือรับรองการแจ้งจัดตั้งสถานที่จำหน่ายอาหาร',
  businessName: 'ครัวคุณแม่ริมน้ำ',
  place: 'เลขที่ 99/9 หมู่ที่ 4 ถนนริมน้ำ ตำบลหน้าเมือง อำเภอเมืองริมน้ำ จังหวัดตัวอย่าง 70000',
  from: '2026-11-19T02:00:00.000Z' as Instant,
  to: '2026-11-19T03:30:00.000Z' as Instant,
  items: [
    { label: 'พื้น ผนัง และเพดานสะอาด ทำความสะอาดง่าย', finding: 'pass', note: '' },
    { label: 'มีบ่อดักไขมัน', finding: 'fail', note: 'ยังไม่ได้ติดตั้งบ่อดักไขมัน' },
    { label: 'ห้องน้ำสำหรับลูกค้า', finding: 'not-applicable', note: '' },
  ],
  outcome: 'fail',
  note: 'ต้องติดตั้งบ่อดักไขมันก่อนเปิดกิจการ',
  photos: [Buffer.from(pixel, 'base64'), Buffer.from(pixel, 'base64')],
  officer: { name: 'นางสาวพิมพ์ใจ รักงาน', title: 'นักวิชาการสาธารณสุข', signedAt: now },
  createdAt: now,
};
