import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LicenceId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { meetPerson } from './acting/meet-person.ts';
import { admitOfficer } from './administration/admit-officer.ts';
import { draftItem } from './officer/draft-request.ts';
import { recordVerdict } from './officer/record-verdict.ts';
import { MALEE } from './testing/outside-world.ts';
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
    const draft = async (within: WorkScope) => {
      key += 1;
      const target = { application: part.id, actor, within, key: `key-of-try-${key}` };
      const item = { kind: 'extra', title: 'แผนที่', formats: ['pdf'], note: 'ขอแผนที่ร้าน' } as const;
      const done = await draftItem(bench.deps, target, item);
      return done.ok ? 'done' : done.error.kind;
    };
    assert.equal(await draft([]), 'NotFound');
    assert.equal(await draft([{ areas: ['999999'], licences: 'all' }]), 'NotFound');
    assert.equal(await draft([{ areas: [area.slice(0, 4)], licences: [licence] }]), 'done');
  });

  test('an officer finds their own application refused, be it from another account of theirs', async () => {
    const [part] = (await sentFiling(bench)).applications;
    assert.ok(part);
    const [held] = part.state.documents;
    assert.ok(held);
    const proven = {
      ...{ subject: 'sub-at-the-office' as SubjectId, nationalId: MALEE.nationalId, assurance: 2.3 },
      ...{ title: 'นางสาว', firstName: 'มาลี', lastName: 'ใจดี', email: 'malee@office.example' },
    };
    await meetPerson(bench.deps, MALEE);
    const { deps } = bench;
    const issued = await deps.store.transact<boolean, never>(async (tx) => {
      const entitlement = {
        ...{
          name: 'มาลี ใจดี',
          position: 'เจ้าพนักงาน',
          roles: ['officer' as const],
          validFrom: bangkokDate(deps.clock.now()),
        },
        scopes: [{ agency: part.state.agency, areas: 'all' as const, licences: 'all' as const }],
      };
      const events = [{ type: 'OfficerAccountIssued.v1' as const, entitlement }];
      const by = { kind: 'system' as const, name: 'test' };
      const holder = { nationalId: proven.nationalId, email: proven.email };
      const id = deps.ids.uuid() as OfficerAccountId;
      return ok(await tx.officers.insert(id, holder, { events, at: deps.clock.now(), by }));
    });
    assert.ok(issued.ok && issued.value);
    const admitted = await admitOfficer(deps, proven);
    assert.ok(admitted.ok);
    assert.equal(admitted.value.subject, MALEE.subject, 'one person, one subject');
    const actor = {
      ...{ kind: 'officer' as const, subject: admitted.value.subject, name: 'มาลี', agency: part.state.agency },
    };
    const target = { application: part.id, actor, key: 'key-of-own' };
    const passed = await recordVerdict(deps, target, { document: held.document, verdict: 'pass', note: '' });
    assert.deepEqual(passed, { ok: false, error: { kind: 'OwnApplication' } });
    const item = { kind: 'extra', title: 'แผนที่', formats: ['pdf'], note: 'ขอแผนที่ร้าน' } as const;
    const drafted = await draftItem(deps, { ...target, key: 'key-of-own-draft' }, item);
    assert.deepEqual(drafted, { ok: false, error: { kind: 'OwnApplication' } });
  });
});
