import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { playOperations } from '@biz/actions/testing/play-operations.ts';
import { openWorkbench, type Workbench } from '@biz/actions/testing/workbench.ts';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { officerOf } from '../testing/sample-office.ts';
import { changedAnswersOf } from './changed-answers.ts';
import { readOfficerCase } from './officer-case.ts';

describe('what an operation changes, as the officer reads it', () => {
  let own: Awaited<ReturnType<typeof openTestDatabase>>;
  let bench: Workbench;
  before(async () => {
    own = await openTestDatabase('pglite');
    bench = await openWorkbench(own.database);
  });
  after(async () => {
    await bench.close();
    await own.remove();
  });
  const play = playOperations(() => bench);
  const pimjai = officerOf('rim-nam-municipality', 'pimjai');

  async function changedBy(changes: readonly string[], typed: Record<string, string>) {
    const number = await play.foodLicence();
    bench.world.register({ person: { title: 'นาง', lastName: 'ใจงาม' } });
    const draft = await play.started('amend', number, changes);
    await play.typed(draft, typed);
    const officerCase = await readOfficerCase(bench.deps, pimjai, await play.sent(draft));
    bench.world.register({ person: { title: MALEE.title, lastName: MALEE.lastName } });
    const changed = await changedAnswersOf(bench.deps, officerCase ?? assert.fail('no case'));
    return (changed ?? assert.fail('nothing changes')).map(({ concept, was, now, isSame }) =>
      isSame ? [concept.id, was] : [concept.id, was, now],
    );
  }

  test('a new name of the holder stands beside the one on the licence', async () => {
    const changed = await changedBy(['holder'], {});
    assert.deepEqual(changed.slice(0, 3), [
      ['applicant.title', 'นางสาว', 'นาง'],
      ['applicant.first-name', 'มาลี'],
      ['applicant.last-name', 'ใจดี', 'ใจงาม'],
    ]);
  });

  test('a new house number stands beside the old one, and so does a name that nobody ticked', async () => {
    const changed = await changedBy(['renumbered'], { 'premises.house-no': '12/7' });
    assert.deepEqual(changed, [
      ['premises.house-no', '99/9', '12/7'],
      ['premises.moo', '4'],
      ['premises.road', 'ริมน้ำ'],
      ['applicant.title', 'นางสาว', 'นาง'],
      ['applicant.last-name', 'ใจดี', 'ใจงาม'],
    ]);
  });
});
