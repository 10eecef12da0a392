import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { composeForm, type SingleForm } from './compose-form.ts';
import type { Answers, ApplicantKind } from './model.ts';
import { privateNeeds } from './private-needs.ts';
import { catalogue, licenceId } from './testing/real-catalogue.ts';

const ALL = [...catalogue.licences.keys()];

const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    'premises.ownership': fc.constantFrom('own', 'rent', 'consent'),
    'premises.lessor-kind': fc.constantFrom('person', 'juristic'),
    'food.manager-is-applicant': fc.boolean(),
  },
  { requiredKeys: [] },
);

function idsOf(form: SingleForm): readonly string[] {
  const questions = form.sections.flatMap((section) => section.questions.map(({ concept }) => concept.id));
  return [...questions, ...form.documents.map(({ document }) => document)].sort();
}

describe('what only one licence needs', () => {
  test('is exactly what leaves the form with it', () => {
    const someKind = fc.constantFrom<ApplicantKind>('person', 'juristic');
    fc.assert(
      fc.property(
        fc.subarray(ALL, { minLength: 1, maxLength: 5 }),
        someKind,
        someAnswers,
        (licences, kind, answers) => {
          const form = composeForm(catalogue, licences, kind, answers);
          for (const gone of licences) {
            const rest = licences.filter((id) => id !== gone);
            const left = idsOf(composeForm(catalogue, rest, kind, answers));
            const { questions, documents } = privateNeeds(form, gone);
            const taken = [...questions.map(({ concept }) => concept.id), ...documents.map(({ document }) => document)];
            assert.deepEqual([...left, ...taken].sort(), idsOf(form), gone);
          }
        },
      ),
    );
  });

  test('is everything of a form of one licence', () => {
    const only = licenceId('signboard-tax');
    const form = composeForm(catalogue, [only], 'person', {});
    const { questions, documents } = privateNeeds(form, only);
    assert.equal(questions.length, form.counts.questionsOnce);
    assert.deepEqual(documents, form.documents);
  });
});
