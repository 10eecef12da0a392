import { explainCondition, type Wanted } from '@biz/catalogue/explain-condition.ts';
import type { Catalogue, Concept, Condition } from '@biz/catalogue/model.ts';
import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { requirementMessages } from '../messages/requirements.ts';
import { answerText } from './answer-text.ts';

/** A condition in words; with `holds` false, what would make it fail. */
export function conditionText(catalogue: Catalogue, condition: Condition, lang: Lang, holds: boolean = true): string {
  return wantedText(catalogue, explainCondition(catalogue, condition, holds), lang);
}

/** What is wanted of the answers, in words. */
export function wantedText(catalogue: Catalogue, wanted: Wanted, lang: Lang): string {
  const t = requirementMessages.t[lang];
  const known = (id: ConceptId) => catalogue.concepts.get(id);
  const question = (id: ConceptId) => known(id)?.label[lang] ?? id;
  const answer = (id: ConceptId, value: string) =>
    t('condition.answer', { answer: choiceLabel(known(id), value, lang) });
  switch (wanted.kind) {
    case 'one-of': {
      const answers = wanted.values.map((value) => answer(wanted.concept, value)).join(t('condition.or'));
      return t('condition.one-of', { question: question(wanted.concept), answers });
    }
    case 'ticked': {
      const names = {
        question: question(wanted.concept),
        answer: choiceLabel(known(wanted.concept), wanted.value, lang),
      };
      return t(wanted.isTicked ? 'condition.ticked' : 'condition.unticked', names);
    }
    case 'yes-no':
      return t(wanted.isYes ? 'condition.yes' : 'condition.no', { question: question(wanted.concept) });
    case 'number': {
      const type = known(wanted.concept)?.type;
      const limit = type ? answerText(type, wanted.limit, lang) : String(wanted.limit);
      return t(`condition.${wanted.is}`, { question: question(wanted.concept), limit });
    }
    case 'all':
    case 'any':
      return joinedText(catalogue, wanted, lang);
    case 'depends-on':
      return t('condition.depends-on', { questions: wanted.concepts.map(question).join(', ') });
  }
}

/** Parts that are joined differently from what they stand in are put in brackets. */
function joinedText(catalogue: Catalogue, wanted: Extract<Wanted, { kind: 'all' | 'any' }>, lang: Lang): string {
  const t = requirementMessages.t[lang];
  const parts = wanted.of.map((part) => {
    const text = wantedText(catalogue, part, lang);
    return part.kind === 'all' || part.kind === 'any' ? t('condition.part', { part: text }) : text;
  });
  return [...new Set(parts)].join(t(wanted.kind === 'all' ? 'condition.and' : 'condition.or'));
}

function choiceLabel(concept: Concept | undefined, value: string, lang: Lang): string {
  const type = concept?.type;
  const choices = type?.kind === 'choice' || type?.kind === 'choices' ? type.choices : [];
  return choices.find((choice) => choice.value === value)?.label[lang] ?? value;
}
