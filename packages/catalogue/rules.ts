import type { ConceptId } from '@biz/kernel/ids.ts';
import { type ASTNode, Environment, EvaluationError, type ParseResult } from '@marcbachmann/cel-js';
import type { Answers, AnswerValue, Catalogue, Concept, Condition, FieldType } from './model.ts';
import { nearestName } from './nearest-name.ts';

/** What a condition says: `unknown` when an answer that decides it is still missing. */
export type Verdict = boolean | 'unknown';

/** The compiled conditions and amounts of one catalogue (Common Expression Language, typed from its concepts). */
export type Rules = {
  /** Compiles once; throws on text that does not compile, which a loaded catalogue never holds. */
  expression(text: string, group?: ConceptId): Expression;
  /** Answers as the expressions see them. */
  context(answers: Answers): Context;
  /** Why the text is not an expression of that type, or undefined when it is. */
  problem(text: string, type: 'bool' | 'double', group?: ConceptId): ExpressionProblem | undefined;
};

/** A compiled expression and the concepts that it reads. */
export type Expression = { readonly run: ParseResult; readonly concepts: readonly ConceptId[] };

/** What is wrong with an expression, and a known name that may have been meant. */
export type ExpressionProblem = { readonly message: string; readonly suggestion?: string };

type Context = { readonly [topic: string]: { readonly [name: string]: unknown } };

const known = new WeakMap<Catalogue, Rules>();
const LIMITS = { maxAstNodes: 400, maxDepth: 40, maxListElements: 50, maxMapEntries: 50, maxCallArguments: 4 };

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

/** Whether a condition of a fee line holds, for one row when it is charged by row. */
export function evaluateLineCondition(
  rules: Rules,
  condition: string | undefined,
  answers: Answers,
  row?: Row,
): Verdict {
  if (row === undefined) return evaluateCondition(rules, condition, answers);
  if (condition === undefined) return true;
  const verdict = run(rules.expression(condition, row.group), withRow(rules.context(answers), row));
  if (verdict !== 'unknown' && typeof verdict !== 'boolean') throw new Error(`not a condition: ${condition}`);
  return verdict;
}

/** The amount in baht, or `unknown` when an answer is missing. Throws on what no fee can be: negative or not finite. */
export function evaluateAmount(rules: Rules, amount: string, answers: Answers, row?: Row): number | 'unknown' {
  const context = rules.context(answers);
  const value = run(rules.expression(amount, row?.group), row === undefined ? context : withRow(context, row));
  if (value === 'unknown') return value;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new Error(`not an amount: ${amount}`);
  return value;
}

/** A concept's name inside conditions: `premises.house-code` is `premises.house_code`. */
export function celName(id: string): string {
  return id.replaceAll('-', '_');
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
  const expressions = new Map<string, Expression>();
  return {
    expression(text, group) {
      const key = `${group ?? ''} ${text}`;
      const before = expressions.get(key);
      if (before) return before;
      const parsed = environmentFor(group).parse(text);
      const names = new Set<ConceptId>();
      collectConcepts(parsed.ast, byCelName, names);
      const expression = { run: parsed, concepts: [...names] };
      expressions.set(key, expression);
      return expression;
    },
    context: (answers) => contextOf(concepts, answers),
    problem: (text, type, group) => problemOf(environmentFor(group), text, type, [...byCelName.keys()]),
  };
}

function environmentOf(concepts: readonly Concept[]): Environment {
  const environment = new Environment({ limits: LIMITS })
    .registerFunction('ceil(double): double', Math.ceil)
    .registerFunction('max(double, double): double', Math.max)
    .registerFunction('min(double, double): double', Math.min);
  const topics = new Map<string, Record<string, string>>();
  for (const { id, type } of concepts) {
    if (type.kind === 'group') {
      const fields = Object.fromEntries(type.fields.map((field) => [celName(field.name), celType(id, field.type)]));
      environment.registerType(typeName(id), { fields });
    }
    const [topic, name] = splitId(id);
    topics.set(topic, { ...topics.get(topic), [name]: celType(id, type) });
  }
  for (const [name, schema] of topics) environment.registerVariable({ name, schema });
  return environment;
}

/** Every number is a double, so that nobody has to know which is which. */
function celType(id: ConceptId, type: FieldType): string {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return 'double';
    case 'yes-no':
      return 'bool';
    case 'choices':
      return 'list<string>';
    case 'group':
      return `list<${typeName(id)}>`;
    case 'text':
    case 'choice':
    case 'date':
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
    case 'subdistrict':
      return 'string';
  }
}

function contextOf(concepts: readonly Concept[], answers: Answers): Context {
  const context: Record<string, Record<string, unknown>> = {};
  for (const { id, type } of concepts) {
    const [topic, name] = splitId(id);
    context[topic] ??= {};
    const value = answers[id];
    if (value !== undefined) context[topic][name] = type.kind === 'group' && Array.isArray(value) ? rows(value) : value;
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

function problemOf(
  environment: Environment,
  text: string,
  type: 'bool' | 'double',
  names: readonly string[],
): ExpressionProblem | undefined {
  const checked = environment.check(text);
  if (checked.valid) return checked.type === type ? undefined : { message: `is ${checked.type}, expected ${type}` };
  const { error } = checked;
  if (error === undefined) return { message: 'does not compile' };
  const word = wordAt(text, error.range?.start ?? 0);
  const suggestion = word === undefined ? undefined : nearestName(word, names);
  const message = `${error.summary} (column ${(error.range?.start ?? 0) + 1})`;
  return suggestion === undefined || suggestion === word ? { message } : { message, suggestion };
}

/** The dotted name around a position. */
function wordAt(text: string, position: number): string | undefined {
  for (const match of text.matchAll(/[a-z_][\w.]*/gi)) {
    if (match.index <= position && position < match.index + match[0].length) return match[0];
  }
  return undefined;
}

function collectConcepts(node: ASTNode, byCelName: ReadonlyMap<string, Concept>, into: Set<ConceptId>): void {
  if (node.op === '.') {
    const [target, name] = node.args;
    const concept = target.op === 'id' ? byCelName.get(`${target.args}.${name}`) : undefined;
    if (concept) into.add(concept.id);
  }
  collectIn(node.args, byCelName, into);
}

function collectIn(args: unknown, byCelName: ReadonlyMap<string, Concept>, into: Set<ConceptId>): void {
  if (Array.isArray(args)) for (const arg of args) collectIn(arg, byCelName, into);
  else if (isNode(args)) collectConcepts(args, byCelName, into);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

function splitId(id: ConceptId): readonly [string, string] {
  const [topic = '', name = ''] = celName(id).split('.');
  return [topic, name];
}

function typeName(id: ConceptId): string {
  return celName(id).replace('.', '_');
}
