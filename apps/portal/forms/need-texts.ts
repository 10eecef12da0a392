import type { NeededBy } from '@biz/catalogue/compose-form.ts';
import { explainCondition } from '@biz/catalogue/explain-condition.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { requirementMessages } from '../messages/requirements.ts';
import { conditionText, wantedText } from './condition-text.ts';

/** Why something is needed: a line for each licence with its clause and the answers that bring it in. */
export function whyTexts(catalogue: Catalogue, neededBy: readonly NeededBy[], lang: Lang): readonly string[] {
  const t = requirementMessages.t[lang];
  const lines = neededBy.map((need) => {
    const names = { licence: nameOf(catalogue, need, lang), clause: need.clause[lang] };
    if (need.when === undefined) return t('why.always', names);
    return t('why.when', { ...names, condition: conditionText(catalogue, need.when, lang) });
  });
  return [...new Set(lines)];
}

/**
 * What would drop it: taking out every licence that needs it; or, when each of them needs it only under a condition, answers
 * with which none of these holds.
 */
export function dropTexts(catalogue: Catalogue, neededBy: readonly NeededBy[], lang: Lang): readonly string[] {
  const t = requirementMessages.t[lang];
  const licences = [...new Set(neededBy.map((need) => nameOf(catalogue, need, lang)))];
  const names = licences.join(', ');
  const without = t(licences.length === 1 ? 'drop.licence' : 'drop.licences', { names });
  const conditions = [...new Set(neededBy.flatMap(({ when }) => when ?? []))];
  if (neededBy.some(({ when }) => when === undefined)) return [without];
  const failing = conditions.map((condition) => explainCondition(catalogue, condition, false));
  const wanted = failing.length === 1 && failing[0] ? failing[0] : { kind: 'all' as const, of: failing };
  return [wantedText(catalogue, wanted, lang), without];
}

function nameOf(catalogue: Catalogue, { licence }: NeededBy, lang: Lang): string {
  return catalogue.licences.get(licence)?.shortName[lang] ?? licence;
}
