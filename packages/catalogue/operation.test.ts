import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeForm } from './compose-form.ts';
import { computeFee } from './compute-fee.ts';
import type { Answers } from './model.ts';
import { LATER_KINDS, type OperationKind } from './operation.ts';
import { agency, catalogue, concept, day, licenceId, loaded } from './testing/real-catalogue.ts';

const SMALL = licenceId('food-small');
const ANSWERS: Answers = loaded.examples.find(({ id }) => id === 'food-small/company-rents-120-sqm')?.answers ?? {};

function asked(kind: OperationKind, changes: readonly string[], answers: Answers = ANSWERS) {
  const form = composeForm(catalogue, [SMALL], 'juristic', answers, { kind, changes });
  const questions = form.sections.flatMap((section) => section.questions);
  return {
    questions: questions.filter((it) => !it.isCarried).map((it) => String(it.concept.id)),
    carried: questions.filter((it) => it.isCarried),
    documents: form.documents.filter((it) => !it.replacedByRegistry).map((it) => String(it.document)),
  };
}

describe('operations on a licence that exists', () => {
  test('a renewal where nothing changed asks nothing and carries everything', () => {
    const { questions, carried } = asked('renew', []);
    assert.deepEqual(questions, []);
    const first = composeForm(catalogue, [SMALL], 'juristic', ANSWERS);
    assert.equal(carried.length, first.counts.questionsOnce);
  });

  test('what is ticked is asked again with the documents that prove it, and nothing else', () => {
    const { questions, documents } = asked('amend', ['right-to-use']);
    assert.deepEqual(questions, ['premises.ownership', 'premises.lessor-kind', 'premises.lessor-juristic-id']);
    assert.deepEqual(documents, ['lease']);
  });

  test('what registries say of the holder is looked up anew, and the holder types and proves nothing', () => {
    const { questions, documents } = asked('amend', ['holder']);
    assert.deepEqual(documents, []);
    assert.ok(questions.includes('company.name-th') && questions.includes('applicant.last-name'));
    assert.ok(questions.every((id) => concept(id).registry !== undefined));
  });

  test('a new house number is asked without the rest of the address', () => {
    const { questions, documents } = asked('amend', ['renumbered']);
    assert.deepEqual(questions, ['premises.house-no', 'premises.moo', 'premises.soi', 'premises.road']);
    assert.deepEqual(documents, [], 'the house registration is looked up');
  });

  test('a change that the operation does not take is not asked', () => {
    assert.deepEqual(asked('cancel', ['shop']).questions, ['closing.date', 'closing.reason', 'closing.returns-paper']);
  });

  test('where nothing may change nothing that is carried is required', () => {
    const { carried } = asked('replacement', []);
    assert.ok(carried.length > 0 && carried.every((it) => !it.required));
    assert.ok(asked('renew', []).carried.some((it) => it.required));
  });

  test('a police report is wanted for what is lost, a photograph of what is damaged', () => {
    const because = (reason: string) => asked('replacement', [], { ...ANSWERS, 'reissue.reason': reason }).documents;
    assert.deepEqual(because('lost'), ['loss-report']);
    assert.deepEqual(because('damaged'), ['damaged-licence']);
  });

  test('a renewal costs what a new licence costs at the agency, an amendment nothing', () => {
    const fee = (kind: OperationKind, at: string) => {
      const computed = computeFee(catalogue, SMALL, agency(at), ANSWERS, day('2026-11-20'), kind);
      return computed.ok ? computed.value.total : computed.error.kind;
    };
    assert.equal(fee('renew', 'rim-nam-municipality'), 65000);
    assert.equal(fee('renew', 'rim-thale-municipality'), 10000);
    assert.equal(fee('annual-fee', 'rim-nam-municipality'), 65000);
    assert.equal(fee('amend', 'rim-nam-municipality'), 0);
  });

  test('an operation that the licence does not have asks nothing and has no fee rule', () => {
    const liquor = licenceId('liquor');
    const form = composeForm(catalogue, [liquor], 'person', {}, { kind: 'cancel', changes: [] });
    assert.equal(form.counts.questionsOnce, 0);
    const fee = computeFee(catalogue, liquor, undefined, {}, day('2026-11-20'), 'cancel');
    assert.equal(fee.ok ? '' : fee.error.kind, 'NoRuleInForce');
  });

  test('every operation of every licence can be asked for without anything having changed', () => {
    for (const licence of catalogue.licences.values()) {
      for (const kind of LATER_KINDS.filter((it) => licence.operations[it])) {
        assert.doesNotThrow(() => composeForm(catalogue, [licence.id], 'person', {}, { kind, changes: [] }));
      }
    }
  });
});
