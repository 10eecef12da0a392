import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scanImageData } from '@undecaf/zbar-wasm';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import * as letters from '../testing/letters.ts';
import * as papers from '../testing/papers.ts';
import { actualTexts, pageContents, rasterise, readGreyMap } from '../testing/read-pdf.ts';
import { run, withFolder, withTools } from '../testing/tools.ts';
import { renderAcknowledgement } from './acknowledgement.ts';
import { renderApprovalPaper } from './approval-paper.ts';
import { renderAssessmentNotice } from './assessment-notice.ts';
import { renderBillSlip } from './bill-slip.ts';
import { renderEndingLetter } from './ending-letter.ts';
import { renderFilingSummary } from './filing-summary.ts';
import { renderInspectionReport } from './inspection-report.ts';
import { renderLicenceCertificate } from './licence-certificate.ts';
import { renderReceipt } from './receipt.ts';
import { renderTimeNotice } from './time-notice.ts';

const samples = { ...papers, ...letters };

const PAPERS: Record<string, { render: (lang: 'th' | 'en') => Promise<Uint8Array>; data: object; pages: number }> = {
  certificate: {
    render: (lang) => renderLicenceCertificate({ ...samples.certificate, lang }),
    data: samples.certificate,
    pages: 1,
  },
  'bill slip': { render: (lang) => renderBillSlip({ ...samples.billSlip, lang }), data: samples.billSlip, pages: 1 },
  receipt: { render: (lang) => renderReceipt({ ...samples.receipt, lang }), data: samples.receipt, pages: 1 },
  acknowledgement: {
    render: (lang) => renderAcknowledgement({ ...samples.acknowledgement, lang }),
    data: samples.acknowledgement,
    pages: 1,
  },
  'letter of approval': {
    render: (lang) => renderApprovalPaper({ ...samples.approval, lang }),
    data: samples.approval,
    pages: 1,
  },
  'slip for the counter': {
    render: (lang) => renderApprovalPaper({ ...samples.approval, kind: 'payment-slip', lang }),
    data: { ...samples.approval, conditions: [] },
    pages: 1,
  },
  'filing summary': {
    render: (lang) => renderFilingSummary({ ...samples.filingSummary, lang }),
    data: samples.filingSummary,
    pages: 2,
  },
  'assessment notice': {
    render: (lang) => renderAssessmentNotice({ ...samples.assessmentNotice, lang }),
    data: samples.assessmentNotice,
    pages: 1,
  },
  'letter of refusal': {
    render: (lang) => renderEndingLetter({ ...samples.refusalLetter, lang }),
    data: samples.refusalLetter,
    pages: 1,
  },
  'letter that returns': {
    render: (lang) => renderEndingLetter({ ...samples.returnLetter, lang }),
    data: samples.returnLetter,
    pages: 1,
  },
  'letter of cancellation': {
    render: (lang) => renderEndingLetter({ ...samples.cancellationLetter, lang }),
    data: samples.cancellationLetter,
    pages: 1,
  },
  'inspection report': {
    render: (lang) => renderInspectionReport({ ...samples.inspectionReport, lang }),
    data: samples.inspectionReport,
    pages: 2,
  },
  'lateness notice': {
    render: (lang) => renderTimeNotice({ ...samples.latenessNotice, lang }),
    data: samples.latenessNotice,
    pages: 1,
  },
};

for (const [name, paper] of Object.entries(PAPERS)) {
  test(`Every Thai word of the ${name} is in its text layer as it was given`, async () => {
    const contents = await pageContents(await paper.render('th'));
    const layer = squeeze(contents.flatMap(actualTexts).join(''));
    for (const text of thaiTexts(paper.data)) assert.ok(layer.includes(squeeze(text)), text);
  });

  test(`The ${name} fits the pages it should and is byte for byte the same each time`, async () => {
    const [first, second] = [await paper.render('th'), await paper.render('th')];
    assert.deepEqual(Buffer.from(first), Buffer.from(second));
    assert.equal((await PDFDocument.load(first)).getPageCount(), paper.pages);
  });

  test(`The ${name} also exists in English`, async () => {
    const [content = ''] = await pageContents(await paper.render('en'));
    assert.match(
      actualTexts(content).join(' '),
      /[A-Z][a-z]+ .*No\.|Filing|Fee payment slip|Notice of the reason|Report of|Letter/,
    );
  });

  test(`The ${name} is a sound file to qpdf and its text is whole to poppler`, withTools('qpdf', 'pdftotext'), () =>
    withFolder(async (folder) => {
      const file = join(folder, 'paper.pdf');
      writeFileSync(file, await paper.render('th'));
      run('qpdf', '--check', file);
      const text = squeeze(run('pdftotext', '-raw', file, '-'));
      for (const expected of thaiTexts(paper.data)) assert.ok(text.includes(squeeze(expected)), expected);
    }),
  );
}

