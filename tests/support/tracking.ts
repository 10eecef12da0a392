import assert from 'node:assert/strict';
import type { Person } from './person.ts';
import { noted, type Story } from './story.ts';

/** What the tracking page of the restaurant has to say: whose turn it is, and how each application stands. */
export type Told = { readonly turn: string; readonly food: string; readonly liquor: string; readonly sign: string };

const PATIENCE_MS = 15_000;

/** Malee opens her tracking page and it says this, at the latest when the jobs of the last act are done. */
export async function tracks(story: Story, expected: Told): Promise<Person> {
  const malee = await story.person('malee');
  await malee.open(noted(story, 'filing'));
  const until = Date.now() + PATIENCE_MS;
  while (!isSame(await told(malee), expected) && Date.now() < until) await malee.page.reload();
  assert.deepEqual(await told(malee), expected);
  await malee.reload();
  return malee;
}

async function told({ page }: Person): Promise<Told> {
  const turn = await page.locator('#whose-turn').innerText();
  const statuses = await page.locator('.bp-routes__head .govuk-tag').allInnerTexts();
  const [food = '', liquor = '', sign = '', ...more] = statuses.map(oneLine);
  assert.deepEqual(more, []);
  return { turn: oneLine(turn), food, liquor, sign };
}

function isSame(one: Told, other: Told): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
