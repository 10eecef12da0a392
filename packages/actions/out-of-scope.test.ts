import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { recordVerdict } from './officer/record-verdict.ts';
import { openWorkbench, sentFiling, type Workbench } from './testing/workbench.ts';

forEachStore('a command outside the scope of the officer’s account', (on) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(on.database);
  });
  after(() => bench.close());

  test('finds no application, whatever page it came from', async () => {
    const [part] = (await sentFiling(bench)).applications;
    assert.ok(part);
    const [held] = part.state.documents;
    assert.ok(held);
    const { agency, licence, area } = part.state;
    assert.ok(area);
    const actor = { kind: 'officer', subject: 'pimjai' as SubjectId, name: 'พิมพ์ใจ', agency } as const;
    let key = 0;
    const pass = async (within: WorkScope) => {
      key += 1;
      const target = { application: part.id, actor, within, key: `key-of-try-${key}` };
      const done = await recordVerdict(bench.deps, target, { document: held.document, verdict: 'pass', note: '' });
      return done.ok ? 'done' : done.error.kind;
    };
    assert.equal(await pass([]), 'NotFound');
    assert.equal(await pass([{ areas: ['999999'], licences: 'all' }]), 'NotFound');
    assert.equal(await pass([{ areas: 'all', licences: ['another' as LicenceId] }]), 'NotFound');
    assert.equal(await pass([{ areas: [area.slice(0, 4)], licences: [licence] }]), 'done');
    assert.equal(await pass('all'), 'done');
  });
});
