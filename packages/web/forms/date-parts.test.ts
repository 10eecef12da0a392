import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formFrom } from '../http/form.ts';
import { day } from '../patterns/sample-days.ts';
import { datePartsOf, partsOfDate, readDate } from './date-parts.ts';

const read = (d: string, m: string, y: string) => readDate({ day: d, month: m, year: y });

describe('a typed date', () => {
  it('is read from Buddhist years, Thai digits and loose blanks', () => {
    const form = formFrom([
      ['due.day', ' ๒๗ '],
      ['due.month', '11'],
      ['due.year', '๒๕๖๙'],
    ]);
    assert.deepEqual(readDate(datePartsOf(form, 'due')), { ok: true, value: '2026-11-27' });
  });

  it('is nothing when nothing was typed', () => {
    assert.deepEqual(read('', '', ''), { ok: true, value: undefined });
  });

  it('names the parts that are missing or no numbers', () => {
    assert.deepEqual(read('1', '', ''), { ok: false, error: { kind: 'Missing', parts: ['month', 'year'] } });
    assert.deepEqual(read('หนึ่ง', '1', '2569'), { ok: false, error: { kind: 'NotANumber', parts: ['day'] } });
  });

  it('with a Christian year offers the Buddhist one', () => {
    assert.deepEqual(read('27', '11', '2026'), {
      ok: false,
      error: { kind: 'ChristianYear', parts: ['year'], meant: 2569 },
    });
  });

  it('must be in the calendar', () => {
    assert.equal(read('29', '2', '2567').ok, true);
    for (const [d, m] of [
      ['29', '2'],
      ['31', '4'],
      ['0', '1'],
      ['1', '13'],
    ] as const) {
      assert.deepEqual(read(d, m, '2569'), {
        ok: false,
        error: { kind: 'NoSuchDay', parts: ['day', 'month', 'year'] },
      });
    }
  });

  it('in January to March before 2484 falls into the Christian year after, because the year began in April', () => {
    assert.deepEqual(read('10', '2', '2482'), { ok: true, value: '1940-02-10' });
    assert.deepEqual(read('10', '5', '2482'), { ok: true, value: '1939-05-10' });
    assert.deepEqual(read('1', '1', '2484'), { ok: true, value: '1941-01-01' });
  });

  it('is shown again as it was typed', () => {
    for (const date of ['2026-11-27', '1941-01-01', '1940-12-31', '1940-02-29', '1939-05-10', '1912-03-31']) {
      const parts = partsOfDate(day(date));
      assert.deepEqual(readDate(parts), { ok: true, value: date });
    }
    assert.deepEqual(partsOfDate(day('1940-02-10')), { day: '10', month: '2', year: '2482' });
  });
});
