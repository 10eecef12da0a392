import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { refusalsEn } from './messages/refusals.en.ts';
import { refusalsTh } from './messages/refusals.th.ts';
import { dataOf, portalRefusals, refuse, statusOf } from './refusals.ts';

describe('refusals', () => {
  it('every kind has a code of its own, a status for people, and words in both languages', () => {
    const codes = new Set<string>();
    for (const kind of portalRefusals.kinds) {
      const [thai, english] = [portalRefusals.find(kind, 'th', {}), portalRefusals.find(kind, 'en', {})];
      assert.ok(!codes.has(thai.code), thai.code);
      codes.add(thai.code);
      assert.ok(thai.status >= 400 && thai.status < 600, kind);
      for (const words of [thai.title, thai.detail, thai.next]) assert.match(words, /[ก-๙]/, kind);
      for (const words of [english.title, english.detail, english.next]) assert.doesNotMatch(words, /[ก-๙]/, kind);
    }
  });

  it('both languages mention the same data', () => {
    const names = (text: object) => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [kind, thai] of Object.entries(refusalsTh)) {
      const english = Object.entries(refusalsEn).find(([key]) => key === kind)?.[1];
      assert.deepEqual(names(thai), names(english ?? {}), kind);
    }
  });

  it('what is missing or somebody else’s looks like a page that never was', () => {
    assert.deepEqual(refuse({ kind: 'NotFound' }), portalRefusals.refusal('not-found'));
  });

  it('hands on numbers and words to the text, and never lists', () => {
    const refusal: ActionRefusal = { kind: 'DraftIncomplete', missing: ['applicant.citizen-id'] };
    assert.deepEqual(dataOf(refusal), {});
    assert.deepEqual(dataOf({ kind: 'OtpTooSoon', seconds: 12 }), { seconds: 12 });
    assert.equal(statusOf({ kind: 'OtpTooSoon', seconds: 12 }), 429);
  });

  it('leaves no parameter of a text unfilled when its data is there', () => {
    const samples: readonly ActionRefusal[] = [
      { kind: 'AssuranceTooLow', required: 1.3, actual: 1.1 },
      { kind: 'OtpTooSoon', seconds: 5 },
      { kind: 'OtpWrong', triesLeft: 3 },
    ];
    for (const sample of samples) {
      const words = portalRefusals.find(sample.kind, 'th', dataOf(sample));
      assert.doesNotMatch(`${words.title}${words.detail}${words.next}`, /\{/, sample.kind);
    }
  });
});
