import type { ConceptId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Satang, satangOfBaht, sumSatang } from '@biz/kernel/satang.ts';
import type { FeeLine, FeeRule } from './fee-rule.ts';
import type { Agency, Answers, Catalogue, Certainty } from './model.ts';
import { type OperationKind, operationOf } from './operation.ts';
import { type LineEvaluator, lineEvaluator, type Row, type Rules, rulesOf } from './rules.ts';

/** One line of a fee as it is charged. `row` counts the rows of a repeating group from 1. */
export type ChargedLine = {
  readonly label: Localised;
  readonly amount: Satang;
  readonly clause: Localised;
  readonly row?: number;
};

/** A fee (ค่าธรรมเนียม) with its lines, which always add up to the total, and how sure its rule is. */
export type FeeAssessment = {
  readonly lines: readonly ChargedLine[];
  readonly total: Satang;
  readonly certainty: Certainty;
};

/** Why there is no fee yet. */
export type FeeProblem =
  | { readonly kind: 'UnknownLicence'; readonly licence: LicenceId }
  | { readonly kind: 'NoRuleInForce'; readonly on: LocalDate }
  /** `atLeast` and `atMost`: what the rule's floor and ceiling already say. */
  | {
      readonly kind: 'MissingAnswers';
      readonly concepts: readonly ConceptId[];
      readonly atLeast?: Satang;
      readonly atMost?: Satang;
    };

/**
 * The fee of an operation by the rule in force on that day. Of a new licence, and of what costs the same, the agency's own
 * slab goes before the definition's on every day on which it has one. An operation that the licence does not have has no rule.
 */
export function computeFee(
  catalogue: Catalogue,
  licence: LicenceId,
  agency: Agency | undefined,
  answers: Answers,
  on: LocalDate,
  kind: OperationKind = 'new',
): Result<FeeAssessment, FeeProblem> {
  const definition = catalogue.licences.get(licence);
  if (definition === undefined) return err({ kind: 'UnknownLicence', licence });
  const costsAsNew = kind === 'new' || definition.operations[kind]?.feeAs === 'new';
  const local = costsAsNew ? ruleInForce(agency?.feeRules[licence] ?? [], on) : undefined;
  const general = operationOf(definition, costsAsNew ? 'new' : kind)?.feeRules ?? [];
  return charge(rulesOf(catalogue), local ? [local] : general, answers, on);
}

/** What is owed outside the portal, e.g. signboard tax, line by line; undefined when the licence has no such charge. */
export function computeOutsideCharge(
  catalogue: Catalogue,
  licence: LicenceId,
  answers: Answers,
  on: LocalDate,
): Result<FeeAssessment, FeeProblem> | undefined {
  const outside = catalogue.licences.get(licence)?.outsideCharge;
  return outside && charge(rulesOf(catalogue), outside.rules, answers, on);
}

/** The newest rule that is not later than the day and has not ended before it. */
export function ruleInForce(rules: readonly FeeRule[], on: LocalDate): FeeRule | undefined {
  return rules
    .filter(({ from, until }) => from <= on && (until === undefined || on <= until))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

function charge(
  rules: Rules,
  feeRules: readonly FeeRule[],
  answers: Answers,
  on: LocalDate,
): Result<FeeAssessment, FeeProblem> {
  const rule = ruleInForce(feeRules, on);
  if (rule === undefined) return err({ kind: 'NoRuleInForce', on });
  const lines: ChargedLine[] = [];
  const missing = new Set<ConceptId>();
  const charging = { rules, answers, evaluator: lineEvaluator(rules, answers), lines, missing };
  for (const line of rule.lines) {
    const rows = rowsOf(line, answers);
    if (rows === 'unknown') missing.add(line.forEach ?? raise('a line without rows'));
    else for (const [index, row] of rows.entries()) chargeLine(charging, line, row, index);
  }
  if (missing.size > 0) return err({ kind: 'MissingAnswers', concepts: [...missing], ...boundsOf(rule) });
  const bounded = bound(lines, rule);
  return ok({ lines: bounded, total: sumSatang(bounded.map((line) => line.amount)), certainty: rule.certainty });
}

/** One entry for a line that is charged once, one for each row of a group, `unknown` while the group is unanswered. */
function rowsOf(line: FeeLine, answers: Answers): readonly (Row | undefined)[] | 'unknown' {
  const group = line.forEach;
  if (group === undefined) return [undefined];
  const value = answers[group];
  if (!Array.isArray(value)) return 'unknown';
  return value.flatMap((row: unknown) => (isRow(row) ? [{ group, value: row }] : []));
}

function isRow(row: unknown): row is Row['value'] {
  return typeof row === 'object' && row !== null;
}

type Charging = {
  readonly rules: Rules;
  readonly answers: Answers;
  readonly evaluator: LineEvaluator;
  readonly lines: ChargedLine[];
  readonly missing: Set<ConceptId>;
};

function chargeLine(charging: Charging, line: FeeLine, row: Row | undefined, index: number): void {
  const { rules, answers, evaluator, lines, missing } = charging;
  const applies = evaluator.condition(line.when, row);
  if (applies === false) return;
  const baht = applies === true ? evaluator.amount(line.amount, row) : 'unknown';
  if (baht === 'unknown') {
    for (const concept of readBy(rules, line)) if (answers[concept] === undefined) missing.add(concept);
    if (line.forEach !== undefined) missing.add(line.forEach);
    return;
  }
  const amount = satangOfBaht(baht);
  lines.push({ label: line.label, amount, clause: line.clause, ...(row === undefined ? {} : { row: index + 1 }) });
}

function readBy(rules: Rules, line: FeeLine): readonly ConceptId[] {
  const texts = line.when === undefined ? [line.amount] : [line.when, line.amount];
  return texts.flatMap((text) => rules.expression(text, line.forEach).concepts);
}

/** Cuts from the last line down to the ceiling, or raises the last line to the floor, so that the lines still add up. */
function bound(lines: readonly ChargedLine[], rule: FeeRule): readonly ChargedLine[] {
  const last = lines.at(-1);
  const total = sumSatang(lines.map((line) => line.amount));
  const { atLeast, atMost } = boundsOf(rule);
  if (last !== undefined && atLeast !== undefined && total < atLeast) {
    return [...lines.slice(0, -1), { ...last, amount: (last.amount + atLeast - total) as Satang }];
  }
  let excess = atMost === undefined ? 0 : Math.max(0, total - atMost);
  const cut = lines.toReversed().map((line) => {
    const off = Math.min(excess, line.amount);
    excess -= off;
    return { ...line, amount: (line.amount - off) as Satang };
  });
  return cut.reverse();
}

function boundsOf(rule: FeeRule): { readonly atLeast?: Satang; readonly atMost?: Satang } {
  const { minimumBaht, maximumBaht } = rule;
  return {
    ...(minimumBaht === undefined ? {} : { atLeast: satangOfBaht(minimumBaht) }),
    ...(maximumBaht === undefined ? {} : { atMost: satangOfBaht(maximumBaht) }),
  };
}

function raise(message: string): never {
  throw new Error(message);
}
