import type { Lang } from '@biz/kernel/localised.ts';
import { webRefusalTexts } from './i18n/web-refusal-texts.ts';
import type { RefusalData, Reply } from './reply.ts';

/** How a refusal is answered and logged. `code` is stable for ever; people read it out on the telephone. */
export type RefusalRow = {
  readonly code: `${string}-${string}`;
  readonly status: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
};

/** What a refusal says: what happened, why, and what the reader can do next. `{name}` is filled from its data. */
export type RefusalText = { readonly title: string; readonly detail: string; readonly next: string };

/** Refusals of an app: the kit's and its own. */
export type Refusals<Kind extends string = string> = {
  /** The reply of a handler that refuses. */
  refusal(kind: Kind, data?: RefusalData): Reply;
  /** Row and text; throws on a kind that was never defined. */
  find(kind: string, lang: Lang, data: RefusalData): RefusalRow & RefusalText & { readonly kind: string };
  readonly kinds: readonly Kind[];
};

/** A definition without text, total by kind. */
export type RefusalTable<Kind extends string> = { readonly [K in Kind]: RefusalRow };

const webTable = {
  'not-found': { code: 'WEB-001', status: 404, logLevel: 'info' },
  forbidden: { code: 'WEB-002', status: 403, logLevel: 'warn' },
  'signed-out': { code: 'WEB-003', status: 401, logLevel: 'info' },
  'form-expired': { code: 'WEB-004', status: 403, logLevel: 'info' },
  'cross-site': { code: 'WEB-005', status: 403, logLevel: 'warn' },
  'bad-request': { code: 'WEB-006', status: 400, logLevel: 'info' },
  'too-large': { code: 'WEB-007', status: 413, logLevel: 'info' },
  'unsupported-media': { code: 'WEB-008', status: 415, logLevel: 'info' },
  'too-many-requests': { code: 'WEB-009', status: 429, logLevel: 'warn' },
  unexpected: { code: 'WEB-010', status: 500, logLevel: 'error' },
  unavailable: { code: 'WEB-011', status: 503, logLevel: 'warn' },
} as const satisfies RefusalTable<string>;

/** The kinds that every app has without defining them. */
export type WebRefusalKind = keyof typeof webTable;

/**
 * One table kind -> code, status, log level, and its text in both languages keyed by the same kinds. Adds the kit's own
 * kinds. Throws at start when a code is used twice or a kit kind is redefined.
 */
export function defineRefusals<const Kind extends string>(
  table: RefusalTable<Kind>,
  texts: Readonly<Record<Lang, Readonly<Record<Kind, RefusalText>>>>,
): Refusals<Kind | WebRefusalKind> {
  const rows = new Map<string, RefusalRow & Record<Lang, RefusalText>>();
  addRows(rows, webTable, webRefusalTexts);
  addRows(rows, table, texts);
  return {
    refusal: (kind, data = {}) => ({ kind: 'refusal', refusal: kind, data }),
    find(kind, lang, data) {
      const row = rows.get(kind);
      if (!row) throw new Error(`refusal was never defined: ${kind}`);
      const { title, detail, next } = row[lang];
      const { code, status, logLevel } = row;
      return {
        kind,
        code,
        status,
        logLevel,
        title: fill(title, data),
        detail: fill(detail, data),
        next: fill(next, data),
      };
    },
    kinds: [...kindsOf(webTable), ...kindsOf(table)],
  };
}

/** The refusals of an app that has none of its own. */
export const webRefusals: Refusals<WebRefusalKind> = defineRefusals({}, { th: {}, en: {} });

function addRows<Kind extends string>(
  rows: Map<string, RefusalRow & Record<Lang, RefusalText>>,
  table: RefusalTable<Kind>,
  texts: Readonly<Record<Lang, Readonly<Record<Kind, RefusalText>>>>,
): void {
  for (const kind of kindsOf(table)) {
    const row = table[kind];
    if (rows.has(kind)) throw new Error(`refusal defined twice: ${kind}`);
    if ([...rows.values()].some(({ code }) => code === row.code))
      throw new Error(`refusal code used twice: ${row.code}`);
    rows.set(kind, { ...row, th: texts.th[kind], en: texts.en[kind] });
  }
}

function kindsOf<Kind extends string>(table: RefusalTable<Kind>): readonly Kind[] {
  return Object.keys(table).filter((kind): kind is Kind => kind in table);
}

function fill(text: string, data: RefusalData): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
