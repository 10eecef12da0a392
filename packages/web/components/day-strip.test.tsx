import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkup } from '../markup/markup.ts';

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
    const shape = (used: number, allowed: number, isRunning = false) =>
      /class="bp-share (.*?)"/
        .exec(renderMarkup(<DayShare used={used} allowed={allowed} isRunning={isRunning} />))?.[1]
        ?.replaceAll('bp-share--', '');
    assert.equal(shape(0, 7), 'used-0');
    assert.equal(shape(1, 7, true), 'used-1 runs');
    assert.equal(shape(15, 30), 'used-4');
    assert.equal(shape(7, 7, true), 'used-7');
    assert.equal(shape(9, 7, true), 'used-7 late-2');
    assert.equal(shape(90, 7), 'used-7 late-5');
  });
});
