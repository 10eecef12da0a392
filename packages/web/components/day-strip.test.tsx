import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkup } from '../http/render-markup.ts';

import { day } from '../patterns/sample-days.ts';
import { cellsBetween, DayShare } from './day-strip.tsx';

const drawn = (clock: { start: string; due: string; today: string }, holidays: readonly string[] = []) =>
  cellsBetween({
    start: day(clock.start),
    due: day(clock.due),
    today: day(clock.today),
    holidays: new Set(holidays.map((date) => day(date))),
  }).map((cell) => (cell.kind === 'gap' ? '|' : `${cell.label} ${cell.kind}`));

describe('the day strip', () => {
  it('counts from the day after the start to the due day and leaves a gap for the weekend', () => {
    assert.deepEqual(drawn({ start: '2026-11-18', due: '2026-11-27', today: '2026-11-20' }), [
      '19 used',
      '20 today',
      '|',
      '23 left',
      '24 left',
      '25 left',
      '26 left',
      '27 due',
    ]);
  });

  it('goes on in red until today when the due day has passed', () => {
    assert.deepEqual(drawn({ start: '2026-11-11', due: '2026-11-13', today: '2026-11-17' }), [
      '12 used',
      '13 used',
      '|',
      '16 late',
      '17 late',
    ]);
  });

  it('skips public holidays like weekends, as one gap', () => {
    assert.deepEqual(drawn({ start: '2026-12-03', due: '2026-12-08', today: '2026-12-04' }, ['2026-12-07']), [
      '4 today',
      '|',
      '8 due',
    ]);
  });

  it('in small shows the share used in seven cells, then late days', () => {
    const kinds = (used: number, allowed: number, isRunning = false) =>
      renderMarkup(<DayShare used={used} allowed={allowed} isRunning={isRunning} />)
        .match(/bp-days__day(?: bp-days__day--\w+)?"/g)
        ?.map((cell) => /--(\w+)/.exec(cell)?.[1] ?? 'left');
    assert.deepEqual(kinds(1, 7, true), ['used', 'today', 'left', 'left', 'left', 'left', 'left']);
    assert.deepEqual(kinds(15, 30), ['used', 'used', 'used', 'used', 'left', 'left', 'left']);
    assert.deepEqual(kinds(9, 7, true), [...new Array(7).fill('used'), 'late', 'late']);
  });
});
