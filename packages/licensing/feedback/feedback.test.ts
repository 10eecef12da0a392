import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AgencyId, LicenceId } from '@biz/kernel/ids.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { FEEDBACK_TEXT_MAX, type Rating, readFeedback } from './feedback.ts';
import { feedbackResults } from './feedback-results.ts';

describe('reading feedback', () => {
  test('takes one of five steps and a text that may be empty', () => {
    assert.deepEqual(readFeedback('5', ''), ok({ rating: 5, text: '' }));
    for (const raw of ['', '0', '6', '2.5', 'x'])
      assert.deepEqual(readFeedback(raw, ''), err({ kind: 'RatingMissing' }));
    const long = readFeedback('1', 'ก'.repeat(FEEDBACK_TEXT_MAX + 1));
    assert.deepEqual(long, err({ kind: 'FeedbackTooLong', max: 1000, count: 1001 }));
  });

  test('keeps no number or address that reaches a person, and leaves the rest as it was written', () => {
    const read = readFeedback(
      '3',
      'โทร 081-234 5678 บัตร 1-2345-67890-12-3 หรือ ๐๘๑๒๓๔๕๖๗๘ a.b@c.example รอ 15 วัน ร้าน 120 ตร.ม.',
    );
    assert.deepEqual(read, ok({ rating: 3, text: 'โทร ••• บัตร ••• หรือ ••• ••• รอ 15 วัน ร้าน 120 ตร.ม.' }));
  });
});

describe('results of feedback', () => {
  const at = (agency: string, licence: string, rating: Rating, total: number) => ({
    agency: agency as AgencyId,
    licence: licence as LicenceId,
    rating,
    total,
  });

  test('are summed by licence and agency, apart from those about submitting', () => {
    const results = feedbackResults([
      at('a', 'x', 5, 3),
      at('a', 'x', 2, 2),
      at('b', 'x', 4, 5),
      { rating: 4, total: 6 },
    ]);
    assert.deepEqual(results.submitting, { total: 6, mean: 4, byRating: [0, 0, 0, 6, 0] });
    assert.deepEqual(
      results.rows.map(({ agency, sum }) => [agency, sum?.total, sum?.mean]),
      [
        ['a', 5, 3.8],
        ['b', 5, 4],
      ],
    );
    assert.equal(results.all?.total, 10);
  });

  test('tell nothing of a small group, and no sum gives it away', () => {
    const results = feedbackResults([at('a', 'x', 1, 4), at('b', 'x', 5, 5), { rating: 1, total: 4 }]);
    assert.equal(results.rows[0]?.sum, undefined);
    assert.equal(results.all?.total, 5);
    assert.equal(results.submitting, undefined);
    assert.equal(
      feedbackResults([at('a', 'x', 1, 1)], 1).rows[0]?.sum?.total,
      1,
      'the unit itself sees all of its own',
    );
  });
});
