import { err, ok } from '@biz/kernel/result.ts';
import type { AnswerValue } from '../model.ts';
import { keyed, list, type Shape, text } from '../shape.ts';
import { NAME } from './scalar-shapes.ts';

const scalars: Shape<string | number | boolean> = {
  schema: { type: ['string', 'number', 'boolean'] },
  read: (raw, path) =>
    typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
      ? ok(raw)
      : err([{ path, message: 'expected text, a number or yes/no' }]),
};

const rows = list(keyed(NAME, scalars));

/** An answer as examples and guides write it. */
export const answer: Shape<AnswerValue> = {
  schema: { oneOf: [scalars.schema, list(text()).schema, rows.schema] },
  read: (raw, path) =>
    Array.isArray(raw)
      ? typeof raw[0] === 'string'
        ? list(text()).read(raw, path)
        : rows.read(raw, path)
      : scalars.read(raw, path),
};
