import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineRefusals, webRefusals } from './refusals.ts';

const text = { title: 't', detail: 'd', next: 'n' };

describe('the table of refusals', () => {
  it('throws at start when a code is used twice or a kind of the kit is redefined', () => {
    const row = { code: 'WEB-001', status: 400, logLevel: 'info' } as const;
    assert.throws(
      () => defineRefusals({ mine: row }, { th: { mine: text }, en: { mine: text } }),
      /code used twice: WEB-001/,
    );
    const own = { ...row, code: 'X-1' } as const;
    assert.throws(
      () => defineRefusals({ 'not-found': own }, { th: { 'not-found': text }, en: { 'not-found': text } }),
      /defined twice: not-found/,
    );
  });

  it('throws on a kind that was never defined', () => {
    assert.throws(() => webRefusals.find('nothing', 'th', {}), /never defined: nothing/);
  });

  it('has a title, a reason and a next step in both languages for every kind', () => {
    for (const kind of webRefusals.kinds) {
      for (const lang of ['th', 'en'] as const) {
        const { title, detail, next } = webRefusals.find(kind, lang, {});
        assert.ok(title !== '' && detail !== '' && next !== '', `${kind} ${lang}`);
      }
    }
  });
});
