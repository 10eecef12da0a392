import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LicenceId } from '@biz/kernel/ids.ts';
import { isInScope, type WorkScope, workScopeOf } from './work-scope.ts';

const licence = 'first' as LicenceId;
const other = 'second' as LicenceId;

test('a scope covers exactly its areas and licences', () => {
  const cases: readonly [string, WorkScope, { licence: LicenceId; area?: string }, boolean][] = [
    ['everything', 'all', { licence }, true],
    ['its licence anywhere', [{ areas: 'all', licences: [licence] }], { licence }, true],
    ['another licence', [{ areas: 'all', licences: [licence] }], { licence: other, area: '700101' }, false],
    ['its subdistrict', [{ areas: ['700101'], licences: 'all' }], { licence, area: '700101' }, true],
    ['its district', [{ areas: ['7001'], licences: 'all' }], { licence, area: '700102' }, true],
    ['its province', [{ areas: ['70'], licences: 'all' }], { licence, area: '700901' }, true],
    ['a neighbouring subdistrict', [{ areas: ['700101'], licences: 'all' }], { licence, area: '700102' }, false],
    ['a place that is not known', [{ areas: ['700101'], licences: 'all' }], { licence }, false],
    ['both bounds at once', [{ areas: ['700101'], licences: [licence] }], { licence: other, area: '700101' }, false],
    ['nothing at all', [], { licence, area: '700101' }, false],
  ];
  for (const [name, scope, work, want] of cases) assert.equal(isInScope(scope, work), want, name);
});

test('the sum of two parts covers what either covers', () => {
  const scope: WorkScope = [
    { areas: ['700101'], licences: [licence] },
    { areas: ['700102'], licences: [other] },
  ];
  assert.ok(isInScope(scope, { licence, area: '700101' }));
  assert.ok(isInScope(scope, { licence: other, area: '700102' }));
  assert.ok(!isInScope(scope, { licence, area: '700102' }), 'parts are not mixed');
});

test('a part without bounds makes the scope all', () => {
  const bounded = { areas: ['70'], licences: 'all' } as const;
  assert.equal(workScopeOf([bounded, { areas: 'all', licences: 'all' }]), 'all');
  assert.deepEqual(workScopeOf([bounded]), [bounded]);
});
