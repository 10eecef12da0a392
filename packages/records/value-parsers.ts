import { types as builtin } from 'pg';

/** Reads one value of PostgreSQL's text format. */
export type ValueParser = (text: string) => unknown;

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const JSON_TEXT = 114;
const JSONB = 3802;
const BYTEA = 17;
const TEXT_ARRAY: number = 1009;

const scalars: { readonly [oid: number]: ValueParser } = {
  [INT8]: parseWhole,
  [NUMERIC]: Number,
  [DATE]: String,
  [TIMESTAMPTZ]: parseTimestamp,
  [JSON_TEXT]: JSON.parse,
  [JSONB]: JSON.parse,
  [BYTEA]: parseBytes,
};

/** Array type of each scalar above, as PostgreSQL numbers them. */
const arrays: { readonly [arrayOid: number]: number } = {
  1016: INT8,
  1231: NUMERIC,
  1182: DATE,
  1185: TIMESTAMPTZ,
  199: JSON_TEXT,
  3807: JSONB,
  1001: BYTEA,
};

/**
 * The one table that turns database values into JavaScript, used by both stores: int8 and numeric are numbers (int8
 * beyond 2^53 throws), date is `YYYY-MM-DD`, timestamptz is an ISO string with milliseconds and `Z`, json and jsonb are
 * parsed, bytea is a `Uint8Array`, arrays hold the same. Other types are read as `pg` reads them.
 */
export const valueParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): ValueParser {
    if (format === 'binary') throw new Error('the binary result format is not used');
    const scalar = scalars[oid];
    if (scalar) return scalar;
    const element = scalars[arrays[oid] ?? -1];
    if (element) return (text) => parseTextArray(text).map((item) => (item === null ? null : element(item)));
    return builtin.getTypeParser(oid, 'text');
  },
};

function parseTextArray(text: string): (string | null)[] {
  return builtin.getTypeParser(TEXT_ARRAY, 'text')(text);
}

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond the safe range: ${text}`);
  return value;
}

/** Sessions run in UTC, so the text is `2026-11-21 03:04:05.123456+00`; microseconds are cut, not rounded. */
function parseTimestamp(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (!match) throw new RangeError(`timestamptz outside the supported range: ${text}`);
  return `${match[1]}T${match[2]}.${(match[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
}

function parseBytes(text: string): Uint8Array {
  if (!text.startsWith('\\x')) throw new Error('bytea_output must be hex');
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}
