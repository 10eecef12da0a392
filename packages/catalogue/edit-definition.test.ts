import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionIdOf } from '@biz/kernel/ids.ts';
import { parse } from 'yaml';
import { definitionFile } from './definition.ts';
import { type DefinitionEdit, editDefinition, valueAt } from './edit-definition.ts';
import { catalogue, loaded } from './testing/real-catalogue.ts';
import { tryDefinition } from './try-definition.ts';

const TEXT = `id: one # stays
name: { th: ชื่อ, en: "Name: old" }
why:
  th: >-
    ยาว
    มาก
  en: Long
operations:
  new:
    days: 30
    documents:
      - clause: { th: ก, en: A }
        asks:
          - store-map
          - { document: lease, when: premises.ownership == "rent" }
          - document: photo
            when: premises.area > 1.0
      - clause: { th: ข, en: B }
        asks:
          - only-one
    certainty: { level: general }
`;
const edit = (...edits: DefinitionEdit[]) => editDefinition(TEXT, edits);
const duty = (id: string, to: 'required' | 'optional' | 'gone'): DefinitionEdit => ({
  ...{ kind: 'duty', operation: 'new', list: 'documents' },
  ...{ id, duty: to },
});
const asksOf = (text: string) =>
  parse(text).operations.new.documents.map(({ asks }: { asks: unknown[] }) => asks) as unknown[][];

test('a value is replaced where it stands, and not a byte beside it', () => {
  assert.equal(edit({ kind: 'set', at: ['operations', 'new', 'days'], value: 7 }), TEXT.replace('days: 30', 'days: 7'));
  assert.equal(edit({ kind: 'set', at: ['operations', 'new', 'days'], value: 30 }), TEXT);
  assert.equal(
    edit({ kind: 'set', at: ['operations', 'renew', 'days'], value: 30 }),
    TEXT,
    'what is not there stays so',
  );
  assert.equal(valueAt(TEXT, ['operations', 'new', 'days']), 30);
});

test('texts of every kind come out as they were typed', () => {
  for (const value of ['ใหม่', 'a, b } c: "d"', 'true', '010', ' x', "it's #1", 'สอง\nบรรทัด', '- ขีด', 'ก: ข', 'ฯลฯ']) {
    for (const at of [
      ['name', 'th'],
      ['why', 'th'],
      ['why', 'en'],
    ]) {
      const text = edit({ kind: 'set', at, value });
      assert.equal(valueAt(text, at), value, `${at.join('.')} ${value}`);
      assert.equal(parse(text).operations.new.days, 30);
    }
  }
});

test('a need becomes optional, required or goes, and keeps its condition', () => {
  assert.deepEqual(asksOf(edit(duty('store-map', 'optional')))[0]?.[0], { document: 'store-map', optional: true });
  assert.deepEqual(asksOf(edit(duty('lease', 'optional')))[0]?.[1], {
    document: 'lease',
    optional: true,
    when: 'premises.ownership == "rent"',
  });
  assert.deepEqual(asksOf(edit(duty('photo', 'optional'), duty('photo', 'required')))[0]?.[2], {
    document: 'photo',
    when: 'premises.area > 1.0',
  });
  assert.equal(edit(duty('store-map', 'optional'), duty('store-map', 'required')), TEXT);
  assert.equal(asksOf(edit(duty('photo', 'gone')))[0]?.length, 2);
  assert.equal(asksOf(edit(duty('store-map', 'gone')))[0]?.length, 2);
  assert.deepEqual(asksOf(edit(duty('only-one', 'gone'))).length, 1, 'a clause goes with its last need');
  assert.equal(edit(duty('nothing', 'gone')), TEXT);
});

test('a new need comes last, under its own clause', () => {
  const clause = { th: 'ประกาศใหม่: ข้อ 1', en: 'New notice, 1' };
  const add = { kind: 'add', operation: 'new', list: 'documents', id: 'rename', duty: 'optional', clause } as const;
  const groups = parse(edit(add)).operations.new.documents;
  assert.deepEqual(groups.at(-1), { clause, asks: [{ document: 'rename', optional: true }] });
  assert.equal(parse(edit(add)).operations.new.certainty.level, 'general');
});

test('every definition of the catalogue can be edited this way and stays sound', () => {
  for (const [id, licence] of catalogue.licences) {
    const source = definitionFile(loaded.files, definitionIdOf('licence', id))?.text ?? '';
    const first = licence.operations.new;
    if (!first) continue;
    const [document] = first.documents;
    const longer: DefinitionEdit[] = [
      { kind: 'set', at: ['operations', 'new', 'days'], value: first.days + 1 },
      { kind: 'set', at: ['name', 'th'], value: 'ชื่อใหม่: ทดสอบ' },
      ...(document
        ? [{ kind: 'duty', operation: 'new', list: 'documents', id: document.document, duty: 'optional' } as const]
        : []),
    ];
    const text = editDefinition(source, longer);
    const { loaded: made } = tryDefinition(loaded, definitionIdOf('licence', id), text);
    const changed = made?.catalogue.licences.get(id);
    assert.equal(changed?.name.th, 'ชื่อใหม่: ทดสอบ', id);
    assert.equal(changed.operations.new?.days, first.days + 1);
    assert.equal(changed.operations.new?.documents[0]?.required ?? false, false);
  }
});
