import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from './messages/messages.ts';
import { refusalsEn } from './messages/refusals.en.ts';
import { refusalsTh } from './messages/refusals.th.ts';
import { backendRefusalKinds, backendRefusals } from './refusals.ts';

test('every refusal says what happened and what to do, in both languages', () => {
  for (const [lang, texts] of [
    ['th', refusalsTh],
    ['en', refusalsEn],
  ] as const) {
    for (const kind of backendRefusalKinds) {
      const found = backendRefusals.find(kind, lang, {});
      for (const text of [found.title, found.detail, found.next]) assert.ok(text.length > 5, `${kind} in ${lang}`);
      assert.match(found.code, /^OFF-\d{3}$/);
    }
    assert.deepEqual(Object.keys(texts).sort(), [...backendRefusalKinds].sort());
  }
});

test('every message exists in both languages, and no English is left in Thai', () => {
  const allowed = /Digital ID|Biz Portal|PDF|JPEG|PNG|SHA-256|OTP|SMS|JPG|MB|JavaScript|Excel|WCAG|AA|EF\w+TH|CN=/g;
  for (const key of messages.keys) {
    const [th, en] = [raw(key, 'th'), raw(key, 'en')];
    assert.ok(th !== '' && en !== '', key);
    assert.ok(!/[\u0e00-\u0e7f]/.test(en), `Thai in the English of ${key}`);
    assert.ok(
      !/[a-z]{3}/i.test(th.replace(/\{\w+\}/g, '').replace(allowed, '')),
      `English in the Thai of ${key}: ${th}`,
    );
  }
});

/** A message with its parameters as they are written. */
function raw(key: (typeof messages.keys)[number], lang: 'th' | 'en'): string {
  const filled: (key: string, params: Record<string, string>) => string = messages.t[lang] as never;
  return filled(key, new Proxy({}, { get: (_target, name) => `{${String(name)}}` }));
}
