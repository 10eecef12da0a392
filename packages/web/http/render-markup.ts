import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact';

type Props = { readonly [name: string]: unknown };

/**
 * The HTML of what components return, escaped. For pages only: no hooks, contexts or class components, attributes by their HTML
 * names, no style objects, a textarea's text as its content. What is not supported throws. Our own because rendering is half of what a list costs, and the
 * general renderer, which keeps component instances, takes more than twice as long; it is the measure of the tests.
 */
export function renderMarkup(content: ComponentChildren): string {
  return rendered(content);
}

function rendered(node: unknown): string {
  if (typeof node === 'string') return escaped(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return renderedList(node);
  if (isValidElement(node)) return renderedNode(node);
  if (typeof node === 'number') return String(node);
  throw new Error(`${typeof node} is not content of a page`);
}

function renderedList(nodes: readonly unknown[]): string {
  let html = '';
  for (const node of nodes) html += rendered(node);
  return html;
}

function renderedNode({ type, props }: VNode): string {
  if (typeof type === 'string') return renderedElement(type, props);
  return rendered(type === Fragment ? props.children : Reflect.apply(type, undefined, [props]));
}

function renderedElement(tag: string, props: Props): string {
  let html = `<${tag}`;
  for (const name in props) html += attribute(tag, name, props[name]);
  if (VOID.has(tag)) return `${html}/>`;
  return `${html}>${contentOf(props)}</${tag}>`;
}

function contentOf({ children, dangerouslySetInnerHTML: raw }: Props): string {
  if (raw && typeof raw === 'object' && '__html' in raw) return String(raw.__html);
  return rendered(children);
}

function attribute(tag: string, name: string, value: unknown): string {
  if (value === undefined || value === null || name === 'children' || name === 'dangerouslySetInnerHTML') return '';
  if (typeof value === 'boolean') return flag(name, value);
  if (typeof value === 'number') return ` ${attributeName(name)}="${value}"`;
  if (typeof value !== 'string' || (name === 'value' && tag === 'textarea'))
    throw new Error(`<${tag}> cannot have ${typeof value} as ${name}`);
  return value === '' ? ` ${attributeName(name)}` : ` ${attributeName(name)}="${escaped(value)}"`;
}

function flag(name: string, value: boolean): string {
  if (/^(aria|data)-|^(draggable|spellcheck)$/.test(attributeName(name))) return ` ${name}="${value}"`;
  return value ? ` ${name}` : '';
}

/** The name, once it is seen to be one: HTML names are small, two of SVG are not. */
function attributeName(name: string): string {
  if (seenNames.has(name)) return name;
  if (!/^[a-z][a-z0-9-]*$|^viewBox$|^preserveAspectRatio$/.test(name)) throw new Error(`${name} is not an attribute`);
  seenNames.add(name);
  return name;
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&<]/g, (mark) => ENTITIES[mark] ?? mark) : text;
}

const SPECIAL = /["&<]/;
const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const seenNames = new Set<string>();
