import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainCondition, type Wanted } from './explain-condition.ts';
import { numbersOf } from './expression-tree.ts';
import type { Answers, Condition } from './model.ts';
import { operationsOf } from './operation.ts';
import { evaluateCondition, rulesOf } from './rules.ts';
import { sampleAnswers } from './sample-answers.ts';
import { catalogue } from './testing/real-catalogue.ts';

const rules = rulesOf(catalogue);

/** Every condition that a licence of the catalogue writes. */
const conditions: ReadonlySet<Condition> = new Set(
  [...catalogue.licences.values()].flatMap((licence) => [
    licence.neededWhen,
    ...operationsOf(licence).flatMap(([, { questions, documents }]) =>
      [...questions, ...documents].flatMap(({ when }) => when ?? []),
    ),
  ]),
);

/** Whether answers are as wanted: written anew, so that it can disagree with the rules. */
function isMet(wanted: Wanted, answers: Answers): boolean {
  switch (wanted.kind) {
    case 'one-of':
      return wanted.values.some((value) => value === answers[wanted.concept]);
    case 'ticked': {
      const given = answers[wanted.concept];
      return (Array.isArray(given) && given.includes(wanted.value as never)) === wanted.isTicked;
    }
    case 'yes-no':
      return answers[wanted.concept] === wanted.isYes;
    case 'number': {
      const given = Number(answers[wanted.concept]);
      const tests = {
        above: given > wanted.limit,
        from: given >= wanted.limit,
        below: given < wanted.limit,
        'up-to': given <= wanted.limit,
        exactly: given === wanted.limit,
        'other-than': given !== wanted.limit,
      };
      return tests[wanted.is];
    }
    case 'all':
      return wanted.of.every((part) => isMet(part, answers));
    case 'any':
      return wanted.of.some((part) => isMet(part, answers));
    case 'depends-on':
      throw new Error(`no words for ${wanted.concepts.join()}`);
  }
}

describe('the explanation of a condition', () => {
  test('wants exactly the answers with which the condition holds, and its opposite those with which it fails', () => {
    assert.ok(conditions.size > 15);
    for (const condition of conditions) {
      const { concepts, run } = rules.expression(condition);
      const wanted = explainCondition(catalogue, condition);
      if (wanted.kind === 'depends-on') continue;
      const opposite = explainCondition(catalogue, condition, false);
      for (const answers of sampleAnswers(catalogue, concepts, numbersOf(run.ast))) {
        const holds = evaluateCondition(rules, condition, answers) === true;
        assert.equal(isMet(wanted, answers), holds, `${condition} ${JSON.stringify(answers)}`);
        assert.equal(isMet(opposite, answers), !holds, `not ${condition} ${JSON.stringify(answers)}`);
      }
    }
  });

  test('names every choice that does, and reads a negated or mirrored comparison', () => {
    const wanted = (condition: Condition, holds = true) => explainCondition(catalogue, condition, holds);
    assert.deepEqual(wanted('premises.ownership != "own"'), {
      kind: 'one-of',
      concept: 'premises.ownership',
      values: ['rent', 'consent'],
    });
    assert.deepEqual(wanted('!(200.0 < premises.area) || signboard.has'), {
      kind: 'any',
      of: [
        { kind: 'number', concept: 'premises.area', is: 'up-to', limit: 200 },
        { kind: 'yes-no', concept: 'signboard.has', isYes: true },
      ],
    });
    assert.deepEqual(wanted('signboard.has && (signboard.has && premises.area >= 3.0)', false), {
      kind: 'any',
      of: [
        { kind: 'yes-no', concept: 'signboard.has', isYes: false },
        { kind: 'yes-no', concept: 'signboard.has', isYes: false },
        { kind: 'number', concept: 'premises.area', is: 'below', limit: 3 },
      ],
    });
  });

  test('names the questions where a condition is more than comparisons', () => {
    assert.deepEqual(explainCondition(catalogue, 'ceil(premises.area) > 3.0 && signboard.has'), {
      kind: 'depends-on',
      concepts: ['premises.area', 'signboard.has'],
    });
    assert.deepEqual(explainCondition(catalogue, 'business.name_th == "x"'), {
      kind: 'depends-on',
      concepts: ['business.name-th'],
    });
  });

  test('tells nearly every condition of the catalogue in words', () => {
    const untold = [...conditions].filter((it) => explainCondition(catalogue, it).kind === 'depends-on');
    assert.ok(untold.length <= conditions.size / 20, untold.join('\n'));
  });
});
