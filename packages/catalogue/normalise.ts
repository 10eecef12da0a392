import type { GroupField } from './model.ts';

/**
 * How typed text is put into one form before it is read (ตัวปรับรูปแบบ). `one-line` joins lines and blanks, `lines` keeps them,
 * `digits` drops blanks and dashes, `number` also the commas of thousands, `code` writes capitals without blanks, `clock-time`
 * writes 9:30 as 09.30, `as-typed` leaves it. Thai letters and digits are made comparable before.
 */
export type Normaliser = 'one-line' | 'lines' | 'digits' | 'number' | 'code' | 'clock-time' | 'as-typed';

/** Those that a text of the catalogue may name; every other type has its own. */
export const TEXT_NORMALISERS = ['code', 'clock-time', 'digits'] as const satisfies readonly Normaliser[];

const table = {
  'one-line': (text) => text.replace(/\s+/g, ' '),
  lines: (text) => text,
  digits: (text) => text.replace(/[\s-]/g, ''),
  number: (text) => text.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, ''),
  code: (text) => text.replace(/\s+/g, '').toUpperCase(),
  'clock-time': clockTime,
  'as-typed': (text) => text,
} as const satisfies Record<Normaliser, (text: string) => string>;

/** The text in the form of a type: its own, or the one that the catalogue names. */
export function normalise(type: GroupField['type'], text: string): string {
  return table[normaliserOf(type)](text);
}

function normaliserOf(type: GroupField['type']): Normaliser {
  switch (type.kind) {
    case 'text':
      return type.normaliser ?? (type.multiline === true ? 'lines' : 'one-line');
    case 'integer':
    case 'decimal':
      return 'number';
    case 'house-code':
    case 'tax-id':
      return 'digits';
    case 'choice':
    case 'yes-no':
    case 'date':
    case 'mobile':
    case 'email':
    case 'subdistrict':
      return 'as-typed';
  }
}

/** `9:30 น.` is 09.30; what is no time of day stays. */
function clockTime(text: string): string {
  const match = /^(\d{1,2})[.:](\d{2})(?:\s*น\.?)?$/.exec(text.trim());
  return match ? `${match[1]?.padStart(2, '0')}.${match[2]}` : table['one-line'](text);
}
