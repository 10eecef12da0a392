import assert from 'node:assert/strict';
import type { Scene } from '../../support/story.ts';
import { largeRestaurantIsPaidAtTheCounterAndPosted, oneIsReturnedAndOneRefused } from './large-restaurant.ts';
import { radioIsPaidWithTheAgencysOwnSlip } from './radio-shop.ts';
import { committeeResolvesOnPlan } from './vet-plan.ts';

/** Ways that the restaurant of the first story does not take: other process tables, and ends without a licence. */
export const EVERY_PATH: Readonly<Record<string, Scene>> = {
  'a large restaurant pays at the counter and gets its licence by post': largeRestaurantIsPaidAtTheCounterAndPosted,
  'one application is returned with a reason, one refused with the way to appeal': oneIsReturnedAndOneRefused,
  'a radio shop pays with the slip of the agency’s own system and proves it': radioIsPaidWithTheAgencysOwnSlip,
  'the plan of an animal clinic goes through the committee, whose condition stands in the letter':
    committeeResolvesOnPlan,
  'no page that anybody saw had a fault': async (story) => assert.deepEqual(story.problems(), []),
};
