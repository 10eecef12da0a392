import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import { type ApplicationId, parseApplicationId } from '@biz/kernel/ids.ts';

/** An application that was picked from a list, with the version that the list showed. */
export type PickedCase = { readonly id: ApplicationId; readonly seq: number };

/** The most that are given away at once: two pages of the list. */
const MOST_PICKED = 50;

/** How a box of the list names its row. */
export function pickOf({ id, seq }: PickedCase | WorklistRow): string {
  return `${id}.${seq}`;
}

/** Reads the boxes that were ticked; what no list would send is left out, and each application counts once. */
export function readPicks(values: readonly string[]): readonly PickedCase[] {
  const picks = new Map<ApplicationId, PickedCase>();
  for (const value of values) {
    const [, raw = '', seq = ''] = /^([0-9a-f-]{36})\.(\d{1,9})$/.exec(value) ?? [];
    const id = parseApplicationId(raw);
    if (id.ok && seq !== '' && picks.size < MOST_PICKED) picks.set(id.value, { id: id.value, seq: Number(seq) });
  }
  return [...picks.values()];
}
