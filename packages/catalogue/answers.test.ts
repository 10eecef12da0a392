import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { coerceAnswer, formFieldsOf, type RawFields, readAnswer, validateAnswers } from './answers.ts';
import { composeForm } from './compose-form.ts';
import type { AnswerValue, Concept, FieldType } from './model.ts';
import { sampleAnswers } from './sample-answers.ts';
import { catalogue, concept, licenceId } from './testing/real-catalogue.ts';

function outcome(id: string, fields: RawFields | string): unknown {
  const result = coerceAnswer(concept(id), typeof fields === 'string' ? { [id]: fields } : fields);
  return result.ok ? result.value : result.error.kind;
}

/** A made-up question, for types and limits that the catalogue happens not to use. */
function made(type: FieldType): Concept {
  return { ...concept('food.kind'), type };
}
const madeOutcome = (type: FieldType, raw: string) => {
  const result = coerceAnswer(made(type), { 'food.kind': raw });
  return result.ok ? result.value : result.error.kind;
};

describe('reading answers from a form', () => {
  test('numbers take Thai digits, thousands commas and blanks, and nothing else', () => {
    assert.equal(outcome('premises.area', ' ๑,๒๐๐.๕ '), 1200.5);
    assert.equal(outcome('premises.area', '1 200'), 1200);
    for (const raw of ['1,2', '12O', 'เยอะ', '1e3', '0x10', '--1', '1.2.3'])
      assert.equal(outcome('premises.area', raw), 'NotANumber', raw);
    assert.equal(outcome('premises.area', '0.5'), 'OutOfRange');
    assert.equal(outcome('premises.area', '-5'), 'OutOfRange');
    assert.equal(outcome('premises.area', '10.125'), 'TooManyDecimals');
    assert.equal(outcome('manager.age', '44.5'), 'NotWhole');
    assert.equal(outcome('manager.age', '๔๔'), 44);
  });

  test('a blank answer is no answer, whatever blanks it is made of', () => {
    for (const raw of ['', '   ', '\u200b', '\u00a0']) assert.equal(outcome('food.kind', raw), undefined);
    assert.equal(outcome('food.kind', {}), undefined);
  });

  test('text is counted as a reader counts it, and Thai typed in two ways becomes one', () => {
    const type: FieldType = { kind: 'text', maxLength: 4 };
    assert.equal(madeOutcome(type, 'น้ำปู่'), 'น้ำปู่');
    assert.equal(madeOutcome(type, 'กกกกก'), 'TooLong');
    assert.equal(outcome('food.kind', 'น\u0e49\u0e4d\u0e32'), 'น้ำ');
    assert.equal(outcome('food.kind', 'ก  ข\nค'), 'ก ข ค');
  });

  test('a date comes from three fields with the Buddhist or the common year, or whole', () => {
    const date = (day: string, month: string, year: string) =>
      outcome('excise.start-date', {
        'excise.start-date.day': day,
        'excise.start-date.month': month,
        'excise.start-date.year': year,
      });
    assert.equal(date('1', '12', '2569'), '2026-12-01');
    assert.equal(date('๑', '๑๒', '๒๕๖๙'), '2026-12-01');
    assert.equal(date('1', '12', '2026'), '2026-12-01');
    assert.equal(date('29', '2', '2567'), '2024-02-29');
    assert.equal(date('29', '2', '2568'), 'BadDate');
    assert.equal(date('', '12', '2569'), 'BadDate');
    assert.equal(date('1', '12', '69'), 'BadDate');
    assert.equal(date('1', '1', '2500'), 'DateOutOfRange');
    assert.equal(outcome('excise.start-date', '2026-12-01'), '2026-12-01');
    assert.equal(outcome('excise.start-date', '2569-12-01'), 'YearLooksBuddhist');
    assert.equal(outcome('excise.start-date', '1/12/2569'), 'BadDate');
  });

  test('identifiers are checked, and kept without dashes', () => {
    assert.equal(outcome('premises.house-code', '7001-000001-5'), '70010000015');
    assert.equal(outcome('premises.house-code', '7001000001'), 'BadHouseCode');
    assert.equal(outcome('business.vat-number', '0-1055-99999-99-7'), '0105599999997');
    assert.equal(outcome('business.vat-number', '0105599999998'), 'BadCheckDigit');
    assert.equal(outcome('business.vat-number', '12345'), 'BadTaxId');
    assert.equal(outcome('contact.mobile', '+66 80 000 0001'), '0800000001');
    assert.equal(outcome('contact.mobile', '021234567'), 'BadPhone');
    assert.equal(outcome('contact.email', 'a@example.invalid'), 'a@example.invalid');
    for (const raw of ['a@b', 'a b@c.d', '@c.d', 'a@c..d'])
      assert.equal(outcome('contact.email', raw), 'BadEmail', raw);
    assert.equal(outcome('premises.subdistrict', '700101'), '700101');
    assert.equal(outcome('premises.subdistrict', '999999'), 'UnknownSubdistrict');
  });

  test('choices are those offered; a declaration must be yes', () => {
    assert.equal(outcome('sells.alcohol', 'both'), 'both');
    assert.equal(outcome('sells.alcohol', 'all'), 'NotAChoice');
    assert.equal(outcome('signboard.has', 'yes'), true);
    assert.equal(outcome('signboard.has', 'no'), false);
    assert.equal(outcome('signboard.has', 'true'), 'NotAChoice');
    assert.equal(outcome('excise.declaration', 'no'), 'MustBeYes');
  });

  test('several choices come as a list without repetition', () => {
    const type: FieldType = {
      kind: 'choices',
      choices: ['a', 'b'].map((value) => ({ value, label: { th: value, en: value } })),
    };
    const read = (raw: string | string[]) => readAnswer(made(type), { 'food.kind': raw });
    assert.deepEqual(read(['a', 'b', 'a']).value, ['a', 'b']);
    assert.deepEqual(read('a').value, ['a']);
    assert.equal(read([]).value, undefined);
    assert.equal(read(['a', 'c']).problems[0]?.kind, 'NotAChoice');
  });

  test('rows of a group are read with every problem at its field; blank rows do not count', () => {
    const handlers = concept('food.handlers');
    const row = (index: number, title: string, first: string, last: string, position: string) => ({
      [`food.handlers[${index}].title`]: title,
      [`food.handlers[${index}].first-name`]: first,
      [`food.handlers[${index}].last-name`]: last,
      [`food.handlers[${index}].position`]: position,
    });
    const good = readAnswer(handlers, {
      ...row(0, 'นางสาว', 'มาลี', 'ใจดี', 'ปรุง'),
      ...row(1, '', ' ', '', ''),
      ...row(4, 'นาย', 'ก', 'ข', 'เสิร์ฟ'),
    });
    assert.deepEqual(good.problems, []);
    assert.equal(Array.isArray(good.value) && good.value.length, 2);
    const bad = readAnswer(handlers, row(0, '', 'มาลี', '', 'ปรุง'));
    assert.deepEqual(
      bad.problems.map(({ kind, field }) => [kind, field]),
      [
        ['Required', 'food.handlers[0].title'],
        ['Required', 'food.handlers[0].last-name'],
      ],
    );
    assert.equal(bad.value, undefined);
    assert.equal(readAnswer(handlers, {}).value, undefined);
    const crowd = Object.assign({}, ...Array.from({ length: 51 }, (_, index) => row(index, 'ก', 'ก', 'ก', 'ก')));
    assert.equal(readAnswer(handlers, crowd).problems[0]?.kind, 'TooMany');
  });

  test('names that are no fields of the form are not read', () => {
    const odd = {
      'food.handlers[0].__proto__': 'x',
      'food.handlers[99999].title': 'x',
      'food.handlers[-1].title': 'x',
      __proto__: 'x',
    };
    assert.deepEqual(readAnswer(concept('food.handlers'), odd), { value: undefined, problems: [] });
  });
});

