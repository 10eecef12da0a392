import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guideQuestions } from './guide.ts';
import type { Answers } from './model.ts';
import { type PlannedHere, planLicences } from './plan-licences.ts';
import { resolveAgency } from './resolve-agency.ts';
import { businessId, catalogue, day, licenceId } from './testing/real-catalogue.ts';

const RESTAURANT = businessId('restaurant');
const ANSWERS: Answers = {
  'premises.subdistrict': '700101',
  'premises.area': 120,
  'sells.alcohol': 'under-10',
  'business.vat-status': 'vat',
  'signboard.has': true,
};
const planOf = (business: string, answers: Answers) =>
  planLicences(catalogue, businessId(business), answers, day('2026-11-21'));
const plan = (answers: Answers) =>
  planOf('restaurant', answers).filter((it): it is PlannedHere => it.takenBy === 'portal');
const names = (answers: Answers) => plan(answers).map((it) => it.licence.id as string);

describe('the guide', () => {
  const asked = (answers: Answers) => guideQuestions(catalogue, RESTAURANT, answers);

  test('asks few questions, fewer when an answer rules one out, and more of what is ticked', () => {
    assert.equal(asked({}).length, 7);
    assert.equal(asked({ 'sells.alcohol': 'none' }).length, 6);
    assert.equal(asked({ 'sells.alcohol': 'both' }).length, 7);
    const more = asked({ 'business.also': ['gas', 'karaoke'] }).map((concept) => concept.id as string);
    assert.deepEqual(more.slice(6), ['premises.gas', 'business.form']);
  });

  test('asks nobody more than seven questions before anything is ticked', () => {
    for (const { id } of catalogue.businesses.values()) {
      const count = guideQuestions(catalogue, id, {}).length;
      assert.ok(count >= 1 && count <= 7, `${id} asks ${count}`);
    }
  });

  test('offers the choices that the business is offered, and all where it says none', () => {
    const choicesOf = (business: string, id: string) => {
      const found = guideQuestions(catalogue, businessId(business), {}).find((it) => it.id === id);
      return found?.type.kind === 'choices' || found?.type.kind === 'choice' ? found.type.choices.length : 0;
    };
    const guide = catalogue.businesses.get(RESTAURANT)?.guide.find(({ choices }) => choices);
    assert.equal(choicesOf('restaurant', 'business.also'), guide?.choices?.length);
    assert.equal(choicesOf('restaurant', 'sells.alcohol'), 4);
  });
});

describe('the plan', () => {
  test('a restaurant of 120 sq m with beer and a sign needs three papers for 2,850 baht', () => {
    const it = plan(ANSWERS);
    assert.deepEqual(
      it.map((one) => [one.licence.id as string, one.agency?.id as string, one.days]),
      [
        ['food-small', 'rim-nam-municipality', 7],
        ['liquor', 'rim-nam-excise', 1],
        ['signboard-tax', 'rim-nam-municipality', 25],
      ],
    );
    assert.equal(
      it.reduce((sum, one) => sum + (one.fee.ok ? one.fee.value.total : Number.NaN), 0),
      285_000,
    );
    assert.deepEqual(it[1]?.after, ['food-small']);
    assert.match(it[1]?.why.th ?? '', /ประเภทที่ 2/);
  });

  test('what the guide assumes counts until it is answered, also of questions that were ruled out', () => {
    const all = (answers: Answers) => planOf('restaurant', { ...ANSWERS, ...answers }).map((it) => it.licence.id);
    assert.deepEqual(all({ 'business.also': ['none'] }), all({}));
    assert.deepEqual(
      all({ 'business.also': ['gas', 'karaoke'], 'premises.gas': 'over-1000' }).filter((id) => !all({}).includes(id)),
      ['lpg-class3', 'karaoke'],
    );
  });

  test('the estimate of the signboard tax starts at 200 baht while the signs are not described', () => {
    const estimate = plan(ANSWERS).find((it) => it.outsideCharge)?.outsideCharge?.amount;
    assert.ok(estimate && !estimate.ok && estimate.error.kind === 'MissingAnswers');
    assert.equal(estimate.error.atLeast, 20_000);
  });

  test('at 200 sq m one notifies, above it one needs a licence', () => {
    const bare: Answers = { 'sells.alcohol': 'none', 'signboard.has': false };
    assert.deepEqual(names({ ...bare, 'premises.area': 200 }), ['food-small']);
    assert.deepEqual(names({ ...bare, 'premises.area': 200.01 }), ['food-large']);
  });

  test('what an unanswered question decides is shown as not certain', () => {
    assert.deepEqual(
      plan({ 'premises.area': 50 }).map((it) => [it.licence.id as string, it.isCertain]),
      [
        ['food-small', true],
        ['liquor', false],
        ['signboard-tax', false],
      ],
    );
  });

  test('a business may need a licence only under a condition of its own', () => {
    const food = (also: string[], area?: number) =>
      planOf('fitness', { 'business.also': also, ...(area ? { 'premises.area': area } : {}) })
        .map((it) => it.licence.id as string)
        .filter((id) => id.startsWith('food'));
    assert.deepEqual(food(['none'], 300), []);
    assert.deepEqual(food(['food'], 300), ['food-large']);
    assert.deepEqual(food(['food'], 30), ['food-small']);
  });

  test('a place that nobody serves has no agency', () => {
    const it = plan({ ...ANSWERS, 'premises.subdistrict': '570101' });
    assert.ok(it.every((one) => one.agency === undefined));
  });

  test('what only the agency takes comes with the office and what is known of it', () => {
    const [tour, ...more] = planOf('tourism', { 'tour.sells-tours': true });
    assert.deepEqual(more, []);
    assert.ok(tour?.takenBy === 'agency');
    assert.equal(tour.agency, undefined);
    assert.equal(tour.office.name.en, 'Department of Tourism');
    assert.equal(tour.operation?.days, 15);
    assert.deepEqual(tour.operation?.fee, { atLeastBaht: 1200, atMostBaht: 202_000 });
    assert.deepEqual(planOf('tourism', { 'tour.sells-tours': false }), []);
  });

  test('a business that does not exist is a fault of the caller', () => {
    assert.throws(() => planLicences(catalogue, businessId('no-such'), {}, day('2026-11-21')), /no-such/);
  });
});

describe('the agency in charge', () => {
  const by = (licence: string, place: string) =>
    resolveAgency(catalogue, licenceId(licence), place)?.id as string | undefined;

  test('is the municipality of the subdistrict, and the excise office of the province', () => {
    assert.equal(by('food-small', '700102'), 'rim-nam-municipality');
    assert.equal(by('liquor', '700102'), 'rim-nam-excise');
    assert.equal(by('signboard-tax', '240101'), 'rim-thale-municipality');
    assert.equal(by('liquor', '240301'), 'rim-thale-excise');
  });

  test('is nobody where no municipality of the catalogue lies', () => {
    assert.equal(by('food-small', '700201'), undefined);
    assert.equal(by('food-small', '100101'), undefined);
    assert.equal(by('no-such', '700101'), undefined);
  });
});
