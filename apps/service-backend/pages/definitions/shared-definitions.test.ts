import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findDefinition } from '@biz/catalogue/definition.ts';
import { valueAt } from '@biz/catalogue/edit-definition.ts';
import {
  type AgencyId,
  type ConceptId,
  type DocumentTypeId,
  definitionIdOf,
  type RevisionId,
} from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { AUTHOR, COLLEAGUE, READER } from '../../testing/definition-pages.ts';
import { fieldsOf } from '../../testing/fields-of.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { administratorOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const LIST = '/administration/definitions';
const NOTE = { noteTh: 'เขียนให้เข้าใจง่ายขึ้น', noteEn: 'Plainer words' };
const TODAY = { 'from.day': '20', 'from.month': '11', 'from.year': '2569' };
const AREA = 'premises.area' as ConceptId;

describe('definitions that many use, and what an agency decides itself', () => {
  let office: SampleOffice;
  let author: Visitor;
  let colleague: Visitor;
  let own: Visitor;
  before(async () => {
    office = await openSampleOffice();
    [author, colleague] = [await office.visitor(AUTHOR), await office.visitor(COLLEAGUE)];
    own = await office.visitor(READER);
  });
  after(() => office.close());

  const at = (revision: string, page = '') => `/administration/revisions/${revision}${page}`;
  const agencyNow = () => office.catalogue.agencies.get(READER.agency) ?? assert.fail('no agency');
  async function begin(visitor: Visitor, definition: string): Promise<string> {
    const begun = await send(visitor, `${LIST}/${definition}`, {});
    assert.equal(begun.statusCode, 303, textOf(begun.body).slice(0, 300));
    return /revisions\/([0-9a-f-]{36})/.exec(String(begun.headers.location))?.[1] ?? assert.fail('no revision');
  }
  async function fill(visitor: Visitor, path: string, typed: Record<string, string>) {
    const { body } = await visitor.get(path);
    return visitor.post(path, { ...hiddenFields(body), ...fieldsOf(body), ...typed });
  }
  async function textNow(revision: string): Promise<string> {
    const kept = await office.deps.queries.definitions.revision(revision as RevisionId);
    return kept?.revision.text ?? assert.fail('no revision');
  }
  async function publish(revision: string, by: Visitor, approver: Visitor): Promise<void> {
    const sent = await sendInTwoSteps(by, at(revision, '/submission'), { ...TODAY, ...NOTE });
    assert.equal(sent.statusCode, 303, textOf(sent.body).slice(0, 600));
    const approved = await sendInTwoSteps(approver, at(revision, '/approval'), {});
    assert.equal(approved.statusCode, 303, textOf(approved.body).slice(0, 600));
  }

  test('the list has a group for each kind and finds questions by their words', async () => {
    const linked = (body: string) => [...body.matchAll(/definitions\/([a-z]+)\.[\w.-]+"/g)].map(([, kind]) => kind);
    for (const group of ['licence', 'questions', 'documents', 'agency']) {
      const shown = linked((await author.get(`${LIST}?group=${group}`)).body);
      assert.ok(shown.length > 5 && shown.every((kind) => kind === group), group);
    }
    assert.equal(linked((await own.get(`${LIST}?group=agency`)).body).length, 1, 'its own');
    const found = textOf((await author.get(`${LIST}?q=${encodeURIComponent('กี่ตารางเมตร')}`)).body);
    assert.match(found, /ใบอนุญาต \(0\) คำถาม \(\d+\)/);
    assert.match(found, /สถานที่ตั้งร้าน พื้นที่ร้านกี่ตารางเมตร/);
    assert.match(textOf((await author.get(`${LIST}?group=agency&q=zzz`)).body), /ไม่พบในกลุ่มนี้/);
  });

  test('every topic and every agency has a page with its words, and topics have names', async () => {
    const { files } = office.deps.definitions.on(bangkokDate(office.deps.clock.now()));
    for (const file of files) {
      const [, folder, topic = ''] = /^(concepts|documents)\/(.*)\.yaml$/.exec(file.name) ?? [];
      if (!folder) continue;
      const definition = findDefinition(
        files,
        definitionIdOf(folder === 'concepts' ? 'questions' : 'documents', topic),
      );
      assert.ok(definition && definition.title.th !== topic, `${file.name} has no name`);
    }
    assert.match(
      textOf((await own.get(`${LIST}/questions.premises`)).body),
      /พื้นที่ร้านกี่ตารางเมตร .*ผู้ดูแลของสำนักงานกลางเป็นผู้แก้|ผู้ดูแลของสำนักงานกลางเป็นผู้แก้.*พื้นที่ร้านกี่ตารางเมตร/,
    );
    assert.match(
      textOf((await own.get(`${LIST}/agency.${READER.agency}`)).body),
      /ค่าธรรมเนียมของหน่วยงานเอง .*เลขที่แบบของหน่วยงานเอง/,
    );
  });

  test('a question is put in other words by one, approved by another, and asked so from its day on', async () => {
    const revision = await begin(author, 'questions.premises');
    const half = await fill(author, at(revision, `/texts/${AREA}`), { 'text.concepts.premises.area.hint.en': '' });
    assert.equal(half.statusCode, 422, 'a hint is in both languages or in none');
    const typed = {
      'text.concepts.premises.area.label.th': 'ร้านกว้างกี่ตารางเมตร',
      'text.concepts.premises.area.hint.th': '',
      'text.concepts.premises.area.hint.en': '',
    };
    assert.equal((await fill(author, at(revision, `/texts/${AREA}`), typed)).statusCode, 303);
    const hint = {
      'text.concepts.premises.ownership.hint.th': 'ดูในสัญญา',
      'text.concepts.premises.ownership.hint.en': 'See the contract',
    };
    assert.equal((await fill(author, at(revision, '/texts/premises.ownership'), hint)).statusCode, 303);
    assert.equal(valueAt(await textNow(revision), ['concepts', 'premises.ownership', 'hint', 'th']), 'ดูในสัญญา');
    const overview = textOf((await author.get(at(revision))).body);
    assert.match(overview, /พื้นที่ร้านกี่ตารางเมตร ร้านกว้างกี่ตารางเมตร/);
    assert.match(textOf((await author.get(at(revision, '/errors'))).body), /ใส่ “ร้านกว้างกี่ตารางเมตร” เป็นตัวเลข/);
    assert.match(textOf((await author.get(at(revision, '/preview'))).body), /ร้านกว้างกี่ตารางเมตร/);
    assert.match(textOf((await author.get(at(revision, '/examples'))).body), /ตัวอย่าง 0 จาก \d+ ได้ผลต่างจากเดิม/);
    await publish(revision, author, colleague);
    const { label, hint: now } = office.catalogue.concepts.get(AREA) ?? assert.fail('no question');
    assert.deepEqual([label.th, now], ['ร้านกว้างกี่ตารางเมตร', undefined]);
  });

  test('a question that nothing asks yet, and a document of no licence, keep nobody from publishing', async () => {
    const revision = await begin(author, 'documents.food');
    const added = `${await textNow(revision)}  new-paper:
    label: { th: เอกสารใหม่, en: New paper }
    issuedByState: false
    accept: [pdf]
    maxBytes: 1000
    certainty: { level: training }
`;
    await send(author, at(revision, '/source'), { text: added });
    assert.match(textOf((await author.get(at(revision))).body), /ควรรู้ .*is used nowhere/);
    await publish(revision, author, colleague);
    assert.equal(office.catalogue.documents.get('new-paper' as DocumentTypeId)?.label.en, 'New paper');
    const broken = await begin(author, 'documents.food');
    const gone = (await textNow(broken)).replace(/ {2}food-training-applicant:\n(?: {4}.*\n)+/, '');
    await send(author, at(broken, '/source'), { text: gone });
    assert.match(textOf((await author.get(at(broken))).body), /licence\.yaml บรรทัด \d+: .*food-training-applicant/);
    await sendInTwoSteps(author, at(broken, '/withdrawal'), { reason: 'ยังใช้อยู่' });
  });

  test('an agency changes its own fee, signer and forms, and the central office or a second one there approves', async () => {
    const [licence = '', [rule] = []] = Object.entries(agencyNow().feeRules)[0] ?? [];
    const revision = await begin(own, `agency.${READER.agency}`);
    const title = { 'text.signerTitle.th': 'รองปลัดเทศบาล', 'text.signerTitle.en': 'Deputy Municipal Clerk' };
    assert.equal((await fill(own, at(revision, '/texts/agency'), title)).statusCode, 303);
    assert.equal((await fill(own, at(revision, `/terms/${licence}`), { 'fee.0.0': ' ' })).statusCode, 422);
    assert.equal((await fill(own, at(revision, `/terms/${licence}`), { 'fee.0.0': '123.0' })).statusCode, 303);
    const overview = textOf((await own.get(at(revision))).body);
    assert.match(overview, new RegExp(`${rule?.lines[0]?.amount.replace('.', '\\.')} 123\\.0`));
    assert.match(textOf((await own.get(at(revision, '/examples'))).body), /ค่าธรรมเนียม \(บาท\): \d+ → \d+/);
    await publish(revision, own, await office.visitor(administratorOf('second', [READER.agency])));
    assert.equal(agencyNow().signerTitle.th, 'รองปลัดเทศบาล');
    assert.equal(Object.entries(agencyNow().feeRules)[0]?.[1][0]?.lines[0]?.amount, '123.0');
  });

  test('what is not an agency’s own to say is submitted and approved by the central office', async () => {
    const revision = await begin(own, `agency.${READER.agency}`);
    const text = (await textNow(revision)).replace(/appealDays: \d+/, 'appealDays: 45');
    await send(own, at(revision, '/source'), { text });
    const page = (await own.get(at(revision))).body;
    assert.match(textOf(page), /หน่วยงานแก้เองไม่ได้: วันอุทธรณ์/);
    assert.doesNotMatch(page, /submission"/);
    const refused = await sendInTwoSteps(own, at(revision, '/submission'), { ...TODAY, ...NOTE });
    assert.equal(refused.statusCode, 403);
    assert.match(textOf(refused.body), /หน่วยงานแก้เองไม่ได้/);
    assert.equal((await sendInTwoSteps(author, at(revision, '/submission'), { ...TODAY, ...NOTE })).statusCode, 303);
    const second = await office.visitor(administratorOf('second', [READER.agency]));
    assert.equal((await sendInTwoSteps(second, at(revision, '/approval'), {})).statusCode, 403);
    assert.equal((await sendInTwoSteps(colleague, at(revision, '/approval'), {})).statusCode, 303);
    assert.equal(agencyNow().appealDays, 45);
  });

  test('nobody else finds an agency’s definition, and no agency changes shared questions', async () => {
    const stranger = await office.visitor(administratorOf('x', ['rim-nam-excise' as AgencyId]));
    assert.equal((await stranger.get(`${LIST}/agency.${READER.agency}`)).statusCode, 404);
    const proof = hiddenFields((await own.get(LIST)).body);
    assert.equal((await own.post(`${LIST}/questions.premises`, proof)).statusCode, 403);
    assert.equal((await own.get(`${LIST}/process.food`)).statusCode, 404);
  });
});