test('A licence carries its facts for machines, with the relationship that PDF/A-3 asks for', async () => {
  const document = await PDFDocument.load(await renderLicenceCertificate(samples.certificate));
  const streams = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const isFile = (stream: PDFRawStream) => stream.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile');
  const [file] = streams.filter((object) => object instanceof PDFRawStream).filter(isFile);
  assert.ok(file);
  const facts = JSON.parse(Buffer.from(decodePDFRawStream(file).decode()).toString());
  assert.equal(facts.type, 'biz-portal-licence');
  assert.equal(facts.number, samples.certificate.number);
  assert.deepEqual(facts.holder, samples.certificate.holder);
  const relationships = streams
    .map((object) => String(object))
    .filter((text) => text.includes('/AFRelationship /Data'));
  assert.equal(relationships.length, 1);
});

test('A licence names its language and title, is tagged and declares PDF/A-3', async () => {
  const bytes = await renderLicenceCertificate(samples.certificate);
  const { catalog } = await PDFDocument.load(bytes);
  assert.equal(String(catalog.get(PDFName.of('Lang'))), '(th-TH)');
  for (const key of ['StructTreeRoot', 'MarkInfo', 'OutputIntents', 'AF']) assert.ok(catalog.has(PDFName.of(key)), key);
  assert.match(Buffer.from(bytes).toString('latin1'), /<pdfaid:part>3<\/pdfaid:part>/);
});

test('A licence without expiry says so, and one with expiry says when', async () => {
  const texts = async (data: typeof samples.certificate) =>
    (await pageContents(await renderLicenceCertificate(data))).flatMap(actualTexts).join('\n');
  assert.match(await texts(samples.certificate), /ไม่มีวันสิ้นอายุ ต้องชำระค่าธรรมเนียมรายปี/);
  const { yearlyFee: _, ...once } = samples.certificate;
  assert.match(await texts({ ...once, expiresOn: '2027-11-19' as never }), /19 พฤศจิกายน 2570/);
  assert.match(await texts(once), /ไม่มีวันสิ้นอายุ$/m);
});

test('A replacement is marked on its face, with its day and reason, and repeats the day of the first paper', async () => {
  const texts = async (more: object) =>
    (await pageContents(await renderLicenceCertificate({ ...samples.certificate, ...more })))
      .flatMap(actualTexts)
      .join('\n');
  const face = await texts({ replacement: { on: '2027-03-02', reason: 'สูญหาย' } });
  assert.match(face, /^ใบแทน$/m);
  assert.match(squeeze(face), /2มีนาคม2570แทนฉบับเดิมที่สูญหาย/);
  assert.match(squeeze(face), /ออกให้ณวันที่20พฤศจิกายน2569/);
  assert.doesNotMatch(await texts({}), /ใบแทน/);
});

test('A licence that was handed over says from whom and since when', async () => {
  const transfer = { from: 'นางสาวมาลี ใจดี', on: '2026-12-01' as never };
  const pages = await pageContents(await renderLicenceCertificate({ ...samples.certificate, transfer }));
  assert.match(squeeze(pages.flatMap(actualTexts).join('')), /รับโอนจากนางสาวมาลีใจดีเมื่อวันที่1ธันวาคม2569/);
});

test('A letter of approval carries the conditions, the slip for the counter does not', async () => {
  const [condition = ''] = samples.approval.conditions;
  const texts = async (kind: 'letter' | 'payment-slip') =>
    squeeze(
      (await pageContents(await renderApprovalPaper({ ...samples.approval, kind }))).flatMap(actualTexts).join(''),
    );
  assert.ok((await texts('letter')).includes(squeeze(condition)));
  assert.ok(!(await texts('payment-slip')).includes(squeeze(condition)));
});

test('A licence that is not signed yet says on its page that it is a draft', async () => {
  const texts = async (signer: typeof samples.certificate.signer) =>
    (await pageContents(await renderLicenceCertificate({ ...samples.certificate, signer })))
      .flatMap(actualTexts)
      .join('\n');
  assert.match(await texts({ name: '', title: 'นายกเทศมนตรี' }), /^ร่าง ยังไม่ได้ลงนาม/m);
  assert.doesNotMatch(await texts(samples.certificate.signer), /ร่าง|รอลง/);
});

