import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { describe, it } from 'node:test';
import { isFormCookie, isFormToken, issueFormToken, newFormCookie } from './form-token.ts';

const key = createSecretKey(new Uint8Array(32).fill(5));
const otherKey = createSecretKey(new Uint8Array(32).fill(6));

describe('a form token', () => {
  it('belongs to its binding and its key', () => {
    const token = issueFormToken(key, 'session-1');
    assert.equal(isFormToken(key, 'session-1', token), true);
    assert.equal(isFormToken(key, 'session-2', token), false);
    assert.equal(isFormToken(otherKey, 'session-1', token), false);
  });

  it('is refused when a single character is changed, cut or added', () => {
    const token = issueFormToken(key, 's');
    for (let at = 0; at < token.length - 1; at += 7) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      assert.equal(isFormToken(key, 's', changed), false, `position ${at}`);
    }
    assert.equal(isFormToken(key, 's', token.slice(0, -2)), false);
    assert.equal(isFormToken(key, 's', `${token}AAAA`), false);
  });
});

describe('a form cookie', () => {
  it('is one that we made', () => {
    const cookie = newFormCookie(key);
    assert.equal(isFormCookie(key, cookie), true);
    assert.equal(isFormCookie(otherKey, cookie), false);
    for (const forged of ['', 'x', 'x.', '.x', `${cookie}.x`, `x${cookie}`])
      assert.equal(isFormCookie(key, forged), false, forged);
  });
});
