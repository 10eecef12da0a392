import type { ConceptId } from '@biz/kernel/ids.ts';
import type { EntityRef, Finding } from './catalogue-problem.ts';
import { numbersOf } from './expression-tree.ts';
import { neededIn, offered } from './guide.ts';
import type { Answers, AnswerValue, Business, Catalogue, Condition, Licence } from './model.ts';
import { FIRST, needsOf, operationsOf } from './operation.ts';
import { evaluateCondition, rulesOf } from './rules.ts';
import { sampleAnswers } from './sample-answers.ts';
import type { Path } from './shape.ts';

/** A question where it stands: asked under a condition, and assumed where it is ruled out. */
type Step = { readonly concept: ConceptId; readonly when?: Condition; readonly assume?: AnswerValue };

type Use = {
  readonly entity: EntityRef;
  readonly path: Path;
  readonly condition: Condition;
  /** Names what is offered, so that the same condition over the same questions is followed once. */
  readonly group: string;
  readonly steps: readonly Step[];
  readonly offers: Pick<Catalogue, 'concepts'>;
  readonly message: string;
};

/** More open cases than this are thinned out evenly. */
const MOST = 500;

/**
 * Everything can be reached by answering: there are answers by which a question is asked, with the questions that its condition
 * reads asked themselves, of a licence that is then needed; and answers to a guide that lead to each licence of its business.
 */
export function checkReach(catalogue: Catalogue): readonly Finding[] {
  const uses = [
    ...[...catalogue.licences.values()].flatMap((licence) => licenceUses(catalogue, licence)),
    ...[...catalogue.businesses.values()].flatMap((business) => businessUses(catalogue, business)),
  ];
  const verdicts = new Map<string, boolean>();
  return uses.flatMap((use): Finding[] => {
    const { entity, path, condition, message, group } = use;
    const asked = closure(catalogue, condition, use.steps);
    const key = JSON.stringify([group, condition, asked]);
    const isReached = verdicts.get(key) ?? canHold(catalogue, use, asked);
    verdicts.set(key, isReached);
    return isReached ? [] : [{ entity, path, message }];
  });
}

function licenceUses(catalogue: Catalogue, licence: Licence): readonly Use[] {
  const entity: EntityRef = { kind: 'licence', id: licence.id };
  const first = needsOf(licence, FIRST).questions;
  return operationsOf(licence).flatMap(([kind, { questions, documents }]) => {
    const steps = kind === 'new' ? first : [...first, ...questions];
    return Object.entries({ questions, documents }).flatMap(([member, list]) =>
      list.flatMap(({ when }, index): Use[] => {
        if (when === undefined) return [];
        const condition = kind === 'new' ? withNeed(catalogue, licence, { when, steps }) : when;
        const path = ['operations', kind, member, index, 'when'];
        return [
          { entity, path, condition, group: 'all', steps, offers: catalogue, message: `is never asked: ${when}` },
        ];
      }),
    );
  });
}

/** The condition together with that of the licence, where one question decides both. */
function withNeed(
  catalogue: Catalogue,
  { neededWhen }: Licence,
  { when, steps }: { readonly when: Condition; readonly steps: readonly Step[] },
): Condition {
  const deciding = closure(catalogue, neededWhen, steps).map(({ concept }) => concept);
  const isShared = closure(catalogue, when, steps).some(({ concept }) => deciding.includes(concept));
  return isShared ? `(${when}) && (${neededWhen})` : when;
}

function businessUses(catalogue: Catalogue, business: Business): readonly Use[] {
  const entity: EntityRef = { kind: 'business', id: business.id };
  const concepts = new Map(catalogue.concepts);
  for (const question of business.guide) {
    const concept = catalogue.concepts.get(question.concept);
    if (concept) concepts.set(question.concept, offered(concept, question));
  }
  const common = { entity, group: `guide ${business.id}`, steps: business.guide, offers: { concepts } };
  const steps = business.guide.flatMap(({ when }, index): Use[] =>
    when === undefined
      ? []
      : [{ ...common, path: ['guide', index, 'when'], condition: when, message: `is never asked: ${when}` }],
  );
  const licences = business.licences.flatMap((id, index): Use[] => {
    const licence = catalogue.licences.get(id);
    if (!licence) return [];
    const condition = neededIn(business, licence);
    return [{ ...common, path: ['licences', index], condition, message: `no answers lead to it: ${condition}` }];
  });
  return [...steps, ...licences];
}

/** Whether there are answers by which the condition holds, following the questions in their order. */
function canHold(catalogue: Catalogue, { condition, offers }: Use, asked: readonly Step[]): boolean {
  const rules = rulesOf(catalogue);
  const numbers = [condition, ...asked.flatMap(({ when }) => when ?? [])].flatMap((text) =>
    numbersOf(rules.expression(text).run.ast),
  );
  let cases: readonly Answers[] = [{}];
  for (const { concept, when, assume } of asked) {
    const values = sampleAnswers(offers, [concept], numbers);
    cases = thinned(
      cases
        .flatMap((answers) => {
          if (evaluateCondition(rules, when, answers) !== false)
            return values.map((value) => ({ ...answers, ...value }));
          return assume === undefined ? [answers] : [{ ...answers, [concept]: assume }];
        })
        .filter((answers) => evaluateCondition(rules, condition, answers) !== false),
    );
  }
  return cases.some((answers) => evaluateCondition(rules, condition, answers) === true);
}

/** The questions that decide the condition, by way of one another, in their order; those that no step asks come first. */
function closure(catalogue: Catalogue, condition: Condition, steps: readonly Step[]): readonly Step[] {
  const rules = rulesOf(catalogue);
  const wanted = new Set(rules.expression(condition).concepts);
  for (const id of wanted) {
    const when = steps.find(({ concept }) => concept === id)?.when;
    if (when !== undefined) for (const read of rules.expression(when).concepts) wanted.add(read);
  }
  const known = steps.filter(({ concept }) => wanted.has(concept));
  const unknown = [...wanted].filter((id) => !known.some(({ concept }) => concept === id));
  return [...unknown.map((concept) => ({ concept })), ...inOrder(catalogue, known)];
}

/** Each behind those that its condition reads, however they are written. */
function inOrder(catalogue: Catalogue, steps: readonly Step[]): readonly Step[] {
  const rules = rulesOf(catalogue);
  const placed: Step[] = [];
  const left = [...steps];
  while (left.length > 0) {
    const index = left.findIndex(({ when }) => {
      const reads = when === undefined ? [] : rules.expression(when).concepts;
      return reads.every((id) => !left.some(({ concept }) => concept === id));
    });
    placed.push(...left.splice(Math.max(0, index), 1));
  }
  return placed;
}

function thinned(cases: readonly Answers[]): readonly Answers[] {
  const step = Math.max(1, cases.length / MOST);
  return cases.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
