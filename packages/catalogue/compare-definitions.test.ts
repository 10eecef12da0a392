import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDefinitions as compareContents } from './compare-definitions.ts';
import type { Licence, Operation } from './model.ts';
import { catalogue } from './testing/real-catalogue.ts';

const licence = [...catalogue.licences.values()].find(({ operations }) => operations.new) ?? assert.fail('no licence');
const operation = licence.operations.new ?? assert.fail('no operation');
const compareDefinitions = (before: Licence, after: Licence) =>
  compareContents({ kind: 'licence', says: before }, { kind: 'licence', says: after });
const having = (members: Partial<Operation>): Licence => ({
  ...licence,
  operations: { ...licence.operations, new: { ...operation, ...members } },
});

test('a definition does not differ from itself', () => {
  assert.deepEqual(compareDefinitions(licence, structuredClone(licence)), []);
});

test('a number and a text are told with before and after, each language for itself', () => {
  const after = { ...having({ days: 99 }), name: { ...licence.name, en: 'Other' } };
  assert.deepEqual(compareDefinitions(licence, after), [
    { path: ['name', 'en'], before: licence.name.en, after: 'Other' },
    { path: ['operations', 'new', 'days'], before: operation.days, after: 99 },
  ]);
});

test('questions are known by what they ask, wherever they stand', () => {
  const [first, ...others] = operation.questions;
  assert.ok(first);
  assert.deepEqual(
    compareDefinitions(licence, having({ questions: [...others, first] })),
    [],
    'their order is no difference',
  );
  assert.deepEqual(compareDefinitions(licence, having({ questions: others })), [
    { path: ['operations', 'new', 'questions', first.concept], before: first },
  ]);
  const turned = having({ questions: [{ ...first, required: !first.required }, ...others] });
  assert.deepEqual(compareDefinitions(licence, turned), [
    {
      path: ['operations', 'new', 'questions', first.concept, 'required'],
      before: first.required,
      after: !first.required,
    },
  ]);
});

test('a member that comes or goes is told whole', () => {
  const extension = { times: 1, days: 3, clause: licence.name, certainty: { level: 'general' } } as const;
  const { extension: _, ...without } = operation;
  const plain: Licence = { ...licence, operations: { new: without } };
  const longer: Licence = { ...licence, operations: { new: { ...without, extension } } };
  assert.deepEqual(compareDefinitions(plain, longer), [{ path: ['operations', 'new', 'extension'], after: extension }]);
  assert.deepEqual(compareDefinitions(longer, plain), [
    { path: ['operations', 'new', 'extension'], before: extension },
  ]);
});