test('Only a licence speaks of a digital signature, because no other paper carries one', async () => {
  const signatory = { name: 'นาย ก', title: 'เจ้าหน้าที่', signedAt: samples.certificate.createdAt };
  const papers = [
    await renderReceipt({ ...samples.receipt, receiver: signatory }),
    await renderAcknowledgement({ ...samples.acknowledgement, officer: signatory }),
    await renderAssessmentNotice({ ...samples.assessmentNotice, signer: signatory }),
  ];
  const texts = async (paper: Uint8Array) => (await pageContents(paper)).flatMap(actualTexts).join('');
  for (const paper of papers) assert.doesNotMatch(await texts(paper), /ดิจิทัล/);
  assert.match(await texts(await renderLicenceCertificate(samples.certificate)), /ลงลายมือชื่อดิจิทัล/);
});

test('A training paper says on every page that it has no legal effect; another paper never does', async () => {
  const training = /ฝึกอบรม ไม่มีผลตามกฎหมาย/;
  for (const content of await pageContents(await renderFilingSummary({ ...samples.filingSummary, training: true }))) {
    assert.match(actualTexts(content).join('\n'), training);
  }
  for (const content of await pageContents(await renderFilingSummary(samples.filingSummary))) {
    assert.doesNotMatch(actualTexts(content).join('\n'), training);
  }
});

test('A slip whose codes ask for something else than its letters is not made', async () => {
  const [line] = samples.billSlip.lines;
  assert.ok(line);
  const cases = { 'another total': { lines: [line, line] }, 'another reference': { reference1: '256800000124' } };
  for (const [name, change] of Object.entries(cases)) {
    await assert.rejects(renderBillSlip({ ...samples.billSlip, ...change }), /another bill/, name);
  }
  const other = samples.billSlip.promptPayPayload.replace('2200.00', '2201.00');
  await assert.rejects(renderBillSlip({ ...samples.billSlip, promptPayPayload: other }), /QR .* another bill/);
});

test('An answer longer than a page flows over pages and what follows stands below it', async () => {
  const long = { label: 'คำอธิบาย', value: 'น้ำใช้สะอาดและระบายอากาศดี '.repeat(300).trim() };
  const sections = [{ title: 'กิจการ', answers: [long, { label: 'ท้ายเรื่อง', value: 'จบ' }] }];
  const pages = await pageContents(await renderFilingSummary({ ...samples.filingSummary, sections }));
  const layer = squeeze(
    pages
      .flatMap(actualTexts)
      .filter((text) => !/^หน้า|^สำเนาคำร้องที่ยื่น BP/.test(text))
      .join(''),
  );
  assert.ok(layer.includes(squeeze(long.value)));
  const lastPage = pages.findLastIndex((page) => actualTexts(page).join('').includes('ระบายอากาศ'));
  assert.ok(lastPage >= 2, `${lastPage}`);
  assert.ok(actualTexts(pages[lastPage] ?? '').includes('ท้ายเรื่อง'), 'directly below, on the same page');
});

test('The barcode and the QR code of a slip read back byte for byte', async () => {
  const [content = ''] = await pageContents(await renderBillSlip(samples.billSlip));
  const picture = rasterise(content, 4);
  assert.deepEqual(await codesIn(picture), [samples.billSlip.promptPayPayload, samples.billSlip.barcodeText].sort());
});

test('The check code of a licence is at least 25 mm wide and reads back', async () => {
  const [content = ''] = await pageContents(await renderLicenceCertificate(samples.certificate));
  const picture = rasterise(content, 3);
  const [code] = await scanImageData({ ...picture, colorSpace: 'srgb' } as ImageData);
  assert.equal(code?.decode(), samples.certificate.verifyUrl);
  const across = code.points.map((point) => point.x);
  const side = (((Math.max(...across) - Math.min(...across)) / 3) * 25.4) / 72;
  assert.ok(side >= 25, `${side} mm`);
});

test('Codes read back from a printed page at 150 and 300 dots per inch', withTools('pdftoppm'), () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'slip.pdf'), await renderBillSlip(samples.billSlip));
    for (const dots of ['150', '300']) {
      run('pdftoppm', '-gray', '-r', dots, '-singlefile', join(folder, 'slip.pdf'), join(folder, dots));
      const picture = readGreyMap(readFileSync(join(folder, `${dots}.pgm`)));
      const expected = [samples.billSlip.promptPayPayload, samples.billSlip.barcodeText].sort();
      assert.deepEqual(await codesIn(picture), expected, `${dots} dots per inch`);
    }
  }),
);

async function codesIn(picture: { data: Uint8ClampedArray; width: number; height: number }): Promise<string[]> {
  const symbols = await scanImageData({ ...picture, colorSpace: 'srgb' } as ImageData);
  return symbols.map((symbol) => Buffer.from(symbol.data).toString('latin1')).sort();
}

/** Every Thai string of a paper's data; line breaks of the paper do not count, so blanks are taken out. */
function thaiTexts(data: unknown): string[] {
  if (typeof data === 'string') return /[\u0e00-\u0e7f]/.test(data) ? [data] : [];
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(thaiTexts) : [];
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '');
}
