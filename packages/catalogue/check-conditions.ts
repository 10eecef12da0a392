import type { ConceptId } from '@biz/kernel/ids.ts';
import type { EntityRef, Finding } from './catalogue-problem.ts';
import { numbersOf } from './expression-tree.ts';
import { neededIn, offered } from './guide.ts';
import type { Answers, Business, Catalogue, Concept, Condition } from './model.ts';
import { FIRST, needsOf, operationsOf } from './operation.ts';
import { evaluateCondition, rulesOf } from './rules.ts';
import { sampleAnswers } from './sample-answers.ts';
import type { Path } from './shape.ts';

type Use = {
  readonly entity: EntityRef;
  readonly path: Path;
  readonly condition: Condition;
  readonly asked: ReadonlySet<ConceptId>;
  /** The questions with the choices that are offered there. */
  readonly offers: Pick<Catalogue, 'concepts'>;
};

/**
 * Every condition can hold and can fail, and reads only what is asked where it stands: a licence's conditions its own
 * questions, its reasons also what decides whether it is needed, a business's the questions of its guide before them.
 */
export function checkConditions(catalogue: Catalogue): readonly Finding[] {
  const judged: Judged = new Map();
  return [...licenceUses(catalogue), ...businessUses(catalogue)].flatMap((use) => faultsOf(catalogue, use, judged));
}

function licenceUses(catalogue: Catalogue): readonly Use[] {
  return [...catalogue.licences.values()].flatMap((licence): Use[] => {
    const entity: EntityRef = { kind: 'licence', id: licence.id };
    const offers = catalogue;
    const asked = new Set(needsOf(licence, FIRST).questions.map((need) => need.concept));
    const needs = operationsOf(licence).flatMap(([kind, { questions, documents }]) => {
      const askedHere = new Set([...asked, ...questions.map((need) => need.concept)]);
      return Object.entries({ questions, documents }).flatMap(([member, list]) =>
        list.flatMap((need, index): Use[] =>
          need.when === undefined
            ? []
            : [
                {
                  entity,
                  path: ['operations', kind, member, index, 'when'],
                  condition: need.when,
                  asked: askedHere,
                  offers,
                },
              ],
        ),
      );
    });
    const deciding = new Set([...asked, ...rulesOf(catalogue).expression(licence.neededWhen).concepts]);
    const reasons = (licence.reasons ?? []).map(
      ({ when }, index): Use => ({
        entity,
        path: ['reasons', index, 'when'],
        condition: when,
        asked: deciding,
        offers,
      }),
    );
    return [...needs, ...reasons];
  });
}

function businessUses(catalogue: Catalogue): readonly Use[] {
  return [...catalogue.businesses.values()].flatMap((business): Use[] => {
    const entity: EntityRef = { kind: 'business', id: business.id };
    const guide = business.guide.map((step) => step.concept);
    const offers = { concepts: new Map([...catalogue.concepts, ...offeredBy(catalogue, business)]) };
    const steps = business.guide.flatMap(({ when }, index): Use[] =>
      when === undefined
        ? []
        : [{ entity, path: ['guide', index, 'when'], condition: when, asked: new Set(guide.slice(0, index)), offers }],
    );
    const licences = business.licences.flatMap((id, index): Use[] => {
      const licence = catalogue.licences.get(id);
      const condition = licence && neededIn(business, licence);
      return condition === undefined
        ? []
        : [{ entity, path: ['licences', index], condition, asked: new Set(guide), offers }];
    });
    return [...steps, ...licences];
  });
}

function offeredBy({ concepts }: Catalogue, business: Business): readonly (readonly [ConceptId, Concept])[] {
  return business.guide.flatMap((question) => {
    const concept = concepts.get(question.concept);
    return concept ? [[question.concept, offered(concept, question)] as const] : [];
  });
}

function faultsOf(catalogue: Catalogue, use: Use, judged: Judged): readonly Finding[] {
  const { entity, path, condition, asked, offers } = use;
  const { concepts } = rulesOf(catalogue).expression(condition);
  const unasked = concepts.filter((id) => !asked.has(id));
  if (unasked.length > 0) return [{ entity, path, message: `reads ${unasked.join(', ')}, which is not asked before` }];
  const known = judged.get(offers) ?? new Map<Condition, readonly string[]>();
  judged.set(offers, known);
  const faults = known.get(condition) ?? faultsIn(catalogue, condition, offers);
  known.set(condition, faults);
  return faults.map((fault) => ({ entity, path, message: `${fault}: ${condition}` }));
}

/** What is wrong with a condition where these choices are offered; the same one stands in many licences. */
type Judged = Map<Use['offers'], Map<Condition, readonly string[]>>;

function faultsIn(catalogue: Catalogue, condition: Condition, offers: Use['offers']): readonly string[] {
  const rules = rulesOf(catalogue);
  const { concepts, run } = rules.expression(condition);
  const samples = sampleAnswers(offers, concepts, numbersOf(run.ast));
  const verdicts = new Set(samples.map((answers: Answers) => evaluateCondition(rules, condition, answers)));
  if (!verdicts.has(true)) return ['never holds'];
  return verdicts.has(false) ? [] : ['always holds'];
}
