import type { JsonSchema } from './shape.ts';
import { fileShapes } from './shapes/file-shapes.ts';

/** The published JSON Schemas (2020-12) of the catalogue's files by file name, made from the shapes that read them. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    Object.entries(fileShapes).map(([kind, shape]) => [
      `${kind}.json`,
      { $schema: 'https://json-schema.org/draft/2020-12/schema', title: kind, ...shape.schema },
    ]),
  );
}

/** A schema as its file holds it. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
