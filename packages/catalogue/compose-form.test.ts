import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { composeForm, type SingleForm } from './compose-form.ts';
import type { Answers, ApplicantKind, Catalogue } from './model.ts';
import { catalogue, licenceId } from './testing/real-catalogue.ts';

const ALL = [...catalogue.licences.keys()];
const RENTED: Answers = { 'premises.area': 120, 'premises.ownership': 'rent', 'premises.lessor-kind': 'person' };

function form(licences: readonly string[], kind: ApplicantKind, answers: Answers): SingleForm {
  return composeForm(catalogue, licences.map(licenceId), kind, answers);
}
const questions = (it: SingleForm) =>
  it.sections.flatMap((section) => section.questions.map((need) => need.concept.id as string));
const uploads = (it: SingleForm) =>
  it.documents.filter((need) => !need.replacedByRegistry).map((need) => need.document as string);

const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    'premises.ownership': fc.constantFrom('own', 'rent', 'consent'),
    'premises.lessor-kind': fc.constantFrom('person', 'juristic'),
    'business.vat-status': fc.constantFrom('vat', 'no-vat', 'duty-free'),
    'manager.is-applicant': fc.boolean(),
    'applicant.acting-as': fc.constantFrom('self', 'director', 'attorney'),
  },
  { requiredKeys: [] },
);
const someKind = fc.constantFrom<ApplicantKind>('person', 'juristic');
const someLicences = fc.subarray(ALL, { minLength: 1 });

const fewLicences = fc.subarray(ALL, { minLength: 1, maxLength: 6 });

/** Answers to questions with choices, whether they are asked or not. */
const everyAnswer: fc.Arbitrary<Answers> = fc
  .subarray([...catalogue.concepts.values()].filter(({ type }) => type.kind === 'choice' || type.kind === 'yes-no'))
  .chain((concepts) =>
    fc.record(
      Object.fromEntries(
        concepts.map(({ id, type }) => [
          id,
          type.kind === 'choice' ? fc.constantFrom(...type.choices.map(({ value }) => value)) : fc.boolean(),
        ]),
      ),
    ),
  );

/** The catalogue with a question whose condition names only the question before it. */
function withChain(): Catalogue {
  const id = licenceId('food-small');
  const licence = catalogue.licences.get(id);
  const first = licence?.operations.new;
  if (!licence || !first) throw new Error('no such licence');
  const asks = first.questions.map((need) =>
    (need.concept as string) === 'premises.lessor-juristic-id'
      ? { ...need, when: 'premises.lessor_kind == "juristic"' }
      : need,
  );
  const chained = { ...licence, operations: { ...licence.operations, new: { ...first, questions: asks } } };
  return { ...catalogue, licences: new Map(catalogue.licences).set(id, chained) };
}

