import type { ConceptId } from '@biz/kernel/ids.ts';
import type { ASTNode } from '@marcbachmann/cel-js';
import { dottedName } from './expression-tree.ts';
import type { Catalogue, Concept, Condition } from './model.ts';
import { celName } from './rule-environment.ts';
import { rulesOf } from './rules.ts';

/** How a number has to stand to a limit. */
export type NumberTest = 'above' | 'from' | 'below' | 'up-to' | 'exactly' | 'other-than';

/**
 * What a condition wants of the answers, in parts that can be told in words. `one-of` names every choice that does; `depends-on`
 * is what has no such words: only the questions that decide it.
 */
export type Wanted =
  | { readonly kind: 'one-of'; readonly concept: ConceptId; readonly values: readonly string[] }
  | { readonly kind: 'ticked'; readonly concept: ConceptId; readonly value: string; readonly isTicked: boolean }
  | { readonly kind: 'yes-no'; readonly concept: ConceptId; readonly isYes: boolean }
  | { readonly kind: 'number'; readonly concept: ConceptId; readonly is: NumberTest; readonly limit: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Wanted[] }
  | { readonly kind: 'depends-on'; readonly concepts: readonly ConceptId[] };

/**
 * What the answers have to be for a condition to hold; with `holds` false, for it to fail. A condition that says more than
 * comparisons of questions with choices, numbers, yes and no is told by the questions it depends on.
 */
export function explainCondition(catalogue: Catalogue, condition: Condition, holds = true): Wanted {
  const expression = rulesOf(catalogue).expression(condition);
  const concepts = new Map(
    expression.concepts.flatMap((id) => {
      const concept = catalogue.concepts.get(id);
      return concept === undefined ? [] : [[celName(id), concept] as const];
    }),
  );
  return explain(expression.run.ast, concepts, holds) ?? { kind: 'depends-on', concepts: expression.concepts };
}

/** Questions by their name inside expressions. */
type Names = ReadonlyMap<string, Concept>;

/** Undefined for what has no words of its own. */
function explain(node: ASTNode, names: Names, holds: boolean): Wanted | undefined {
  switch (node.op) {
    case '&&':
    case '||': {
      const parts = node.args.map((part) => explain(part, names, holds));
      const told = parts.filter((part) => part !== undefined);
      return told.length === parts.length ? joined((node.op === '&&') === holds ? 'all' : 'any', told) : undefined;
    }
    case '!_':
      return explain(node.args, names, !holds);
    case '.':
      return yesNo(conceptIn(node, names), holds);
    case '==':
    case '!=':
      return comparison(node.args, names, (node.op === '==') === holds);
    case 'in':
      return membership(node.args, names, holds);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return limit(node.op, node.args, names, holds);
    default:
      return undefined;
  }
}

/** Parts of the same kind stand side by side. */
function joined(kind: 'all' | 'any', parts: readonly Wanted[]): Wanted {
  return { kind, of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])) };
}

type Two = readonly [ASTNode, ASTNode];

function comparison([left, right]: Two, names: Names, isSame: boolean): Wanted | undefined {
  const concept = conceptIn(left, names) ?? conceptIn(right, names);
  const value = literalOf(left) ?? literalOf(right);
  if (concept === undefined || value === undefined) return undefined;
  if (typeof value === 'string') return oneOf(concept, [value], isSame);
  if (typeof value === 'boolean') return yesNo(concept, value === isSame);
  return { kind: 'number', concept: concept.id, is: isSame ? 'exactly' : 'other-than', limit: value };
}

function membership([item, list]: Two, names: Names, holds: boolean): Wanted | undefined {
  const several = conceptIn(list, names);
  const value = literalOf(item);
  if (several?.type.kind === 'choices' && typeof value === 'string') {
    return { kind: 'ticked', concept: several.id, value, isTicked: holds };
  }
  const concept = conceptIn(item, names);
  if (concept === undefined || list.op !== 'list') return undefined;
  const values = list.args.map(literalOf).filter((one) => typeof one === 'string');
  return values.length === list.args.length ? oneOf(concept, values, holds) : undefined;
}

/** The choices that a question has are known, so that every one that does can be named. */
function oneOf(concept: Concept, values: readonly string[], isIn: boolean): Wanted | undefined {
  if (concept.type.kind !== 'choice') return undefined;
  const all = concept.type.choices.map((choice) => choice.value);
  return { kind: 'one-of', concept: concept.id, values: all.filter((value) => values.includes(value) === isIn) };
}

function yesNo(concept: Concept | undefined, isYes: boolean): Wanted | undefined {
  return concept?.type.kind === 'yes-no' ? { kind: 'yes-no', concept: concept.id, isYes } : undefined;
}

const TESTS = {
  '>': ['above', 'up-to'],
  '>=': ['from', 'below'],
  '<': ['below', 'from'],
  '<=': ['up-to', 'above'],
} as const satisfies Record<string, readonly [holds: NumberTest, fails: NumberTest]>;

const MIRRORED = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const;

function limit(op: keyof typeof TESTS, [left, right]: Two, names: Names, holds: boolean): Wanted | undefined {
  const isMirrored = literalOf(left) !== undefined;
  const concept = conceptIn(isMirrored ? right : left, names);
  const value = literalOf(isMirrored ? left : right);
  if (concept === undefined || typeof value !== 'number') return undefined;
  const [whenHolds, whenFails] = TESTS[isMirrored ? MIRRORED[op] : op];
  return { kind: 'number', concept: concept.id, is: holds ? whenHolds : whenFails, limit: value };
}

function conceptIn(node: ASTNode, names: Names): Concept | undefined {
  return names.get(dottedName(node) ?? '');
}

function literalOf(node: ASTNode): string | number | boolean | undefined {
  if (node.op !== 'value') return undefined;
  const { args: value } = node;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
