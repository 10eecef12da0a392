import type { Localised } from '@biz/kernel/localised.ts';
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Path } from './shape.ts';

/** Whether something is asked for, and whether one may leave it out. */
export type Duty = 'required' | 'optional' | 'gone';

/** What of an operation a need belongs to. */
export type NeedList = 'questions' | 'documents';

/** One change of a definition's source. `at` is a path of the file; nothing else of the text is touched. */
export type DefinitionEdit =
  | { readonly kind: 'set'; readonly at: Path; readonly value: string | number }
  /** The hint of a question or document, behind its label; none when there is no value. */
  | { readonly kind: 'hint'; readonly at: Path; readonly value?: Localised }
  | {
      readonly kind: 'duty';
      readonly operation: string;
      readonly list: NeedList;
      readonly id: string;
      readonly duty: Duty;
    }
  | {
      readonly kind: 'add';
      readonly operation: string;
      readonly list: NeedList;
      readonly id: string;
      readonly duty: Exclude<Duty, 'gone'>;
      readonly clause: Localised;
    };

const MEMBER = { questions: 'concept', documents: 'document' } as const;

/** The text with these changes, one after the other. What an edit is about and the text does not have is left as it is. */
export function editDefinition(text: string, edits: readonly DefinitionEdit[]): string {
  return edits.reduce(applied, text);
}

/** The value that stands at a path of the source; undefined where there is none. */
export function valueAt(text: string, at: Path): unknown {
  return valuesOf(text)(at);
}

/** As `valueAt`, for many paths of one source. */
export function valuesOf(text: string): (at: Path) => unknown {
  const document = parseDocument(text);
  return (at) => document.getIn(at);
}

function applied(text: string, edit: DefinitionEdit): string {
  switch (edit.kind) {
    case 'set':
      return withScalar(text, edit);
    case 'hint':
      return withHint(text, edit);
    case 'duty':
      return withDuty(text, edit);
    case 'add':
      return withNeed(text, edit);
  }
}

function withScalar(text: string, { at, value }: Extract<DefinitionEdit, { kind: 'set' }>): string {
  const node = parseDocument(text).getIn(at, true);
  if (!isScalar(node) || !node.range || node.value === value) return text;
  const [from, to] = node.range;
  const end = text.slice(from, to).endsWith('\n') ? '\n' : '';
  return text.slice(0, from) + scalar(value) + end + text.slice(to);
}

function withHint(text: string, { at, value }: Extract<DefinitionEdit, { kind: 'hint' }>): string {
  const owner = parseDocument(text).getIn(at.slice(0, -1), true);
  if (!isMap(owner)) return text;
  const cleared = withoutPair(text, pairOf(owner, String(at.at(-1))));
  if (value === undefined) return cleared;
  const again = parseDocument(cleared).getIn(at.slice(0, -1), true);
  const label = isMap(again) ? pairOf(again, 'label') : undefined;
  if (!isScalar(label?.key) || !label.key.range || !isNode(label.value) || !label.value.range) return text;
  const indent = ' '.repeat(columnOf(cleared, label.key.range[0]));
  const end = endOfLine(cleared, endOf(cleared, label.value.range) - 1);
  const hint = `${indent}hint: { th: ${scalar(value.th)}, en: ${scalar(value.en)} }`;
  return `${cleared.slice(0, end)}\n${hint}${cleared.slice(end)}`;
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Takes the lines of a member out. */
function withoutPair(text: string, pair: Pair | undefined): string {
  if (!isScalar(pair?.key) || !pair.key.range || !isNode(pair.value) || !pair.value.range) return text;
  const start = text.lastIndexOf('\n', pair.key.range[0]);
  return text.slice(0, start) + text.slice(endOfLine(text, endOf(text, pair.value.range) - 1));
}

/** Where a node ends, without the lines that follow it. */
function endOf(text: string, [from, to]: NonNullable<Node['range']>): number {
  return from + text.slice(from, to).trimEnd().length;
}

function withDuty(text: string, edit: Extract<DefinitionEdit, { kind: 'duty' }>): string {
  const member = MEMBER[edit.list];
  const groups = parseDocument(text).getIn(['operations', edit.operation, edit.list], true);
  if (!isSeq(groups)) return text;
  for (const group of groups.items) {
    const asks = isMap(group) ? group.get('asks', true) : undefined;
    if (!isMap(group) || !isSeq(asks)) continue;
    for (const item of asks.items) {
      if (idOf(item, member) !== edit.id) continue;
      if (edit.duty === 'gone') return without(text, asks.items.length > 1 ? nodeOf(item) : group);
      return withItem(text, nodeOf(item), need(member, edit, whenOf(item)));
    }
  }
  return text;
}

function withNeed(text: string, edit: Extract<DefinitionEdit, { kind: 'add' }>): string {
  const groups = parseDocument(text).getIn(['operations', edit.operation, edit.list], true);
  const last = isSeq(groups) ? groups.items.at(-1) : undefined;
  if (!isMap(last) || !last.range) return text;
  const indent = ' '.repeat(columnOf(text, last.range[0]) - 2);
  const { th, en } = edit.clause;
  const lines = [
    `${indent}- clause: { th: ${scalar(th)}, en: ${scalar(en)} }`,
    `${indent}  asks:`,
    `${indent}    - ${need(MEMBER[edit.list], edit, undefined)}`,
  ];
  const end = endOfLine(text, last.range[1] - 1);
  return `${text.slice(0, end)}\n${lines.join('\n')}${text.slice(end)}`;
}

function need(member: string, { id, duty }: { readonly id: string; readonly duty: Duty }, when: string | undefined) {
  if (duty === 'required' && when === undefined) return id;
  const terms = [
    `${member}: ${id}`,
    ...(duty === 'optional' ? ['optional: true'] : []),
    ...(when === undefined ? [] : [`when: ${JSON.stringify(when)}`]),
  ];
  return `{ ${terms.join(', ')} }`;
}

function idOf(item: unknown, member: string): unknown {
  if (isScalar(item)) return item.value;
  return isMap(item) ? item.get(member) : undefined;
}

function whenOf(item: unknown): string | undefined {
  const when = isMap(item) ? item.get('when') : undefined;
  return typeof when === 'string' ? when : undefined;
}

function nodeOf(item: unknown): Node | undefined {
  return isScalar(item) || isMap(item) ? item : undefined;
}

function withItem(text: string, node: Node | undefined, item: string): string {
  if (!node?.range) return text;
  const [from, to] = node.range;
  const end = from + text.slice(from, to).trimEnd().length;
  return text.slice(0, from) + item + text.slice(end);
}

/** Takes the lines of a list's element out. */
function without(text: string, node: Node | YAMLMap | undefined): string {
  if (!node?.range) return text;
  const [from, to] = node.range;
  const start = text.lastIndexOf('\n', from);
  const end = endOfLine(text, from + text.slice(from, to).trimEnd().length - 1);
  return text.slice(0, start) + text.slice(end);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Plain where nobody can mistake it, also inside braces; else quoted. */
function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return /^[A-Za-z\u0e01-\u0e2e\u0e40-\u0e44][\w\u0e01-\u0e5b ()./]*[\w\u0e01-\u0e5b).]$/.test(value) &&
    !/^(true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
