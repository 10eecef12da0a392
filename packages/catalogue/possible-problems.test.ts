import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswer, validateAnswers } from './answers.ts';
import type { Concept } from './model.ts';
import { possibleProblems } from './possible-problems.ts';
import { catalogue } from './testing/real-catalogue.ts';

/** What people type, and what they type wrong. */
const TYPED = [
  ...['', 'x', '-1', '0', '1', '1.5', '1.23456', '999999999999', 'ก'.repeat(3000), 'yes', 'no', 'maybe'],
  ...['08', '0812345678', 'a@b', 'a@b.co', '1234567890123', '1100700000005', '12345678901', '700101', '000000'],
  ...['2569-01-01', '1800-01-01', '2026-02-30'],
];

function foundIn(concept: Concept): ReadonlySet<string> {
  const kinds = TYPED.flatMap((typed) => {
    const read = readAnswer(concept, { [concept.id]: typed });
    const question = { concept, required: true, neededBy: [] };
    const stored = validateAnswers(
      { sections: [{ id: concept.section, questions: [question] }] },
      { [concept.id]: typed },
    );
    return [...read.problems, ...stored].map(({ kind }) => kind);
  });
  return new Set(kinds);
}

test('nothing is ever wrong with an answer that is not among what is possible', () => {
  for (const concept of catalogue.concepts.values()) {
    if (concept.type.kind === 'group') continue;
    const possible = new Set<string>(possibleProblems(concept.type, true).map(({ kind }) => kind));
    for (const kind of foundIn(concept)) assert.ok(possible.has(kind), `${concept.id}: ${kind}`);
  }
});

test('everything that is possible does happen', () => {
  const unreached = [...catalogue.concepts.values()].flatMap((concept) => {
    if (concept.type.kind === 'group') return [];
    const found = foundIn(concept);
    return possibleProblems(concept.type, true).flatMap(({ kind }) => (found.has(kind) ? [] : [kind]));
  });
  assert.deepEqual([...new Set(unreached)], []);
});

test('what may be left blank is never missing, and a group counts its rows', () => {
  const rows = { kind: 'group', min: 1, max: 3, fields: [] } as const;
  assert.deepEqual(
    possibleProblems(rows, false).map(({ kind }) => kind),
    ['TooFew', 'TooMany'],
  );
  assert.deepEqual(possibleProblems({ ...rows, min: 0 }, false), [{ kind: 'TooMany', max: 3 }]);
  assert.ok(!possibleProblems({ kind: 'mobile' }, false).some(({ kind }) => kind === 'Required'));
});
