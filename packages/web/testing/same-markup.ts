import { unescaped } from './unescaped.ts';

/** Attributes that are ours or that only serve govuk-frontend's own script, which the product does not load. */
const IGNORED = [
  'data-module',
  'data-focus',
  'data-aria-controls',
  'data-govuk-button-init',
  'aria-invalid',
  'draggable',
  'required',
  'role="group"',
  'role="button"',
  'tabindex',
];

/**
 * HTML made comparable: attributes and classes sorted, whitespace collapsed, entities decoded, our own `bp-*` classes and the deliberate
 * differences taken out.
 */
export function normaliseMarkup(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .split(/(<[^>]+>)/)
    .map((token) => (token.startsWith('<') ? normaliseTag(token) : unescaped(token).replace(/\s+/g, ' ').trim()))
    .filter((token) => token !== '')
    .join('\n');
}

function normaliseTag(tag: string): string {
  const [, name = '', rest = ''] = /^<(\/?[\w-]+)(.*?)\/?>$/s.exec(tag) ?? [];
  const attributes = [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)]
    .map(([, key = '', value]) => normaliseAttribute(key, value))
    .filter((attribute) => attribute !== '' && !IGNORED.some((ignored) => attribute.startsWith(ignored)));
  return `<${[name, ...attributes.sort()].join(' ')}>`;
}

function normaliseAttribute(key: string, value: string | undefined): string {
  if (value === undefined) return key;
  if (key !== 'class') return `${key}="${unescaped(value)}"`;
  const classes = value
    .split(/\s+/)
    .filter((name) => !/^bp-|^govuk-link--no-visited-state$|__conditional--hidden$/.test(name));
  return classes.length === 0 ? '' : `class="${classes.sort().join(' ').trim()}"`;
}
