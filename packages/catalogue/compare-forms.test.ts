import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareForms, isSame } from './compare-forms.ts';
import { composeForm, type SingleForm } from './compose-form.ts';
import { catalogue } from './testing/real-catalogue.ts';

const [licence] = [...catalogue.licences.values()].filter(({ operations }) => operations.new);
assert.ok(licence);
const form = (kind: 'person' | 'juristic') => composeForm(catalogue, [licence.id], kind, { 'applicant.kind': kind });
const idsOf = ({ sections }: SingleForm) =>
  sections.flatMap(({ questions }) => questions.map(({ concept }) => concept.id));

test('the same form twice has no differences', () => {
  const { questions, documents } = compareForms(form('person'), form('person'));
  assert.ok(isSame(questions) && isSame(documents));
});

test('what comes one way goes the other way', () => {
  const [person, juristic] = [form('person'), form('juristic')];
  const [to, back] = [compareForms(person, juristic), compareForms(juristic, person)];
  assert.deepEqual(
    to.questions.added.map(({ concept }) => concept.id),
    idsOf(juristic).filter((id) => !idsOf(person).includes(id)),
  );
  assert.deepEqual(to.questions.added, back.questions.removed);
  assert.deepEqual(to.documents.removed, back.documents.added);
  assert.ok(!isSame(to.questions));
});

test('other words and another duty are a change, another clause is none', () => {
  const before = form('person');
  const changed = (edit: (section: SingleForm['sections'][number]) => SingleForm['sections'][number]) => ({
    ...before,
    sections: before.sections.map(edit),
  });
  const first = idsOf(before)[0];
  const named = changed((section) => ({
    ...section,
    questions: section.questions.map((one) =>
      one.concept.id === first ? { ...one, concept: { ...one.concept, label: { th: 'ใหม่', en: 'New' } } } : one,
    ),
  }));
  assert.deepEqual(
    compareForms(before, named).questions.changed.map(({ concept }) => concept.id),
    [first],
  );
  const freed = changed((section) => ({
    ...section,
    questions: section.questions.map((one) => ({ ...one, required: !one.required })),
  }));
  assert.equal(compareForms(before, freed).questions.changed.length, idsOf(before).length);
  const explained = changed((section) => ({
    ...section,
    questions: section.questions.map((one) => ({ ...one, neededBy: [] })),
  }));
  assert.ok(isSame(compareForms(before, explained).questions));
});

test('a document that a registry replaces now is asked no longer', () => {
  const before = form('person');
  const replaced = {
    ...before,
    documents: before.documents.map((one) => ({ ...one, replacedByRegistry: 'population' as const })),
  };
  const wanted = before.documents.filter(({ replacedByRegistry }) => !replacedByRegistry).length;
  assert.ok(wanted > 0);
  assert.equal(compareForms(before, replaced).documents.removed.length, wanted);
});
