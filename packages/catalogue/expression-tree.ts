import type { ASTNode } from '@marcbachmann/cel-js';

/** Every node of an expression, the root first. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node;
  yield* nodesIn(node.args);
}

/** `premises.area` for a member of a topic, undefined for anything else. */
export function dottedName(node: ASTNode): string | undefined {
  if (node.op !== '.') return undefined;
  const [target, name] = node.args;
  return target.op === 'id' ? `${target.args}.${name}` : undefined;
}

/** Numbers written in the expression. */
export function numbersOf(root: ASTNode): readonly number[] {
  return [...nodesOf(root)].flatMap((node) =>
    node.op === 'value' && typeof node.args === 'number' ? [node.args] : [],
  );
}

/** Texts that a name is compared with, by `==`, `!=` or `in`. */
export function comparedTexts(root: ASTNode): readonly { readonly name: string; readonly text: string }[] {
  return [...nodesOf(root)].flatMap((node) => {
    if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return [];
    const [left, right] = node.args;
    return [...comparedWith(left, right), ...comparedWith(right, left)];
  });
}

function comparedWith(named: ASTNode, other: ASTNode): readonly { readonly name: string; readonly text: string }[] {
  const name = dottedName(named);
  if (name === undefined) return [];
  const values = other.op === 'list' ? other.args : [other];
  return values.flatMap((value) =>
    value.op === 'value' && typeof value.args === 'string' ? [{ name, text: value.args }] : [],
  );
}

function* nodesIn(args: unknown): Generator<ASTNode> {
  if (Array.isArray(args)) for (const arg of args) yield* nodesIn(arg);
  else if (isNode(args)) yield* nodesOf(args);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
