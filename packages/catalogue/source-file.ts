import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { type CatalogueProblem, formatPath } from './catalogue-problem.ts';
import type { Path } from './shape.ts';

/** One YAML file of the catalogue: its data, and the line of every member. */
export type SourceFile = {
  /** Below the catalogue's folder, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly data: unknown;
  readonly syntaxProblems: readonly CatalogueProblem[];
  problem(at: { path: Path; message: string; suggestion?: string; onKey?: true }): CatalogueProblem;
};

/**
 * Parses YAML 1.2. Keys may not repeat; anchors and merges are not used in the catalogue. Only the data are kept: the tree of the
 * whole catalogue takes a quarter of a process's heap, and a problem is so rare that its file can be parsed again to find the line.
 */
export function sourceFile(name: string, text: string): SourceFile {
  const { document } = parsed(text);
  const syntaxProblems = document.errors.map((error) => ({
    file: name,
    line: error.linePos?.[0].line ?? 1,
    path: '',
    message: error.message.split('\n')[0] ?? error.message,
  }));
  return {
    name,
    text,
    data: syntaxProblems.length === 0 ? document.toJS() : undefined,
    syntaxProblems,
    problem: ({ path, message, suggestion, onKey }) => ({
      file: name,
      line: lineOf(text, path, onKey === true),
      path: formatPath(path),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  };
}

function parsed(text: string): { readonly document: Document.Parsed<ParsedNode>; readonly lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' }), lines };
}

function lineOf(text: string, path: Path, onKey: boolean): number {
  const { document, lines } = parsed(text);
  return lines.linePos(offsetOf(document, path, onKey)).line;
}

/** Offset of a member, or of the nearest member above it that exists. */
function offsetOf(document: Document.Parsed<ParsedNode>, path: Path, onKey: boolean): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const key = keyOffset(document, path.slice(0, depth));
    if (key !== undefined && (onKey || depth < path.length)) return key;
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return key ?? node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed<ParsedNode>, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? undefined) : undefined;
}
