import type { NeededBy } from '@biz/catalogue/compose-form.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { dropTexts, whyTexts } from '../../forms/need-texts.ts';

/** A question or document by its name, with what else to know about it. */
export type Item = {
  readonly label: string;
  readonly note: string | undefined;
  readonly neededBy: readonly NeededBy[];
};

/** Items that are needed for the same reasons and dropped by the same things. */
export type Alike = {
  readonly items: readonly Item[];
  readonly why: readonly string[];
  readonly drop: readonly string[];
};

/** Puts together what has the same reasons, in the order of the form. */
export function alike(catalogue: Catalogue, items: readonly Item[], lang: Lang): readonly Alike[] {
  const reasoned = items.map((item) => ({
    item,
    why: whyTexts(catalogue, item.neededBy, lang),
    drop: dropTexts(catalogue, item.neededBy, lang),
  }));
  const groups = Map.groupBy(reasoned, ({ why, drop }) => JSON.stringify([why, drop]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ items: group.map(({ item }) => item), why: first.why, drop: first.drop }] : [];
  });
}
