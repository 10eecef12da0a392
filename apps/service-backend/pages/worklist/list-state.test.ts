import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takenHere } from '@biz/catalogue/operation.ts';
import { catalogue } from '@biz/catalogue/testing/real-catalogue.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { filtersOf, isNarrowed, listQuery, readListState } from './list-state.ts';

const read = (query: string) => readListState(new URLSearchParams(query), ['officer'], catalogue);

test('an address that links carry is read as what wrote it', () => {
  const licence = takenHere(catalogue)[0]?.id;
  for (const query of [
    'tab=todo',
    'tab=mine&sort=oldest',
    `tab=all&q=${encodeURIComponent('ครัว คุณแม่').replaceAll('%20', '+')}&licence=${licence}&station=check&turn=agent&who=me`,
    'tab=done&from=2026-11-01&to=2026-11-20',
  ]) {
    assert.equal(listQuery(read(query).state), query);
    assert.equal(listQuery(read(`${query}&at=x&nonsense=1`).state), query);
  }
});

test('what the address should not say is left out', () => {
  const { state } = read('tab=x&licence=none&station=x&turn=x&who=%3Cb%3E&from=2026-13-01&sort=x');
  assert.equal(listQuery(state), 'tab=todo');
  assert.equal(isNarrowed(state), false);
});

test('a search begins everywhere and can then be narrowed to a view', () => {
  assert.equal(read('q=BP69&in=late').state.view, 'all');
  assert.equal(read('q=BP69&tab=late&in=todo').state.view, 'late');
  assert.equal(read('in=late&licence=x').state.view, 'late');
  assert.equal(read('q=ab').problems.isSearchTooShort, true);
});

test('days are typed in three parts and the Buddhist Era, and a wrong one is kept with what is wrong', () => {
  const { state, problems } = read('from.day=1&from.month=11&from.year=2569&to.day=31&to.month=11&to.year=2569');
  assert.equal(state.from, '2026-11-01');
  assert.equal(state.to, undefined);
  assert.equal(problems.dates.to?.problem.kind, 'NoSuchDay');
  assert.deepEqual(problems.dates.to?.typed, { day: '31', month: '11', year: '2569' });
});

test('“me” is whoever looks', () => {
  assert.equal(filtersOf(read('who=me').state, 'pimjai' as SubjectId).assignee, 'pimjai');
  assert.equal(filtersOf(read('who=none').state, 'pimjai' as SubjectId).assignee, 'none');
});