describe('the single form', () => {
  test('every question and document appears once, however many licences need it', () => {
    fc.assert(
      fc.property(someLicences, someKind, someAnswers, (licences, kind, answers) => {
        const it = composeForm(catalogue, licences, kind, answers);
        assert.equal(new Set(questions(it)).size, questions(it).length);
        assert.equal(new Set(it.documents.map((need) => need.document)).size, it.documents.length);
      }),
    );
  });

  test('is the one that a catalogue composes that has composed nothing before', () => {
    fc.assert(
      fc.property(someLicences, fc.array(fc.tuple(someKind, someAnswers), { minLength: 2 }), (licences, drafts) => {
        for (const [kind, answers] of drafts) {
          const unused = { ...catalogue };
          const composed = composeForm(catalogue, licences, kind, answers);
          assert.deepEqual(composed, composeForm(unused, licences, kind, answers));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('taking a licence out takes out exactly what only it needs', () => {
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 2 }), someKind, someAnswers, (licences, kind, answers) => {
        const [gone, ...rest] = licences;
        assert.ok(gone);
        const [before, after] = [
          composeForm(catalogue, licences, kind, answers),
          composeForm(catalogue, rest, kind, answers),
        ];
        const needs = (it: SingleForm) => [
          ...it.sections.flatMap((section) => section.questions.map((need) => ({ id: `${need.concept.id}`, ...need }))),
          ...it.documents.map((need) => ({ id: `${need.document}`, ...need })),
        ];
        const kept = needs(before).filter((need) => need.neededBy.some((by) => by.licence !== gone));
        assert.deepEqual(
          needs(after)
            .map((need) => need.id)
            .sort(),
          kept.map((need) => need.id).sort(),
        );
        for (const need of needs(after)) {
          const same = kept.find((it) => it.id === need.id);
          assert.deepEqual(
            need.neededBy,
            same?.neededBy.filter((by) => by.licence !== gone),
          );
        }
      }),
    );
  });

  test('the counts are the true ones', () => {
    fc.assert(
      fc.property(someLicences, someKind, someAnswers, (licences, kind, answers) => {
        const it = composeForm(catalogue, licences, kind, answers);
        const alone = licences.map((licence) => composeForm(catalogue, [licence], kind, answers));
        const sum = (count: (one: SingleForm) => number) => alone.reduce((total, one) => total + count(one), 0);
        const required = (one: SingleForm) =>
          one.documents.filter((need) => need.required && !need.replacedByRegistry).length;
        assert.deepEqual(it.counts, {
          questionsOnce: questions(it).length,
          questionsSeparately: sum((one) => questions(one).length),
          documentsOnce: required(it),
          documentsSeparately: sum(required),
          prefilled: it.sections.flatMap((section) => section.questions).filter((need) => need.concept.registry).length,
          replaced: it.documents.length - uploads(it).length,
          replacedSeparately: sum((one) => one.documents.length - uploads(one).length),
        });
        assert.ok(it.counts.questionsOnce <= it.counts.questionsSeparately);
      }),
    );
  });

  test('what was answered before its question went away decides nothing', () => {
    fc.assert(
      fc.property(fewLicences, someKind, everyAnswer, (licences, kind, answers) => {
        const it = composeForm(catalogue, licences, kind, answers);
        const hidden = it.conditional.flatMap(({ what }) => ('concept' in what ? [what.concept.id as string] : []));
        const reachable = Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.includes(id)));
        assert.deepEqual(composeForm(catalogue, licences, kind, reachable), it);
      }),
    );
  });

  test('a chain of questions goes with its first link', () => {
    const chained = withChain();
    const shown = (answers: Answers) => questions(composeForm(chained, [licenceId('food-small')], 'person', answers));
    const all: Answers = { 'premises.ownership': 'rent', 'premises.lessor-kind': 'juristic' };
    assert.ok(shown(all).includes('premises.lessor-juristic-id'));
    assert.ok(!shown({ ...all, 'premises.ownership': 'own' }).includes('premises.lessor-juristic-id'));
  });

  test('three licences of a restaurant share most of what they ask', () => {
    const { counts } = form(['food-small', 'liquor', 'signboard-tax'], 'juristic', {
      ...RENTED,
      'business.vat-status': 'vat',
    });
    assert.ok(counts.questionsOnce < counts.questionsSeparately * 0.6, JSON.stringify(counts));
    assert.ok(counts.documentsOnce < counts.documentsSeparately);
  });

  test('a condition that is not decided yet is listed, not asked', () => {
    const it = form(['food-small'], 'person', {});
    const lease = it.conditional.find(({ what }) => 'document' in what && what.document.id === 'lease');
    assert.equal(lease?.verdict, 'unknown');
    assert.deepEqual(lease?.conditions, ['premises.ownership == "rent"']);
    assert.ok(!uploads(it).includes('lease'));
  });

  test('who applies decides what the registries must say', () => {
    assert.ok(questions(form(['food-small'], 'juristic', {})).includes('company.directors'));
    assert.ok(!questions(form(['food-small'], 'person', {})).includes('company.directors'));
    assert.ok(uploads(form(['food-small'], 'person', { 'applicant.acting-as': 'attorney' })).includes('poa'));
    assert.ok(!uploads(form(['food-small'], 'person', {})).includes('poa'));
  });

  test('copies of what the State holds are never uploaded', () => {
    const it = form(['food-small', 'liquor', 'signboard-tax'], 'juristic', RENTED);
    const replaced = it.documents.filter((need) => need.replacedByRegistry).map((need) => need.document as string);
    assert.deepEqual(replaced.sort(), [
      'business-proof',
      'id-director',
      'juristic-cert',
      'lessor-id',
      'rename',
      'store-house-reg',
    ]);
  });

  test('sections come in order, a licence part for each licence that has questions of its own', () => {
    const it = form(['signboard-tax', 'food-small'], 'person', RENTED);
    assert.deepEqual(
      it.sections.map((section) => section.licence ?? section.id),
      ['business', 'premises', 'applicant', 'signboard-tax', 'food-small'],
    );
  });

  test('a question is required when one licence cannot do without it', () => {
    const name = (licences: string[], id: string) =>
      form(licences, 'person', {})
        .sections.flatMap((section) => section.questions)
        .find((need) => need.concept.id === id);
    assert.equal(name(['food-small'], 'business.name-en')?.required, false);
    assert.equal(name(['food-small', 'signboard-tax'], 'business.name-th')?.required, true);
    assert.equal(name(['food-small', 'signboard-tax'], 'business.name-th')?.neededBy.length, 2);
  });

  test('a licence that does not exist is a fault of the caller', () => {
    assert.throws(() => form(['no-such'], 'person', {}), /no-such is not in the catalogue/);
  });
});
