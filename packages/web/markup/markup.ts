/** What a component returns: HTML that is written already or, where no page is being written, how to write it. */
export class Markup {
  readonly html: string | (() => string);

  constructor(html: string | (() => string)) {
    this.html = html;
  }
}

/** What may stand in an element. */
export type Content = Markup | string | number | boolean | null | undefined | readonly Content[];

type Props = { readonly [name: string]: unknown };

let isWriting = false;

/**
 * The HTML of what components return, escaped. For pages only: no hooks, contexts or class components, attributes by their HTML
 * names, no style objects, a textarea's text as its content. What is not supported throws. While it works, an element is
 * written where it is made: an object for each, kept until the whole is walked, was a third of what a list costs.
 */
export function renderMarkup(content: Content): string {
  const before = isWriting;
  isWriting = true;
  try {
    return htmlOf(content);
  } finally {
    isWriting = before;
  }
}

/** An element or a component's result. Outside of `renderMarkup` it waits, because a component asks about the page it stands in. */
export function markup<Given extends Props>(type: string | ((props: Given) => Content), props: Given): Markup {
  return isWriting ? new Markup(written(type, props)) : waiting(type, props);
}

function waiting<Given extends Props>(type: string | ((props: Given) => Content), props: Given): Markup {
  return new Markup(() => written(type, props));
}

function written<Given extends Props>(type: string | ((props: Given) => Content), props: Given): string {
  return typeof type === 'string' ? elementHtml(type, props) : htmlOf(type(props));
}

/** The HTML of content. Only `Markup` stands as it is: data that looks like it is no content and throws. */
function htmlOf(content: unknown): string {
  if (typeof content === 'string') return escaped(content);
  if (content instanceof Markup) return typeof content.html === 'string' ? content.html : content.html();
  if (content === null || content === undefined || typeof content === 'boolean') return '';
  if (Array.isArray(content)) return listHtml(content);
  if (typeof content === 'number') return String(content);
  throw new Error(`${typeof content} is not content of a page`);
}

function listHtml(list: readonly unknown[]): string {
  let html = '';
  for (const content of list) html += htmlOf(content);
  return html;
}

function elementHtml(tag: string, props: Props): string {
  const { open, whole, close } = tags.get(tag) ?? knownTag(tag);
  let attributes = '';
  for (const name in props) attributes += attribute(tag, name, props[name]);
  const start = attributes === '' ? whole : open + attributes + (close === '' ? '/>' : '>');
  return close === '' ? start : start + contentOf(props) + close;
}

function contentOf({ children, dangerouslySetInnerHTML: raw }: Props): string {
  if (raw && typeof raw === 'object' && '__html' in raw) return String(raw.__html);
  return htmlOf(children);
}

function attribute(tag: string, name: string, value: unknown): string {
  if (value === undefined || value === null || name === 'children' || name === 'dangerouslySetInnerHTML') return '';
  if (typeof value === 'boolean') return flag(name, value);
  if (typeof value === 'number') return `${start(name)}${value}"`;
  if (typeof value !== 'string' || (name === 'value' && tag === 'textarea'))
    throw new Error(`<${tag}> cannot have ${typeof value} as ${name}`);
  if (value === '') return start(name).slice(0, -2);
  return name === 'class' ? (classes.get(value) ?? knownClass(value)) : `${start(name)}${escaped(value)}"`;
}

function flag(name: string, value: boolean): string {
  const bare = start(name).slice(0, -2);
  if (/^(aria|data)-|^(draggable|spellcheck)$/.test(name)) return `${bare}="${value}"`;
  return value ? bare : '';
}

/** ` name="`, once the name is seen to be one: HTML names are small, two of SVG are not. */
function start(name: string): string {
  const known = starts.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z][a-z0-9-]*$|^viewBox$|^preserveAspectRatio$/.test(name)) throw new Error(`${name} is not an attribute`);
  starts.set(name, ` ${name}="`);
  return ` ${name}="`;
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

/** What the same few elements and classes become, each written once: a page has hundreds of them. */
const tags = new Map<string, { readonly open: string; readonly whole: string; readonly close: string }>();
const starts = new Map<string, string>();
const classes = new Map<string, string>();
/** Classes that are made of data would fill the memory. */
const MOST_CLASSES = 1000;

function knownTag(tag: string) {
  const isVoid = VOID.has(tag);
  const known = { open: `<${tag}`, whole: isVoid ? `<${tag}/>` : `<${tag}>`, close: isVoid ? '' : `</${tag}>` };
  tags.set(tag, known);
  return known;
}

function knownClass(value: string): string {
  const html = ` class="${escaped(value)}"`;
  if (classes.size < MOST_CLASSES) classes.set(value, html);
  return html;
}
