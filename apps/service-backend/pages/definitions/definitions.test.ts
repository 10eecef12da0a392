import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { valueAt } from '@biz/catalogue/edit-definition.ts';
import type { LicenceId, RevisionId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { AUTHOR, COLLEAGUE, keptLicence, READER } from '../../testing/definition-pages.ts';
import { fieldsOf } from '../../testing/fields-of.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { administratorOf, NOON, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const LIST = '/administration/definitions';
const NOTE = { noteTh: 'ค่าธรรมเนียมใหม่ตามข้อบัญญัติ', noteEn: 'New fee by the ordinance' };
const DECEMBER = { 'from.day': '1', 'from.month': '12', 'from.year': '2569' };

describe('definitions of licences', () => {
  let office: SampleOffice;
  let licence: LicenceId;
  let author: Visitor;
  let colleague: Visitor;
  let reader: Visitor;
  before(async () => {
    office = await openSampleOffice();
    licence = keptLicence(office);
    [author, colleague] = [await office.visitor(AUTHOR), await office.visitor(COLLEAGUE)];
    reader = await office.visitor(READER);
  });
  after(() => office.close());

  const at = (revision: string, page = '') => `/administration/revisions/${revision}${page}`;
  const daysNow = () => office.catalogue.licences.get(licence)?.operations.new?.days;
  async function begin(visitor = author): Promise<string> {
    const begun = await send(visitor, `${LIST}/licence.${licence}`, {});
    assert.equal(begun.statusCode, 303, String(begun.statusCode));
    return /revisions\/([0-9a-f-]{36})/.exec(String(begun.headers.location))?.[1] ?? assert.fail('no revision');
  }
  /** Sends a form as a browser would: everything that stands in it, with these fields changed. */
  async function fill(path: string, typed: Record<string, string>) {
    const { body } = await author.get(path);
    return author.post(path, { ...hiddenFields(body), ...fieldsOf(body), ...typed });
  }
  async function textNow(revision: string): Promise<string> {
    const kept = await office.deps.queries.definitions.revision(revision as RevisionId);
    return kept?.revision.text ?? assert.fail('no revision');
  }
  async function withdraw(revision: string): Promise<void> {
    const done = await sendInTwoSteps(author, at(revision, '/withdrawal'), { reason: 'ไม่ใช้แล้ว' });
    assert.equal(done.statusCode, 303);
  }

  test('administrators read what their kind of agency gives, the central office everything', async () => {
    const [own, all] = [(await reader.get(LIST)).body, (await author.get(LIST)).body];
    const linked = (body: string) => new Set([...body.matchAll(/definitions\/([\w.-]+)"/g)].map(([, id]) => id));
    assert.equal(linked(all).size, office.catalogue.licences.size);
    assert.ok(linked(own).size > 0 && linked(own).size < linked(all).size);
    const foreign = [...linked(all)].find((id) => !linked(own).has(id));
    assert.equal((await reader.get(`${LIST}/${foreign}`)).statusCode, 404);
    const officer = await office.visitor(officerOf('rim-nam-municipality', 'pimjai'));
    assert.equal((await officer.get(LIST)).statusCode, 403);
  });

  test('every fact that nobody has confirmed has its mark, and the source can be taken home', async () => {
    const text = textOf((await author.get(`${LIST}/licence.${licence}`)).body);
    assert.match(text, /ยังไม่ยืนยัน: เคยแสดงในระบบเดิม/);
    assert.match(text, /ควรถามหน่วยงานก่อนใช้จริง/);
    assert.match(text, /ยังไม่เคยมีฉบับแก้ไข/);
    const file = await author.get(`${LIST}/licence.${licence}/file`);
    assert.match(String(file.headers['content-disposition']), new RegExp(`licence\\.${licence}\\.yaml`));
    assert.match(file.body, new RegExp(`^id: ${licence}`, 'm'));
  });

  test('one writes, another approves, and from its day on it holds for who applies', async () => {
    const before = daysNow() ?? assert.fail('no days');
    const revision = await begin();
    const saved = await fill(at(revision, '/terms/new'), { days: String(before + 9) });
    assert.equal(saved.statusCode, 303, textOf(saved.body).slice(0, 300));
    const overview = textOf((await author.get(at(revision))).body);
    assert.match(overview, new RegExp(`ขอใหม่ › จำนวนวัน ${before} ${before + 9}`));
    assert.match(overview, /ตอนนี้ถึงตาผู้เขียน/);
    const sent = await sendInTwoSteps(author, at(revision, '/submission'), { ...DECEMBER, ...NOTE });
    assert.equal(sent.statusCode, 303);
    assert.match(textOf((await author.get(at(revision))).body), /ผู้ที่เขียนหรือส่งฉบับนี้อนุมัติเองไม่ได้/);
    const own = await sendInTwoSteps(author, at(revision, '/approval'), {});
    assert.equal(own.statusCode, 403);
    assert.match(textOf((await colleague.get(at(revision))).body), /ตอนนี้ถึงตาคุณ/);
    const approved = await sendInTwoSteps(colleague, at(revision, '/approval'), {});
    assert.equal(approved.statusCode, 303);
    assert.equal(daysNow(), before);
    office.setNow('2026-12-01T00:00:00.000Z' as Instant);
    assert.equal(daysNow(), before + 9);
    const history = textOf((await author.get(`${LIST}/licence.${licence}`)).body);
    assert.match(history, /เริ่มใช้แล้ว .* 1 ธันวาคม 2569 ค่าธรรมเนียมใหม่ตามข้อบัญญัติ/);
    assert.match(textOf((await author.get(at(revision))).body), new RegExp(`จำนวนวัน ${before} ${before + 9}`));
    const late = await sendInTwoSteps(author, at(revision, '/withdrawal'), { reason: 'x' });
    assert.equal(late.statusCode, 409);
    office.setNow(NOON);
    assert.match(textOf((await author.get(at(revision, '/history'))).body), /อนุมัติ .*ส่งขออนุมัติ .*เริ่มฉบับแก้ไข/);
  });

  test('what is returned says why, and the author goes on', async () => {
    const revision = await begin();
    await fill(at(revision, '/terms/new'), { days: '88' });
    await sendInTwoSteps(author, at(revision, '/submission'), { ...DECEMBER, ...NOTE });
    assert.equal((await send(colleague, at(revision, '/return'), { reason: '', stage: 'check' })).statusCode, 422);
    assert.equal((await sendInTwoSteps(colleague, at(revision, '/return'), { reason: 'ระบุมาตรา' })).statusCode, 303);
    assert.match(textOf((await author.get(at(revision))).body), /ส่งกลับโดย .*: ระบุมาตรา/);
    assert.equal((await author.get(at(revision, '/terms/new'))).statusCode, 200);
    const second = await author.post(
      `${LIST}/licence.${licence}`,
      hiddenFields((await author.get(at(revision, '/texts/licence'))).body),
    );
    assert.equal(second.statusCode, 409, 'one open revision at a time');
    await withdraw(revision);
  });

  test('texts, fees, questions and documents are changed in forms, and nothing else of the source', async () => {
    const revision = await begin();
    const renamed = await fill(at(revision, '/texts/licence'), { 'text.why.th': 'เหตุผลใหม่: ทดสอบ' });
    assert.equal(renamed.statusCode, 303);
    assert.equal(valueAt(await textNow(revision), ['why', 'th']), 'เหตุผลใหม่: ทดสอบ');
    const wrong = await fill(at(revision, '/terms/new'), { days: '0', 'fee.0.0': ' ' });
    assert.equal(wrong.statusCode, 422);
    assert.match(textOf(wrong.body), /ใส่จำนวนวันเป็นจำนวนเต็ม/);
    const form = (await author.get(at(revision, '/terms/new'))).body;
    const [, need = ''] = /name="duty\.documents\.([\w-]+)"/.exec(form) ?? [];
    const saved = await fill(at(revision, '/terms/new'), {
      ...{ days: '31', 'fee.0.0': '1234.0' },
      [`duty.documents.${need}`]: 'optional',
      'add.questions.id': 'closing.reason',
      'add.questions.duty': 'optional',
      'add.questions.th': 'ประกาศใหม่',
      'add.questions.en': 'New notice',
    });
    assert.equal(saved.statusCode, 303);
    const overview = textOf((await author.get(at(revision))).body);
    assert.match(overview, /จำนวนเงิน 2000\.0 1234\.0/);
    assert.match(overview, /บังคับ ไม่บังคับ/);
    assert.match(await textNow(revision), /closing\.reason, optional: true/);
    await withdraw(revision);
  });

  test('a faulty source is kept with its line, and is not submitted', async () => {
    const revision = await begin();
    const text = (await textNow(revision)).replace(/process: \S+/, 'process: nowhere');
    const saved = await send(author, at(revision, '/source'), { text });
    assert.equal(saved.statusCode, 303);
    const line = text.split('\n').findIndex((one) => one.includes('process: nowhere')) + 1;
    const page = textOf((await author.get(at(revision, '/source'))).body);
    assert.match(page, new RegExp(`บรรทัด ${line}: .*nowhere does not exist`));
    const refused = await sendInTwoSteps(author, at(revision, '/submission'), { ...DECEMBER, ...NOTE });
    assert.equal(refused.statusCode, 422);
    assert.match(textOf(refused.body), /ข้อกำหนดยังมีจุดที่ผิด/);
    const seen = hiddenFields((await author.get(at(revision, '/source'))).body);
    await send(author, at(revision, '/source'), { text: `${text}# one more\n` });
    const stale = await author.post(at(revision, '/source'), { ...seen, text: `${text}# mine\n` });
    assert.equal(stale.statusCode, 422);
    assert.match(textOf(stale.body), /มีผู้อื่นแก้ไปก่อนแล้ว/);
    assert.match(stale.body, /# mine/, 'nothing typed is lost');
    await withdraw(revision);
  });

  test('a revision is tried before it is submitted: as applicants see it, every error, every example', async () => {
    const revision = await begin();
    await fill(at(revision, '/terms/new'), { days: '45' });
    const preview = (await author.get(at(revision, '/preview'))).body;
    assert.match(preview, /<fieldset class="govuk-fieldset" disabled>/);
    const other = [...preview.matchAll(/<option value="([^"]+)"/g)].at(-1)?.[1] ?? '';
    assert.notEqual((await author.get(at(revision, `/preview?example=${encodeURIComponent(other)}`))).body, preview);
    const errors = textOf((await author.get(at(revision, '/errors'))).body);
    assert.match(errors, /ใส่ “[^”]+” เป็นตัวเลขเท่านั้น/);
    assert.match(errors, /ยังไม่ได้ตอบ “/);
    const examples = textOf((await author.get(at(revision, '/examples'))).body);
    assert.match(examples, /วัน: \d+ → 45/);
    await withdraw(revision);
  });

  test('an agency reads what it shares with others, and neither changes nor decides it', async () => {
    const shown = (await reader.get(`${LIST}/licence.${licence}`)).body;
    assert.match(textOf(shown), /ผู้ดูแลของสำนักงานกลางเป็นผู้แก้/);
    assert.doesNotMatch(shown, /เริ่มฉบับแก้ไข</);
    const { body } = await reader.get(LIST);
    assert.equal((await reader.post(`${LIST}/licence.${licence}`, hiddenFields(body))).statusCode, 403);
    const revision = await begin();
    for (const page of ['', '/source', '/preview', '/history'])
      assert.equal((await reader.get(at(revision, page))).statusCode, 200, page);
    assert.doesNotMatch((await reader.get(at(revision))).body, /แก้ส่วนใด|ยกเลิกฉบับนี้/);
    assert.doesNotMatch((await reader.get(at(revision, '/source'))).body, /<textarea/);
    for (const page of ['/texts/licence', '/terms/new', '/submission', '/approval', '/withdrawal'])
      assert.equal((await reader.get(at(revision, page))).statusCode, 403, page);
    await withdraw(revision);
  });

  test('whoever administers another kind of agency finds no revision', async () => {
    const revision = await begin();
    const stranger = await office.visitor(administratorOf('x', ['rim-nam-excise']));
    for (const page of ['', '/source', '/approval', '/file'])
      assert.equal((await stranger.get(at(revision, page))).statusCode, 404);
    assert.equal((await author.get(at('x'))).statusCode, 404);
    await withdraw(revision);
  });
});
