import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionIdOf } from '@biz/kernel/ids.ts';
import { type Definition, definitionFile, definitionsIn, findDefinition } from './definition.ts';
import { contentOf, licencesWith } from './definition-content.ts';
import { editDefinition, valueAt } from './edit-definition.ts';
import { beyondLocal } from './local-overrides.ts';
import { sourceFile } from './source-file.ts';
import { agency, agencyId, catalogue, concept, loaded } from './testing/real-catalogue.ts';
import { tryDefinition } from './try-definition.ts';
import { writeBack } from './write-back.ts';

const PREMISES = definitionIdOf('questions', 'premises');
const PLACE = concept('premises.subdistrict');
const known = (id: Definition['id']): Definition => findDefinition(loaded.files, id) ?? assert.fail(id);
const textOf = (id: Definition['id']) => definitionFile(loaded.files, id)?.text ?? assert.fail(id);
const contentIn = (definition: Definition) => contentOf(loaded, definition) ?? assert.fail(definition.id);

test('licences, topics and agencies are definitions with a name; processes, businesses and holidays are none', () => {
  const all = definitionsIn(loaded.files);
  const count = (kind: Definition['kind']) => all.filter((one) => one.kind === kind).length;
  assert.equal(count('licence'), catalogue.licences.size);
  assert.equal(count('agency'), catalogue.agencies.size);
  const held = all.flatMap((one) => {
    const { kind, says } = contentIn(one);
    return kind === 'questions' || kind === 'documents' ? Object.keys(says) : [];
  });
  assert.deepEqual(held.toSorted(), [...catalogue.concepts.keys(), ...catalogue.documents.keys()].toSorted());
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const { kind, title, id } of all)
    if (kind !== 'agency') assert.ok(title.en !== id.slice(kind.length + 1), `${id} is named by its file`);
  for (const name of ['processes/any.yaml', 'businesses/any.yaml', 'calendar/2026.yaml', 'agency-kinds/any.yaml'])
    assert.deepEqual(definitionsIn([sourceFile(name, 'name: { th: ก, en: A }')]), []);
});

test('a topic that a version of earlier does not name is called by its file', () => {
  const [topic] = definitionsIn([sourceFile('concepts/old.yaml', 'concepts: {}')]);
  assert.deepEqual(topic, { kind: 'questions', id: 'questions.old', title: { th: 'old', en: 'old' } });
});

test('a definition has a part in the licences that use it, of those for which one can apply', () => {
  const asking = licencesWith(catalogue, contentIn(known(PREMISES)));
  const isAsked = (id: string) =>
    [...catalogue.licences.values()].some(
      (one) =>
        one.id === id &&
        Object.values(one.operations).some((it) => it?.questions.some((need) => need.concept === PLACE.id)),
    );
  assert.ok(asking.length > 10 && asking.some(isAsked));
  const [own] = [...catalogue.agencies.values()];
  assert.ok(own);
  const given = licencesWith(catalogue, contentIn(known(definitionIdOf('agency', own.id))));
  assert.ok(given.every((id) => catalogue.licences.get(id)?.agencyKind === own.kind));
});

test('a hint comes behind the label, is put in other words, and goes, and nothing else moves', () => {
  const source = textOf(PREMISES);
  const at = ['concepts', 'premises.ownership', 'hint'];
  const value = { th: 'ดูในสัญญา: ข้อ 1', en: 'See the contract, #1' };
  const hinted = editDefinition(source, [{ kind: 'hint', at, value }]);
  assert.deepEqual(valueAt(hinted, [...at, 'th']), value.th);
  assert.equal(hinted.split('\n').length, source.split('\n').length + 1);
  assert.equal(editDefinition(hinted, [{ kind: 'hint', at }]), source);
  const { kind, says } = contentIn(known(PREMISES));
  const hinting = kind === 'questions' ? Object.values(says).filter((one) => one.hint !== undefined) : [];
  assert.ok(hinting.length > 3);
  const without = hinting.map(({ id }) => ({ kind: 'hint', at: ['concepts', id, 'hint'] }) as const);
  const { problems, loaded: made } = tryDefinition(loaded, PREMISES, editDefinition(source, without));
  assert.deepEqual(problems, []);
  for (const { id, hint } of hinting) {
    const now = made?.catalogue.concepts.get(id);
    assert.deepEqual({ ...now, hint }, catalogue.concepts.get(id));
    assert.equal(now?.hint, undefined);
  }
});

test('shared questions are tried with everything that uses them', () => {
  const renamed = textOf(PREMISES).replace('premises.ownership:', 'premises.holding:');
  const { problems } = tryDefinition(loaded, PREMISES, renamed);
  assert.ok(
    problems.some(({ file, message }) => /licence\.yaml$/.test(file) && message.includes('premises.ownership')),
  );
  const empty = textOf(PREMISES).replace('th: พื้นที่ร้านกี่ตารางเมตร', 'th: " "');
  assert.ok(tryDefinition(loaded, PREMISES, empty).problems.some(({ file }) => file === 'concepts/premises.yaml'));
});

test('of an agency its fees, forms and signer are its own to change, and not its area, account or appeal', () => {
  const [before] = [...catalogue.agencies.values()].filter(({ feeRules }) => Object.keys(feeRules).length > 0);
  assert.ok(before);
  const own = { ...before, feeRules: {}, formNumbers: {}, signerTitle: before.name, phone: '020000000' };
  assert.deepEqual(beyondLocal(before, own), []);
  const { biller: _, ...without } = { ...before, appealDays: 99, province: '99' };
  assert.deepEqual(beyondLocal(before, without).toSorted(), ['appealDays', 'biller', 'province']);
});

test('what is published of questions and of an agency is written back to their files', () => {
  const { id, phone } = agency('rim-nam-municipality');
  const edits = [
    [PREMISES, { kind: 'set', at: ['concepts', PLACE.id, 'label', 'th'], value: 'อยู่ตำบลใด' }],
    [definitionIdOf('agency', agencyId(id)), { kind: 'set', at: ['phone'], value: phone.replace(/.$/, '9') }],
  ] as const;
  const inEffect = edits.reduce(
    (so, [definition, edit]) =>
      tryDefinition(so, definition, editDefinition(textOf(definition), [edit])).loaded ?? assert.fail(definition),
    loaded,
  );
  const written = writeBack(loaded, inEffect, []);
  assert.deepEqual(
    written.map(({ name }) => name),
    [`agencies/${id}.yaml`, 'concepts/premises.yaml'],
  );
});
