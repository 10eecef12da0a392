import { err, ok, type Result } from '@biz/kernel/result.ts';
import { stringify } from 'yaml';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { nearestName } from './nearest-name.ts';
import type { JsonSchema } from './shape.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/**
 * A licence that is like another one (`like`) is written as what differs. It takes every member that it does not have itself;
 * of `operations` and `deliverable` it takes the members inside them. `instead` names questions or documents of the other
 * licence and what stands in their place here. Refuses another that does not exist or is like a third. Pure.
 */
export function wholeLicence(file: SourceFile, files: readonly SourceFile[]): Result<SourceFile, CatalogueProblem> {
  const own = file.data;
  if (!isRecord(own) || own.like === undefined) return ok(file);
  const others = new Map(files.flatMap((one) => (one === file ? [] : wholeOf(one))));
  const other = others.get(String(own.like));
  if (!other) {
    const suggestion = nearestName(String(own.like), others.keys());
    const message = `${own.like} is no licence that is written out`;
    return err(file.problem({ path: ['like'], message, ...(suggestion ? { suggestion } : {}) }));
  }
  return ok({ ...file, data: merged(own, other) });
}

/** The file with a text that is like no other any more; the same file when it is already. For those who edit one licence alone. */
export function writtenOut(file: SourceFile, files: readonly SourceFile[]): SourceFile {
  const whole = wholeLicence(file, files);
  if (!whole.ok || whole.value === file) return file;
  const [head = ''] = file.text.split('\n', 1);
  return sourceFile(
    file.name,
    `${head.startsWith('#') ? `${head}\n` : ''}${stringify(whole.value.data, { lineWidth: 120 })}`,
  );
}

/** The schema of a licence file: written out whole, or what differs from another. */
export function schemaWithLike(whole: JsonSchema): JsonSchema {
  const properties = recordIn(whole, 'properties');
  const operations = recordIn(properties, 'operations');
  const kinds = Object.entries(recordIn(operations, 'properties')).map(([kind, schema]) => [kind, partial(schema)]);
  const like = {
    ...whole,
    properties: {
      ...properties,
      like: { type: 'string' },
      instead: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      operations: { ...operations, properties: Object.fromEntries(kinds), required: [] },
      deliverable: partial(recordIn(properties, 'deliverable')),
    },
    required: ['id', 'like', 'name', 'shortName', 'neededWhen', 'why', 'certainty'],
  };
  return { anyOf: [whole, like] };
}

type Raw = { readonly [member: string]: unknown };

function wholeOf({ name, data }: SourceFile): [string, Raw][] {
  if (!/^licences\/[^/]+\/[^/]+\/licence\.yaml$/.test(name) || !isRecord(data) || data.like !== undefined) return [];
  return [[String(data.id), data]];
}

function merged(own: Raw, other: Raw): Raw {
  const { like: _, instead, ...rest } = own;
  const swapped = swap(other, isRecord(instead) ? instead : {});
  const base = isRecord(swapped) ? swapped : {};
  return {
    ...base,
    ...rest,
    operations: mergedBy(base.operations, own.operations, (theirs, ours) => mergedBy(theirs, ours)),
    deliverable: mergedBy(base.deliverable, own.deliverable),
  };
}

function mergedBy(
  theirs: unknown,
  ours: unknown,
  inside: (theirs: unknown, ours: unknown) => unknown = (_, value) => value,
) {
  if (!isRecord(theirs) || !isRecord(ours)) return ours ?? theirs;
  const changed = Object.entries(ours).map(([member, value]) => [member, inside(theirs[member], value)]);
  return { ...theirs, ...Object.fromEntries(changed) };
}

/** The same data with named entries of its lists replaced. */
function swap(value: unknown, instead: Raw): unknown {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const others = typeof item === 'string' ? instead[item] : undefined;
      return Array.isArray(others) ? others : [swap(item, instead)];
    });
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, swap(inner, instead)]));
}

function partial(schema: unknown): unknown {
  if (!isRecord(schema)) return schema;
  const { required: _, ...rest } = schema;
  return rest;
}

function recordIn(value: Raw, member: string): Raw {
  const inner = value[member];
  return isRecord(inner) ? inner : {};
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
