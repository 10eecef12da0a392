import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AnswerValue } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import { catalogue } from '@biz/catalogue/testing/real-catalogue.ts';
import type { BusinessId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import fc from 'fast-check';
import { askedAnswers, digestOf, formOf, missingIn } from './draft-form.ts';

const NOW = '2026-11-21T03:00:00.000Z' as Instant;
const HERE = takenHere(catalogue).map(({ id }) => id);

/** Any answers to questions with choices, asked or not. */
const someAnswers = fc
  .subarray([...catalogue.concepts.values()].filter(({ type }) => type.kind === 'choice' || type.kind === 'yes-no'))
  .chain((concepts) =>
    fc.record<Record<string, AnswerValue>>(
      Object.fromEntries(
        concepts.map(({ id, type }) => [
          id,
          type.kind === 'choice' ? fc.constantFrom(...type.choices.map(({ value }) => value)) : fc.boolean(),
        ]),
      ),
    ),
  );

function draftOf(licences: Draft['licences'], answers: Readonly<Record<string, AnswerValue>>): Draft {
  const sourced = Object.entries(answers).map(([id, value]) => [id, { value, source: 'typed' as const, at: NOW }]);
  return {
    id: '00000000-0000-4000-8000-000000000001' as FilingId,
    owner: 'sub-1' as SubjectId,
    applicant: { kind: 'person', personName: 'นางสาวมาลี ใจดี' } as Draft['applicant'],
    business: 'restaurant' as BusinessId,
    licences,
    answers: Object.fromEntries(sourced),
    documents: [],
    registries: {},
    version: 1,
    createdAt: NOW,
    savedAt: NOW,
  };
}

describe('what of a draft is sealed and sent', () => {
  test('is what its form asks, and nothing that was answered before the question went away', () => {
    fc.assert(
      fc.property(fc.subarray(HERE, { minLength: 1 }), someAnswers, (licences, answers) => {
        const draft = draftOf(licences, answers);
        const { concepts, digest } = digestOf(catalogue, draft, { kind: 'self' });
        const asked = new Set<string>(concepts);
        const shown = formOf(catalogue, draft).sections.flatMap(({ questions }) =>
          questions.map((it) => it.concept.id),
        );
        assert.deepEqual([...asked], shown.map(String));
        const reachable = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
        assert.equal(digestOf(catalogue, draftOf(licences, reachable), { kind: 'self' }).digest, digest);
        const counted = Object.entries(askedAnswers(catalogue, draft)).filter(([, answer]) => answer !== undefined);
        assert.deepEqual(Object.fromEntries(counted), reachable, 'fees are estimated from what is sent');
        assert.ok(missingIn(catalogue, draft).every((id) => asked.has(id) || catalogue.documents.has(id as never)));
      }),
    );
  });

  test('changes with every answer that it asks', () => {
    fc.assert(
      fc.property(fc.subarray(HERE, { minLength: 1 }), someAnswers, (licences, answers) => {
        const draft = draftOf(licences, answers);
        const { concepts, digest } = digestOf(catalogue, draft, { kind: 'self' });
        const id = concepts.find((concept) => draft.answers[concept] !== undefined);
        if (id === undefined) return;
        const { [id]: _gone, ...rest } = answers;
        assert.notEqual(digestOf(catalogue, draftOf(licences, rest), { kind: 'self' }).digest, digest, id);
      }),
    );
  });
});
