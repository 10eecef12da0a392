import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsWhen } from './real-catalogue.ts';

/** One change to a file of the repository's catalogue, and what the checker must say about it. */
export type Sabotage = readonly [title: string, file: string, from: string, to: string, says: RegExp];

/** A test for each change: it is found. */
export function testSabotage(changes: readonly Sabotage[]): void {
  for (const [title, file, from, to, says] of changes) {
    test(`${title} is found`, () => {
      assert.match(problemsWhen(file, from, to).join('\n'), says);
    });
  }
}
