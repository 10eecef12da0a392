import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wholeLicence, writtenOut } from './like-licence.ts';
import { sourceFile } from './source-file.ts';

const BASE = sourceFile(
  'licences/town/food/licence.yaml',
  `id: food
laws: [act]
changes: [{ id: kind, questions: [food.kind, shop.name] }]
operations:
  new: { days: 30, process: long, questions: [{ asks: [food.kind] }] }
  cancel: { days: 7, process: short }
deliverable: { template: paper, numberPrefix: HZ }
`,
);

function whole(text: string) {
  const file = sourceFile('licences/town/pets/licence.yaml', text);
  return wholeLicence(file, [BASE, file]);
}

describe('a licence that is like another', () => {
  test('takes what it does not write, inside operations and deliverable member by member', () => {
    const made = whole(
      'id: pets\nlike: food\noperations: { cancel: { days: 30 } }\ndeliverable: { numberPrefix: PT }\n',
    );
    assert.ok(made.ok);
    assert.deepEqual(made.value.data, {
      id: 'pets',
      laws: ['act'],
      changes: [{ id: 'kind', questions: ['food.kind', 'shop.name'] }],
      operations: {
        new: { days: 30, process: 'long', questions: [{ asks: ['food.kind'] }] },
        cancel: { days: 30, process: 'short' },
      },
      deliverable: { template: 'paper', numberPrefix: 'PT' },
    });
  });

  test('asks other questions in the place of those of the other', () => {
    const made = whole('id: pets\nlike: food\ninstead: { food.kind: [pets.kind, pets.number] }\n');
    assert.ok(made.ok);
    const text = JSON.stringify(made.value.data);
    assert.match(text, /"questions":\["pets\.kind","pets\.number","shop\.name"\]/);
    assert.match(text, /"asks":\["pets\.kind","pets\.number"\]/);
    assert.doesNotMatch(text, /food\.kind/);
  });

  test('names the one that was meant when there is none of that name', () => {
    const made = whole('id: pets\nlike: foods\n');
    assert.ok(!made.ok);
    assert.deepEqual(
      [made.error.file, made.error.line, made.error.suggestion],
      ['licences/town/pets/licence.yaml', 2, 'food'],
    );
  });

  test('is not like one that is itself like another, nor like itself', () => {
    const chained = sourceFile('licences/town/birds/licence.yaml', 'id: birds\nlike: pets\n');
    const middle = sourceFile('licences/town/pets/licence.yaml', 'id: pets\nlike: food\n');
    assert.ok(!wholeLicence(chained, [BASE, middle, chained]).ok);
    assert.ok(!whole('id: pets\nlike: pets\n').ok);
  });

  test('reads the same when it is written out, which is like no other', () => {
    const file = sourceFile('licences/town/pets/licence.yaml', '# its schema\nid: pets\nlike: food\n');
    const whole = wholeLicence(file, [BASE, file]);
    const written = writtenOut(file, [BASE, file]);
    assert.ok(whole.ok);
    assert.deepEqual(written.data, whole.value.data);
    assert.match(written.text, /^# its schema\nid: pets\n/m);
    assert.doesNotMatch(written.text, /^like:/m);
    assert.equal(writtenOut(BASE, [BASE, file]), BASE);
  });

  test('one that is written out stays as it is', () => {
    const made = wholeLicence(BASE, [BASE]);
    assert.ok(made.ok);
    assert.equal(made.value, BASE);
  });
});
