import type { ConceptId } from '@biz/kernel/ids.ts';
import type { EntityRef, Finding } from './catalogue-problem.ts';
import { computeFee, computeOutsideCharge, type FeeAssessment, type FeeProblem } from './compute-fee.ts';
import { numbersOf } from './expression-tree.ts';
import type { FeeRule } from './fee-rule.ts';
import type { Agency, Answers, Catalogue, Licence } from './model.ts';
import { type OperationKind, operationsOf } from './operation.ts';
import { evaluateCondition, type Rules, rulesOf } from './rules.ts';
import { sampleAnswers } from './sample-answers.ts';
import type { Path } from './shape.ts';

type Computed =
  | { readonly ok: true; readonly value: FeeAssessment }
  | { readonly ok: false; readonly error: FeeProblem };
type Case = {
  readonly entity: EntityRef;
  readonly path: Path;
  readonly rules: readonly FeeRule[];
  readonly agency?: Agency;
  readonly kind?: OperationKind;
};

/**
 * Over telling answers to everything a fee rule reads, wherever the licence is needed: a fee comes out, its lines add up, it
 * keeps to floor and ceiling, and a rule with lines charges at least one of them.
 */
export function checkFees(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap((licence) =>
    casesOf(catalogue, licence).flatMap((it) =>
      it.rules.flatMap((rule, index) => {
        const message = faultOf(catalogue, licence, it, rule);
        return message === undefined ? [] : [{ entity: it.entity, path: [...it.path, index], message }];
      }),
    ),
  );
}

function casesOf(catalogue: Catalogue, licence: Licence): readonly Case[] {
  const entity: EntityRef = { kind: 'licence', id: licence.id };
  const local = [...catalogue.agencies.values()].flatMap((agency): Case[] => {
    const rules = agency.feeRules[licence.id];
    return rules === undefined
      ? []
      : [{ entity: { kind: 'agency', id: agency.id }, path: ['feeRules', licence.id], rules, agency }];
  });
  return [
    ...operationsOf(licence).map(
      ([kind, { feeRules: rules }]): Case => ({ entity, path: ['operations', kind, 'feeRules'], rules, kind }),
    ),
    { entity, path: ['outsideCharge', 'rules'], rules: licence.outsideCharge?.rules ?? [] },
    ...local,
  ];
}

function faultOf(catalogue: Catalogue, licence: Licence, it: Case, rule: FeeRule): string | undefined {
  if (rule.until !== undefined && rule.until < rule.from) return 'ends before it begins';
  const rules = rulesOf(catalogue);
  const { concepts, numbers } = readBy(rules, licence, rule);
  const askable = new Set<string>(
    operationsOf(licence).flatMap(([, { questions }]) => questions.map((need) => need.concept)),
  );
  const unasked = concepts.find((id) => !askable.has(id));
  if (unasked !== undefined) return `depends on ${unasked}, which the licence does not ask`;
  for (const answers of sampleAnswers(catalogue, concepts, numbers)) {
    if (evaluateCondition(rules, licence.neededWhen, answers) === false) continue;
    const fault = faultFor(rule, compute(catalogue, licence, it, { rule, answers }));
    if (fault !== undefined) return `${fault} for ${JSON.stringify(answers)}`;
  }
  return undefined;
}

function compute(
  catalogue: Catalogue,
  licence: Licence,
  it: Case,
  { rule, answers }: { rule: FeeRule; answers: Answers },
): Computed {
  if (it.path[0] !== 'outsideCharge') return computeFee(catalogue, licence.id, it.agency, answers, rule.from, it.kind);
  const charge = computeOutsideCharge(catalogue, licence.id, answers, rule.from);
  if (charge === undefined) throw new Error(`${licence.id} has no outside charge`);
  return charge;
}

function faultFor(rule: FeeRule, computed: Computed): string | undefined {
  if (!computed.ok) return computed.error.kind;
  const { lines, total } = computed.value;
  if (lines.reduce((sum, line) => sum + line.amount, 0) !== total) return 'lines do not add up';
  if (rule.lines.length > 0 && lines.length === 0) return 'no line applies';
  if (rule.lines.length > 0 && total < (rule.minimumBaht ?? 0) * 100) return 'below the minimum';
  return total > (rule.maximumBaht ?? Number.POSITIVE_INFINITY) * 100 ? 'above the maximum' : undefined;
}

/** What decides the rule, and the numbers written in it. */
function readBy(
  rules: Rules,
  licence: Licence,
  rule: FeeRule,
): { concepts: readonly ConceptId[]; numbers: readonly number[] } {
  const concepts = new Set<ConceptId>();
  const numbers = new Set<number>();
  for (const line of rule.lines) {
    if (line.forEach !== undefined) concepts.add(line.forEach);
    for (const text of [line.when, line.amount]) {
      if (text === undefined) continue;
      const expression = rules.expression(text, line.forEach);
      for (const id of expression.concepts) concepts.add(id);
      for (const number of numbersOf(expression.run.ast)) numbers.add(number);
    }
  }
  const needed = rules.expression(licence.neededWhen);
  if (needed.concepts.some((id) => concepts.has(id)))
    for (const number of numbersOf(needed.run.ast)) numbers.add(number);
  return { concepts: [...concepts], numbers: [...numbers] };
}
