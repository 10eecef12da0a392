import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PDFDocument, PDFName } from 'pdf-lib';
import { ACTIVE_PDFS, exif, jpeg, jpegSegment, pdfBomb, pdfWith, png, pngChunk } from '../testing/hostile-uploads.ts';
import { signedLicence, testPki } from '../testing/signed-papers.ts';
import { inspectUpload } from './inspect-upload.ts';
import type { UploadKind } from './upload-refusal.ts';

const ALL: readonly UploadKind[] = ['pdf', 'jpeg', 'png'];
const MEGABYTE = 1024 * 1024;

async function refusal(bytes: Uint8Array, name: string, accept = ALL) {
  const result = await inspectUpload(bytes, name, accept, 10 * MEGABYTE);
  return result.ok ? 'taken' : result.error.kind;
}

async function taken(bytes: Uint8Array, name: string) {
  const result = await inspectUpload(bytes, name, ALL, 10 * MEGABYTE);
  if (!result.ok) return assert.fail(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

test('An honest PDF, JPEG and PNG are taken with their media type, pages and name', async () => {
  const pdf = await taken(await pdfWith(undefined, 3), 'สัญญาเช่า.pdf');
  assert.deepEqual([pdf.mediaType, pdf.pages, pdf.safeName], ['application/pdf', 3, 'สัญญาเช่า.pdf']);
  const photo = await taken(jpeg(), 'IMG_0001.JPG');
  assert.deepEqual([photo.mediaType, photo.pages, photo.safeName], ['image/jpeg', undefined, 'IMG_0001.jpg']);
  assert.equal((await taken(png(8, 1), 'map.png')).mediaType, 'image/png');
});

test('An empty file and one over the limit are refused', async () => {
  assert.equal(await refusal(new Uint8Array(), 'a.pdf'), 'UploadEmpty');
  const result = await inspectUpload(jpeg(), 'a.jpg', ALL, 100);
  assert.deepEqual(result, { ok: false, error: { kind: 'UploadTooLarge', what: 'bytes', limit: 100 } });
});

test('A kind that the document does not accept is refused as such', async () => {
  assert.equal(await refusal(jpeg(), 'a.jpg', ['pdf']), 'UploadWrongKind');
  assert.equal(await refusal(Buffer.from('PK\x03\x04word/document.xml'), 'letter.docx'), 'UploadWrongKind');
  assert.equal(await refusal(Buffer.from('<html></html>'), 'page.html'), 'UploadWrongKind');
});

test('A picture with the other picture’s extension is taken under its right one', async () => {
  assert.equal((await taken(png(8, 1), 'photo.jpg')).safeName, 'photo.png');
});

test('A file that is not what its name says is refused as disguised', async () => {
  const pdf = await pdfWith();
  const cases: Record<string, [Uint8Array, string]> = {
    'a program named as PDF': [Buffer.from(`MZ${'\0'.repeat(100)}PE\0\0`, 'latin1'), 'form.pdf'],
    'a page named as picture': [Buffer.from('<html><script>1</script>'), 'photo.jpg'],
    'an ELF program named as PNG': [Buffer.from(`\x7fELF${'\0'.repeat(60)}`, 'latin1'), 'a.png'],
    'a PDF named as program': [pdf, 'form.pdf.exe'],
    'a PDF behind a program head': [Buffer.concat([Buffer.from('MZ'), pdf]), 'form.pdf'],
    'a PDF with an archive behind': [Buffer.concat([pdf, Buffer.from('PK\x03\x04xxPK\x05\x06')]), 'form.pdf'],
    'a PDF with anything behind': [Buffer.concat([pdf, Buffer.from('hello')]), 'form.pdf'],
    'a PDF that is a page too': [Buffer.concat([Buffer.from('%PDF-1.7\n%<script>1</script>\n'), pdf]), 'form.pdf'],
    'a JPEG with a script behind': [Buffer.concat([jpeg(), Buffer.from('<?php system($_GET[0]);')]), 'a.jpg'],
    'a JPEG with a program behind': [Buffer.concat([jpeg(), Buffer.from('\0\0MZ\x90')]), 'a.jpg'],
    'a JPEG with a PDF behind': [Buffer.concat([jpeg(), pdf]), 'a.jpg'],
    'a PNG with an archive behind': [Buffer.concat([png(8, 1), Buffer.from('..PK\x03\x04')]), 'a.png'],
    'a PNG with an ELF program behind': [Buffer.concat([png(8, 1), Buffer.from('\x7fELF', 'latin1')]), 'a.png'],
  };
  for (const [name, [bytes, fileName]] of Object.entries(cases)) {
    assert.equal(await refusal(bytes, fileName), 'UploadDisguised', name);
  }
});

test('A PDF that acts is refused and every feature is named, although a search of its bytes finds none', async () => {
  for (const [feature, change] of Object.entries(ACTIVE_PDFS)) {
    const bytes = await pdfWith(change);
    const result = await inspectUpload(bytes, 'a.pdf', ALL, MEGABYTE);
    assert.ok(!result.ok && result.error.kind === 'UploadActive', feature);
    assert.ok(result.error.features.includes(feature), `${feature} in ${result.error.features}`);
    if (feature !== 'EmbeddedFile') assert.equal(Buffer.from(bytes).includes(feature), false, `${feature} is packed`);
  }
});

test('Our own papers are taken, signed and with their facts attached as JSON', async () => {
  const licence = await taken(await signedLicence(await testPki()), 'RN-SO4-2569-000123.pdf');
  assert.equal(licence.pages, 1);
  const json = await pdfWith((document) => document.attach(Buffer.from('{"a":[1,"ก"]}'), 'facts.json'));
  assert.equal(await refusal(json, 'a.pdf'), 'taken');
  for (const content of ['{"a":1} MZ', '<script>1</script>', '', '\u0000{}']) {
    const bytes = await pdfWith((document) => document.attach(Buffer.from(content), 'facts.json'));
    assert.equal(await refusal(bytes, 'a.pdf'), 'UploadActive', JSON.stringify(content));
  }
});

test('A name written with escapes is still seen', async () => {
  const bytes = await pdfWith((document) => {
    document.catalog.set(PDFName.of('Names'), document.context.obj({ 'Java#53cript': {} }));
  });
  assert.equal(await refusal(bytes, 'a.pdf'), 'UploadActive');
});

test('A PDF that opens at a page or links to the web is harmless', async () => {
  const bytes = await pdfWith((document) => {
    const page = document.getPage(0).ref;
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj([page, 'Fit']));
  });
  assert.equal(await refusal(bytes, 'a.pdf'), 'taken');
  const goTo = await pdfWith((document) => {
    const action = document.context.obj({ S: 'GoTo', D: [document.getPage(0).ref, 'Fit'] });
    document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
  });
  assert.equal(await refusal(goTo, 'a.pdf'), 'taken');
});

test('A locked PDF is refused as encrypted', async () => {
  const plain = Buffer.from(await (await PDFDocument.load(await pdfWith())).save({ useObjectStreams: false }));
  const locked = plain
    .toString('latin1')
    .replace('trailer\n<<', 'trailer\n<<\n/Encrypt << /Filter /Standard /V 1 /R 2 >>');
  assert.notEqual(locked, plain.toString('latin1'));
  assert.equal(await refusal(Buffer.from(locked, 'latin1'), 'a.pdf'), 'UploadEncrypted');
});

test('A PDF that unpacks beyond measure is refused before it is unpacked', async () => {
  const big = 64 * MEGABYTE;
  const cases = {
    plain: pdfBomb(big),
    'with an escaped name': pdfBomb(big, '/Type /Obj#53tm /Filter /Flate#44ecode'),
    'behind a string with decoys': pdfBomb(big, '/X (endobj stream endstream >>) /Type /ObjStm /Filter /FlateDecode'),
    'behind a comment': pdfBomb(big, '% >>\n /Type /ObjStm /Filter /FlateDecode'),
    'as cross-reference stream': pdfBomb(big, '/Type /XRef /Filter /FlateDecode'),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    assert.equal(await refusal(bytes, 'a.pdf'), 'UploadTooLarge', name);
  }
});

test('A PDF that packs its objects in an unusual way is refused', async () => {
  for (const dictionary of [
    '/Type /ObjStm /Filter [/FlateDecode /FlateDecode]',
    '/Type /ObjStm /Filter /LZWDecode',
    '/Type 3 0 R /Filter /FlateDecode',
    '/Type /ObjStm /Filter 3 0 R',
  ]) {
    assert.equal(await refusal(pdfBomb(1000, dictionary), 'a.pdf'), 'UploadUnreadable', dictionary);
  }
});

test('A picture of more than fifty megapixels is refused by its head alone', async () => {
  assert.equal(await refusal(png(50_000, 50_000), 'a.png'), 'UploadTooLarge');
  assert.equal(await refusal(jpeg([], 65_000, 65_000), 'a.jpg'), 'UploadTooLarge');
  assert.equal(await refusal(jpeg([], 8000, 6000), 'a.jpg'), 'taken');
});

test('A second picture size inside a JPEG counts too', async () => {
  const giant = jpegSegment(0xc0, Buffer.from([8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0]));
  assert.equal(await refusal(jpeg([giant]), 'a.jpg'), 'UploadTooLarge');
});

test('A JPEG loses place, comment and tail but keeps image data, profile and orientation', async () => {
  const head = [
    jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    exif(6),
    jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
    jpegSegment(0xe2, Buffer.from('MPF\0preview', 'latin1')),
    jpegSegment(0xed, Buffer.from('Photoshop 3.0\0author')),
    jpegSegment(0xfe, Buffer.from('secret comment')),
  ];
  const dirty = Buffer.concat([jpeg(head), Buffer.from('trailer of a phone')]);
  const { bytes } = await taken(dirty, 'a.jpg');
  const clean = Buffer.from(bytes);
  for (const word of ['GPS', 'secret', 'Photoshop', 'MPF', 'trailer']) assert.equal(clean.includes(word), false, word);
  for (const word of ['JFIF', 'ICC_PROFILE']) assert.equal(clean.includes(word), true, word);
  const orientation = clean.indexOf('Exif');
  assert.equal(clean.readUInt16BE(orientation + 6 + 8 + 2 + 8), 6, 'still turned the same way');
  const tables = jpeg().subarray(2);
  assert.deepEqual(clean.subarray(-tables.length), tables, 'image data are the same bytes');
  assert.equal(await refusal(clean, 'a.jpg'), 'taken');
});

test('A PNG loses its texts and camera data but keeps its image data', async () => {
  const dirty = png(8, 1, [pngChunk('tEXt', Buffer.from('Author\0secret')), pngChunk('eXIf', Buffer.from('GPS'))]);
  const { bytes } = await taken(Buffer.concat([dirty, Buffer.from('\0\0tail')]), 'a.png');
  assert.deepEqual(Buffer.from(bytes), png(8, 1));
});

test('A broken file is refused as unreadable', async () => {
  const pdf = await pdfWith();
  const badChecksum = png(8, 1);
  badChecksum[30] = (badChecksum[30] ?? 0) ^ 1;
  const cases: Record<string, [Uint8Array, string]> = {
    'a PDF cut in half': [pdf.subarray(0, pdf.length / 2), 'a.pdf'],
    'a PDF without objects': [Buffer.from('%PDF-1.7\n%%EOF'), 'a.pdf'],
    'a JPEG cut in half': [jpeg().subarray(0, 60), 'a.jpg'],
    'a PNG cut in half': [png(8, 1).subarray(0, 45), 'a.png'],
    'a PNG with a wrong checksum': [badChecksum, 'a.png'],
    'a picture of no size': [jpeg([], 0, 8), 'a.jpg'],
  };
  for (const [name, [bytes, fileName]] of Object.entries(cases)) {
    assert.equal(await refusal(bytes, fileName), 'UploadUnreadable', name);
  }
});

test('Damaged bytes never crash the reader: every file gets an answer', async () => {
  const samples = [await pdfWith(ACTIVE_PDFS.Launch), jpeg([exif(3)]), png(8, 1)];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
      async (sample, changes) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        assert.ok(typeof (await refusal(bytes, 'a')) === 'string');
      },
    ),
    { numRuns: 300 },
  );
});

test('File names are made safe and keep their Thai', async () => {
  const names = {
    '../../etc/passwd.pdf': 'passwd.pdf',
    'C:\\Users\\me\\ใบ อนุญาต  (1).PDF': 'ใบ อนุญาต (1).pdf',
    'photo\u202efdp.exe.pdf': 'photofdp.exe.pdf',
    '.htaccess': 'file.pdf',
    'CON.pdf': '_CON.pdf',
    'a<b>:"c|d?*.pdf': 'a_b___c_d__.pdf',
    'ทะเบียนบ้าน ม.4': 'ทะเบียนบ้าน ม.4.pdf',
    '': 'file.pdf',
    [`${'ที่'.repeat(200)}.pdf`]: `${'ที่'.repeat(80)}.pdf`,
  };
  const pdf = await pdfWith();
  for (const [raw, safe] of Object.entries(names)) {
    const result = await inspectUpload(pdf, raw, ALL, MEGABYTE);
    if (raw === '.htaccess') assert.equal(result.ok, false);
    else assert.equal(result.ok && result.value.safeName, safe, raw);
  }
});
