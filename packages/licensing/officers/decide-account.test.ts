import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId, LicenceId, OfficerAccountId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { type AccountCommand, type Administrator, decideAccount, isValidOn, maySeeAccount } from './decide-account.ts';
import { type AccountEvent, type AccountState, type Entitlement, evolveAccount, scopeAt } from './officer-account.ts';

const [TOWN, CITY] = ['town' as AgencyId, 'city' as AgencyId];
const central: Administrator = { account: 'c' as OfficerAccountId, name: 'กลาง', reach: 'all' };
const ofTown: Administrator = { account: 't' as OfficerAccountId, name: 'เมือง', reach: [TOWN] };
const all = (agency: AgencyId) => ({ agency, areas: 'all', licences: 'all' }) as const;
const day = (text: string) => text as LocalDate;

const officer: Entitlement = {
  name: 'นางสาวพิมพ์ใจ ตั้งตรง',
  position: 'นักวิชาการ',
  roles: ['officer'],
  scopes: [all(TOWN)],
  validFrom: day('2026-11-20'),
};
const ofBoth: Entitlement = { ...officer, scopes: [all(TOWN), all(CITY)] };
const admin: Entitlement = { ...officer, roles: ['central-admin'], scopes: [] };

function stateOf(entitlement: Entitlement, ...later: readonly AccountEvent[]): AccountState {
  const at = '2026-11-20T05:00:00.000Z' as Instant;
  const issued: AccountEvent = { type: 'OfficerAccountIssued.v1', entitlement };
  const state = [issued, ...later].reduce<AccountState | undefined>(
    (folded, event) => evolveAccount(folded, { event, at }),
    undefined,
  );
  assert.ok(state);
  return state;
}

const suspended: AccountEvent = { type: 'OfficerAccountSuspended.v1', reason: 'ย้าย' };
const activated: AccountEvent = { type: 'OfficerAccountActivated.v1' };
const issue = (entitlement: Entitlement): AccountCommand => ({ kind: 'issue', entitlement });
const change = (entitlement: Entitlement, isEmailChanged = false): AccountCommand => ({
  kind: 'change',
  entitlement,
  isEmailChanged,
});

test('what administrators may and may not do to an account', () => {
  const cases: readonly [string, Administrator, AccountState | undefined, AccountCommand, string][] = [
    ['central issues for any agency', central, undefined, issue(ofBoth), 'ok'],
    ['central issues a central administrator', central, undefined, issue(admin), 'ok'],
    ['an agency issues its own', ofTown, undefined, issue(officer), 'ok'],
    [
      'an agency makes an administrator of its own',
      ofTown,
      undefined,
      issue({ ...officer, roles: ['agency-admin'] }),
      'ok',
    ],
    ['an agency issues for another', ofTown, undefined, issue({ ...officer, scopes: [all(CITY)] }), 'BeyondReach'],
    ['an agency issues for itself and another', ofTown, undefined, issue(ofBoth), 'BeyondReach'],
    ['an agency makes a central administrator', ofTown, undefined, issue(admin), 'BeyondReach'],
    ['an agency changes one who also works elsewhere', ofTown, stateOf(ofBoth), change(officer), 'BeyondReach'],
    [
      'an agency suspends a central administrator',
      ofTown,
      stateOf(admin),
      { kind: 'suspend', reason: 'x' },
      'BeyondReach',
    ],
    [
      'an agency takes over a stranger',
      ofTown,
      stateOf({ ...officer, scopes: [all(CITY)] }),
      change(officer),
      'BeyondReach',
    ],
    ['no role', central, undefined, issue({ ...officer, roles: [] }), 'RoleMissing'],
    ['no scope', central, undefined, issue({ ...officer, scopes: [] }), 'ScopeMissing'],
    [
      'central and officer at once',
      central,
      undefined,
      issue({ ...admin, roles: ['central-admin', 'officer'] }),
      'RolesConflict',
    ],
    ['central with a scope', central, undefined, issue({ ...admin, scopes: [all(TOWN)] }), 'RolesConflict'],
    [
      'ends before it begins',
      central,
      undefined,
      issue({ ...officer, validTo: day('2026-11-19') }),
      'ValidityReversed',
    ],
    ['one day long', central, undefined, issue({ ...officer, validTo: day('2026-11-20') }), 'ok'],
    ['nothing new', central, stateOf(officer), change(officer), 'AccountUnchanged'],
    ['another e-mail alone', central, stateOf(officer), change(officer, true), 'ok'],
    ['suspended without a reason', central, stateOf(officer), { kind: 'suspend', reason: ' ' }, 'AccountReasonMissing'],
    ['suspended before first use', central, stateOf(officer), { kind: 'suspend', reason: 'x' }, 'ok'],
    ['suspended twice', central, stateOf(officer, suspended), { kind: 'suspend', reason: 'x' }, 'AlreadySuspended'],
    ['reinstated while active', central, stateOf(officer), { kind: 'reinstate', reason: 'x' }, 'NotSuspended'],
    ['reinstated', ofTown, stateOf(officer, suspended), { kind: 'reinstate', reason: 'กลับมา' }, 'ok'],
    ['reviewed', ofTown, stateOf(officer), { kind: 'review', note: '' }, 'ok'],
  ];
  for (const [name, by, state, command, want] of cases) {
    const decided = decideAccount(state, command, { by, own: false });
    assert.equal(decided.ok ? 'ok' : decided.error.kind, want, name);
    const onOneself = decideAccount(state, command, { by, own: true });
    assert.equal(onOneself.ok ? 'ok' : onOneself.error.kind, 'OwnAccount', `${name}, on oneself`);
  }
});

test('an account is invited until used, and comes back from suspension as it was', () => {
  const reinstated: AccountEvent = { type: 'OfficerAccountReinstated.v1', reason: 'x' };
  assert.equal(stateOf(officer).status, 'invited');
  assert.equal(stateOf(officer, activated).status, 'active');
  assert.equal(stateOf(officer, suspended).status, 'suspended');
  assert.equal(stateOf(officer, suspended, reinstated).status, 'invited');
  assert.equal(stateOf(officer, activated, suspended, reinstated).status, 'active');
});

test('an agency sees everybody with access to it, and nobody else', () => {
  assert.ok(maySeeAccount(ofTown, officer));
  assert.ok(maySeeAccount(ofTown, ofBoth));
  assert.ok(!maySeeAccount(ofTown, { ...officer, scopes: [all(CITY)] }));
  assert.ok(!maySeeAccount(ofTown, admin));
});

test('an account is valid from its first to its last day', () => {
  const bounded = { ...officer, validTo: day('2026-12-31') };
  for (const [at, want] of [
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ] as const) {
    assert.equal(isValidOn(bounded, day(at)), want, at);
  }
});

test('the scope at one agency is the sum of its parts there', () => {
  const licences = ['one' as LicenceId];
  const parts: Entitlement = {
    ...officer,
    scopes: [{ agency: TOWN, areas: ['7001'], licences }, all(CITY), { agency: TOWN, areas: 'all', licences }],
  };
  assert.equal(scopeAt(parts, CITY), 'all');
  assert.deepEqual(scopeAt(parts, TOWN), [
    { areas: ['7001'], licences },
    { areas: 'all', licences },
  ]);
});
