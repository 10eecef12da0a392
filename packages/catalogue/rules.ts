import type { ConceptId } from '@biz/kernel/ids.ts';
import { type Environment, EvaluationError, type ParseResult } from '@marcbachmann/cel-js';
import { dottedName, nodesOf } from './expression-tree.ts';
import type { Answers, AnswerValue, Catalogue, Concept, Condition } from './model.ts';
import { celName, environmentOf, splitId, typeName } from './rule-environment.ts';

/** What a condition says: `unknown` when an answer that decides it is still missing. */
export type Verdict = boolean | 'unknown';

/** The compiled conditions and amounts of one catalogue (Common Expression Language, typed from its concepts). */
export type Rules = {
  /** Compiles once; throws on text that does not compile, which a loaded catalogue never holds. */
  expression(text: string, group?: ConceptId): Expression;
  /** Answers as the expressions see them. */
  context(answers: Answers): Context;
  /** What expressions may name: every concept, and the row as `item` for those of a group. */
  environment(group?: ConceptId): Environment;
};

/** A compiled expression and the concepts that it reads. */
export type Expression = { readonly run: ParseResult; readonly concepts: readonly ConceptId[] };

type Context = { readonly [topic: string]: { readonly [name: string]: unknown } };

const known = new WeakMap<Catalogue, Rules>();

/** The rules of a catalogue, made once for each. */
export function rulesOf(catalogue: Catalogue): Rules {
  const before = known.get(catalogue);
  if (before) return before;
  const rules = makeRules([...catalogue.concepts.values()]);
  known.set(catalogue, rules);
  return rules;
}

/** Whether the condition holds; no condition always does. A missing answer gives `unknown` unless the others decide alone. */
export function evaluateCondition(rules: Rules, condition: Condition | undefined, answers: Answers): Verdict {
  return judge(rules, answers)(condition);
}

/** As `evaluateCondition` for many conditions over the same answers: each is evaluated once. */
export function judge(rules: Rules, answers: Answers): (condition: Condition | undefined) => Verdict {
  const context = rules.context(answers);
  const verdicts = new Map<Condition, Verdict>();
  return (condition) => {
    if (condition === undefined) return true;
    const before = verdicts.get(condition);
    if (before !== undefined) return before;
    const verdict = run(rules.expression(condition), context);
    if (verdict !== 'unknown' && typeof verdict !== 'boolean') throw new Error(`not a condition: ${condition}`);
    verdicts.set(condition, verdict);
    return verdict;
  };
}

/** A row of a repeating group, for amounts and conditions that are read once for each row. */
export type Row = { readonly group: ConceptId; readonly value: { readonly [field: string]: AnswerValue } };

/** Evaluates the lines of a fee over the same answers; a line that is charged by row passes the row. */
export type LineEvaluator = {
  /** Whether the line is charged; no condition always is. */
  condition(text: string | undefined, row?: Row): Verdict;
  /** The amount in baht, or `unknown` when an answer is missing. Throws on what no fee can be: negative or not finite. */
  amount(text: string, row?: Row): number | 'unknown';
};

/** The evaluator of fee lines over these answers. */
export function lineEvaluator(rules: Rules, answers: Answers): LineEvaluator {
  const context = rules.context(answers);
  const evaluate = (text: string, row: Row | undefined) =>
    run(rules.expression(text, row?.group), row === undefined ? context : withRow(context, row));
  return {
    condition(text, row) {
      const verdict = text === undefined ? true : evaluate(text, row);
      if (verdict !== 'unknown' && typeof verdict !== 'boolean') throw new Error(`not a condition: ${text}`);
      return verdict;
    },
    amount(text, row) {
      const value = evaluate(text, row);
      if (value === 'unknown') return value;
      if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new Error(`not an amount: ${text}`);
      return value;
    },
  };
}

function makeRules(concepts: readonly Concept[]): Rules {
  const byCelName = new Map(concepts.map((concept) => [celName(concept.id), concept]));
  const environment = environmentOf(concepts);
  const environments = new Map<ConceptId | undefined, Environment>([[undefined, environment]]);
  for (const { id, type } of concepts) {
    if (type.kind === 'group') environments.set(id, environment.clone().registerVariable('item', typeName(id)));
  }
  function environmentFor(group: ConceptId | undefined): Environment {
    const found = environments.get(group);
    if (!found) throw new Error(`${group} is not a repeating group`);
    return found;
  }
  const places = new Map(concepts.map(({ id, type }) => [id, placeOf(id, type.kind === 'group')]));
  const topics = [...new Set([...places.values()].map(({ topic }) => topic))];
  const expressions = new Map<string, Expression>();
  return {
    expression(text, group) {
      const key = `${group ?? ''} ${text}`;
      const before = expressions.get(key);
      if (before) return before;
      const parsed = environmentFor(group).parse(text);
      const names = [...nodesOf(parsed.ast)].map(dottedName);
      const read = new Set(names.flatMap((name) => byCelName.get(name ?? '')?.id ?? []));
      const expression = { run: parsed, concepts: [...read] };
      expressions.set(key, expression);
      return expression;
    },
    context: (answers) => contextOf({ places, topics }, answers),
    environment: environmentFor,
  };
}

/** Where the answer of a concept stands in a context. */
type Place = { readonly topic: string; readonly name: string; readonly isGroup: boolean };

function placeOf(id: ConceptId, isGroup: boolean): Place {
  const [topic, name] = splitId(id);
  return { topic, name, isGroup };
}

type Vocabulary = { readonly places: ReadonlyMap<string, Place>; readonly topics: readonly string[] };

/** Every topic is there, also without answers: naming what nobody has answered is not naming what does not exist. */
function contextOf({ places, topics }: Vocabulary, answers: Answers): Context {
  const context: Record<string, Record<string, unknown>> = Object.fromEntries(topics.map((topic) => [topic, {}]));
  for (const [id, value] of Object.entries(answers)) {
    const place = places.get(id);
    const topic = place && context[place.topic];
    if (topic && value !== undefined) topic[place.name] = place.isGroup && Array.isArray(value) ? rows(value) : value;
  }
  return context;
}

function rows(value: readonly unknown[]): unknown[] {
  return value.map((row) => (typeof row === 'object' && row !== null ? celFields(row) : row));
}

function celFields(row: object): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [celName(name), value]));
}

function withRow(context: Context, row: Row): Context {
  return { ...context, item: celFields(row.value) };
}

/** CEL's own rule absorbs a missing answer where the rest decides; what is left of it is `unknown`. */
function run(expression: Expression, context: Context): unknown {
  try {
    return expression.run(context);
  } catch (error) {
    if (error instanceof EvaluationError && error.code === 'no_such_key') return 'unknown';
    throw error;
  }
}