describe('showing an answer again', () => {
  test('the fields of a value give the value', () => {
    for (const one of catalogue.concepts.values()) {
      for (const answers of sampleAnswers(catalogue, [one.id], []).slice(0, 200)) {
        const value = answers[one.id];
        if (one.type.kind === 'yes-no' && one.type.mustBeYes && value === false) continue;
        const read = coerceAnswer(one, formFieldsOf(one, value));
        const isBlank = Array.isArray(value) && value.length === 0;
        assert.deepEqual(read.ok ? read.value : read.error, isBlank ? undefined : value, one.id);
      }
    }
  });

  test('any text keeps to itself once it was read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const once = coerceAnswer(concept('food.kind'), { 'food.kind': raw });
        if (!once.ok || once.value === undefined) return;
        const twice = coerceAnswer(concept('food.kind'), formFieldsOf(concept('food.kind'), once.value));
        assert.deepEqual(twice, once);
      }),
    );
  });
});

describe('validating a form', () => {
  const form = composeForm(catalogue, [licenceId('signboard-tax')], 'person', {});
  const kinds = (answers: Record<string, AnswerValue>) =>
    validateAnswers(form, answers)
      .filter(({ concept: id }) => id in answers)
      .map(({ kind, field }) => `${kind} ${field}`);

  test('every required question without an answer is named, optional ones are not', () => {
    const missing = validateAnswers(form, {});
    assert.ok(missing.every((problem) => problem.kind === 'Required'));
    const ids = missing.map((problem) => problem.concept as string);
    assert.ok(ids.includes('business.name-th') && ids.includes('applicant.citizen-id'));
    assert.ok(!ids.includes('premises.soi'));
  });

  test('stored answers that the question no longer takes are named with their field', () => {
    assert.deepEqual(kinds({ 'signboard.tax-year': 2026 }), ['OutOfRange signboard.tax-year']);
    assert.deepEqual(kinds({ 'business.name-th': '' }), ['Required business.name-th']);
    assert.deepEqual(kinds({ 'signboard.has': 'yes' }), ['NotAChoice signboard.has']);
    assert.deepEqual(kinds({ 'signboard.signs': [] }), ['Required signboard.signs']);
    assert.deepEqual(
      kinds({
        'signboard.signs': [
          {
            kind: '9',
            moving: false,
            'width-cm': 1,
            'height-cm': 0,
            sides: 1,
            text: 'ก',
            place: 'ก',
            'installed-on': '2569-01-01',
          },
        ],
      }),
      [
        'NotAChoice signboard.signs[0].kind',
        'OutOfRange signboard.signs[0].height-cm',
        'YearLooksBuddhist signboard.signs[0].installed-on',
      ],
    );
  });

  test('answers to questions that are not shown are not looked at', () => {
    assert.deepEqual(kinds({ 'business.vat-number': 'nonsense' }), []);
  });
});
