import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachesLevel, readIdentity } from './identity.ts';

const session = { idToken: 'a.b.c', amr: ['pwd'] };
const officer = {
  sub: 's-1',
  citizen_id: '2222222222227',
  title: 'นาง',
  given_name: 'ลำดวน',
  family_name: 'มั่นคง',
  ial_level: 2.3,
  member_type: 'officer',
  organization_id: 'rim-nam-municipality',
  roles: ['signer'],
};

test('an officer has an agency and roles', () => {
  const result = readIdentity(officer, session);
  assert.ok(result.ok);
  assert.equal(result.value.memberType, 'officer');
  assert.equal(result.value.organization, 'rim-nam-municipality');
  assert.deepEqual(result.value.roles, ['signer']);
  assert.equal(result.value.mobileVerified, false);
});

test('roles may come as one text', () => {
  const result = readIdentity({ ...officer, roles: 'officer, signer' }, session);
  assert.deepEqual(result.ok && result.value.roles, ['officer', 'signer']);
});

test('an unknown kind of member counts as a citizen: the one with fewer rights', () => {
  const result = readIdentity({ ...officer, member_type: 'administrator' }, session);
  assert.equal(result.ok && result.value.memberType, 'citizen');
});

test('a number that nobody can be called at counts as none, and as not confirmed', () => {
  const result = readIdentity({ ...officer, phone_number: '12', phone_number_verified: true }, session);
  assert.ok(result.ok);
  assert.equal(result.value.mobile, undefined);
  assert.equal(result.value.mobileVerified, false);
});

test('confirmed is only the boolean true', () => {
  const claims = { ...officer, phone_number: '0812345678', phone_number_verified: 'true' };
  const result = readIdentity(claims, session);
  assert.equal(result.ok && result.value.mobileVerified, false);
});

test('an account without national ID has none', () => {
  const { citizen_id: _, ...without } = officer;
  const result = readIdentity(without, session);
  assert.equal(result.ok && result.value.nationalId, undefined);
});

test('levels compare as decimal numbers', () => {
  assert.equal(reachesLevel(1.3, 1.3), true);
  assert.equal(reachesLevel(2.3, 1.3), true);
  assert.equal(reachesLevel(0.1 + 0.2, 0.3), true);
  assert.equal(reachesLevel(1.1, 1.3), false);
  assert.equal(reachesLevel(0, 1.3), false);
  assert.equal(reachesLevel(10.1, 9.9), true);
});
