import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LicenceId } from '@biz/kernel/ids.ts';
import fc from 'fast-check';
import type { Answers } from './model.ts';
import { type PlannedLicence, planLicences } from './plan-licences.ts';
import { chainsOf, criticalChain, type Timed, timed } from './plan-time.ts';
import { sampleAnswers } from './sample-answers.ts';
import { businessId, catalogue, day } from './testing/real-catalogue.ts';

/** A plan in which every licence may wait for those before it. */
const somePlan: fc.Arbitrary<readonly Timed[]> = fc
  .array(
    fc.record({
      days: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
      dayBasis: fc.constantFrom('working', 'calendar'),
      waits: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((its) =>
    its.map(({ days, dayBasis, waits }, index): Timed => {
      const after = waits.filter((other) => other < index).map((other) => `l${other}` as LicenceId);
      return { licence: { id: `l${index}` } as Timed['licence'], after, days, dayBasis };
    }),
  );

/** Every way along what waits for what, however long. */
function allChains(plan: readonly Timed[], its: Timed): readonly (readonly Timed[])[] {
  const before = plan.filter(({ licence }) => its.after.includes(licence.id));
  return [[its], ...before.flatMap((one) => allChains(plan, one).map((chain) => [...chain, its]))];
}

const weightOf = (chain: readonly Timed[]) =>
  chain.reduce((sum, { days = 0, dayBasis }) => sum + (dayBasis === 'working' ? (days * 7) / 5 : days), 0);

describe('the time of a plan', () => {
  test('is that of its longest chain, which no other way exceeds', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const critical = criticalChain(plan);
        assert.ok(critical);
        const weight = (critical.span.working * 7) / 5 + critical.span.calendar;
        const most = Math.max(...plan.flatMap((its) => allChains(plan, its).map(weightOf)));
        assert.ok(Math.abs(weight - most) < 0.01, `${weight} ${most}`);
        for (const [index, id] of critical.licences.entries()) {
          const its = plan.find(({ licence }) => licence.id === id);
          const previous = critical.licences[index - 1];
          assert.ok(previous === undefined || its?.after.includes(previous), `${id} waits for ${previous}`);
        }
        assert.deepEqual(
          critical.unknown,
          critical.licences.filter((id) => plan.find(({ licence }) => licence.id === id)?.days === undefined),
        );
      }),
    );
  });

  test('of one licence begins with those it waits for and nothing else', () => {
    const liquor = plan({ 'premises.area': 120, 'sells.alcohol': 'under-10', 'signboard.has': true });
    const chains = chainsOf(liquor.map(timed));
    assert.deepEqual(chains.get('liquor' as LicenceId), {
      licences: ['food-small', 'liquor'],
      span: { working: 8, calendar: 0 },
      unknown: [],
    });
    assert.deepEqual(chains.get('signboard-tax' as LicenceId)?.licences, ['signboard-tax']);
  });

  test('keeps working days and days apart, and says of which licences none are known', () => {
    const timedOf = (id: string, days: number | undefined, dayBasis: Timed['dayBasis'], after: readonly string[]) =>
      ({ licence: { id }, days, dayBasis, after }) as unknown as Timed;
    const chain = criticalChain([
      timedOf('a', 7, 'working', []),
      timedOf('b', 30, 'calendar', ['a']),
      timedOf('c', undefined, 'calendar', ['b']),
    ]);
    assert.deepEqual(chain, { licences: ['a', 'b', 'c'], span: { working: 7, calendar: 30 }, unknown: ['c'] });
    assert.equal(criticalChain([]), undefined);
  });

  test('every plan of every business stands in an order in which nothing waits for what comes later', () => {
    let seen = 0;
    for (const business of catalogue.businesses.values()) {
      const concepts = business.guide.map(({ concept }) => concept);
      for (const answers of sampleAnswers(catalogue, concepts, [200]).slice(0, 200)) {
        const planned = planLicences(catalogue, business.id, answers, day('2026-11-21'));
        const ids = planned.map(({ licence }) => licence.id);
        for (const [index, { after }] of planned.entries()) {
          assert.ok(
            after.every((id) => ids.indexOf(id) < index),
            `${business.id}: ${ids.join()}`,
          );
          seen += after.length;
        }
      }
    }
    assert.ok(seen > 100, `${seen} licences that wait for others were seen`);
  });
});

function plan(answers: Answers): readonly PlannedLicence[] {
  return planLicences(catalogue, businessId('restaurant'), answers, day('2026-11-21'));
}
