import type { ConceptId } from '@biz/kernel/ids.ts';
import { Environment } from '@marcbachmann/cel-js';
import type { Concept, FieldType } from './model.ts';

const LIMITS = { maxAstNodes: 400, maxDepth: 40, maxListElements: 50, maxMapEntries: 50, maxCallArguments: 4 };

/** A concept's name inside expressions: `premises.house-code` is `premises.house_code`. */
export function celName(id: string): string {
  return id.replaceAll('-', '_');
}

/** Topic and name of a concept inside expressions. */
export function splitId(id: ConceptId): readonly [string, string] {
  const [topic = '', name = ''] = celName(id).split('.');
  return [topic, name];
}

/** The type of a group's rows inside expressions. */
export function typeName(id: ConceptId): string {
  return celName(id).replace('.', '_');
}

/** What expressions may name and do: the concepts with their types, `ceil`, `max`, `min`, and CEL itself within limits. */
export function environmentOf(concepts: readonly Concept[]): Environment {
  const environment = new Environment({ limits: LIMITS })
    .registerFunction('ceil(double): double', Math.ceil)
    .registerFunction('max(double, double): double', Math.max)
    .registerFunction('min(double, double): double', Math.min);
  const topics = new Map<string, Record<string, string>>();
  for (const { id, type } of concepts) {
    if (type.kind === 'group') {
      const fields = Object.fromEntries(type.fields.map((field) => [celName(field.name), celType(id, field.type)]));
      environment.registerType(typeName(id), { fields });
    }
    const [topic, name] = splitId(id);
    topics.set(topic, { ...topics.get(topic), [name]: celType(id, type) });
  }
  for (const [name, schema] of topics) environment.registerVariable({ name, schema });
  return environment;
}

/** Every number is a double, so that nobody has to know which is which. */
function celType(id: ConceptId, type: FieldType): string {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return 'double';
    case 'yes-no':
      return 'bool';
    case 'choices':
      return 'list<string>';
    case 'group':
      return `list<${typeName(id)}>`;
    case 'text':
    case 'choice':
    case 'date':
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
    case 'subdistrict':
      return 'string';
  }
}
