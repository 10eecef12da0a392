import assert from 'node:assert/strict';
import { it } from 'node:test';
import { redact } from './redact.ts';

it('takes identity numbers, phones and e-mail addresses out of a text and leaves the rest', () => {
  assert.equal(redact('id 1-2345-67890-12-3 at line 104:5'), 'id [digits] at line 104:5');
  assert.equal(redact('call +66 81 234 5678 or 0812345678 now'), 'call [digits] or [digits] now');
  assert.equal(redact('of "malee.j@example.go.th"'), 'of "[e-mail]"');
  assert.equal(redact('12345678 rows in 2026-11-21'), '12345678 rows in 2026-11-21');
});
