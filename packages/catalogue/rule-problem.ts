import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Environment } from '@marcbachmann/cel-js';
import { comparedTexts } from './expression-tree.ts';
import type { Catalogue, FieldType } from './model.ts';
import { nearestName } from './nearest-name.ts';
import { celName } from './rule-environment.ts';
import type { Rules } from './rules.ts';

/** What is wrong with an expression, and a known name that may have been meant. */
export type ExpressionProblem = { readonly message: string; readonly suggestion?: string };

/** Where an expression stands: what it must yield, and the group whose rows it reads. */
export type ExpressionUse = { readonly text: string; readonly type: 'bool' | 'double'; readonly group?: ConceptId };

/** Why a text cannot stand there: it does not compile, has another type, or compares a choice with a value it never has. */
export function expressionProblem(
  rules: Rules,
  catalogue: Catalogue,
  use: ExpressionUse,
): ExpressionProblem | undefined {
  const types = typesFor(catalogue, use.group);
  return typeProblem(rules.environment(use.group), use, [...types.keys()]) ?? choiceProblem(rules, use, types);
}

type Types = ReadonlyMap<string, FieldType>;

const known = new WeakMap<Catalogue['concepts'], Map<ConceptId | undefined, Types>>();

/** What expressions may name with its type, made once for the questions of a catalogue and for the rows of each group. */
function typesFor(catalogue: Catalogue, group: ConceptId | undefined): Types {
  const before = known.get(catalogue.concepts) ?? new Map<ConceptId | undefined, Types>();
  known.set(catalogue.concepts, before);
  const types = before.get(group) ?? makeTypes(catalogue, group);
  before.set(group, types);
  return types;
}

function makeTypes(catalogue: Catalogue, group: ConceptId | undefined): Types {
  const types = new Map([...catalogue.concepts.values()].map(({ id, type }) => [celName(id), type]));
  const rows = group === undefined ? undefined : catalogue.concepts.get(group)?.type;
  if (rows?.kind === 'group') for (const field of rows.fields) types.set(`item.${celName(field.name)}`, field.type);
  return types;
}

function choiceProblem(
  rules: Rules,
  { text, group }: ExpressionUse,
  types: ReadonlyMap<string, FieldType>,
): ExpressionProblem | undefined {
  for (const { name, text: value } of comparedTexts(rules.expression(text, group).run.ast)) {
    const type = types.get(name);
    if (type?.kind !== 'choice' && type?.kind !== 'choices') continue;
    const values = type.choices.map((choice) => choice.value);
    if (values.includes(value)) continue;
    const suggestion = nearestName(value, values);
    return { message: `${name} is never "${value}"`, ...(suggestion === undefined ? {} : { suggestion }) };
  }
  return undefined;
}

function typeProblem(
  environment: Environment,
  { text, type }: ExpressionUse,
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
