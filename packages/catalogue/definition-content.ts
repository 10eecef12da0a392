import type { LicenceId } from '@biz/kernel/ids.ts';
import { type Definition, definitionFile } from './definition.ts';
import type { LoadedCatalogue } from './link-catalogue.ts';
import type { Agency, Catalogue, Concept, DocumentType, Licence } from './model.ts';
import { operationsOf } from './operation.ts';

/** What a definition says, by what it is about. */
export type DefinitionContent =
  | { readonly kind: 'licence'; readonly says: Licence }
  | { readonly kind: 'questions'; readonly says: { readonly [concept: string]: Concept } }
  | { readonly kind: 'documents'; readonly says: { readonly [document: string]: DocumentType } }
  | { readonly kind: 'agency'; readonly says: Agency };

/** What a definition says in a catalogue; undefined when it does not have it. */
export function contentOf(loaded: LoadedCatalogue, definition: Definition): DefinitionContent | undefined {
  const { licences, agencies, concepts, documents } = loaded.catalogue;
  switch (definition.kind) {
    case 'licence':
      return of(licences.get(definition.licence), (says) => ({ kind: 'licence', says }));
    case 'agency':
      return of(agencies.get(definition.agency), (says) => ({ kind: 'agency', says }));
    case 'questions':
      return { kind: 'questions', says: ofFile(loaded, definition, 'concepts', concepts) };
    case 'documents':
      return { kind: 'documents', says: ofFile(loaded, definition, 'documents', documents) };
  }
}

/** The licences for which somebody can apply here and that a definition has a part in. */
export function licencesWith({ licences }: Catalogue, { kind, says }: DefinitionContent): readonly LicenceId[] {
  return [...licences.values()]
    .filter((licence) => {
      if (kind === 'licence') return licence.id === says.id;
      if (kind === 'agency') return licence.agencyKind === says.kind;
      return operationsOf(licence).some(([, { questions, documents }]) =>
        kind === 'questions'
          ? questions.some(({ concept }) => says[concept] !== undefined)
          : documents.some(({ document }) => says[document] !== undefined),
      );
    })
    .filter((licence) => operationsOf(licence).length > 0)
    .map(({ id }) => id);
}

function of<T>(value: T | undefined, content: (value: T) => DefinitionContent): DefinitionContent | undefined {
  return value === undefined ? undefined : content(value);
}

/** Of all that the catalogue has, what one file of it names. */
function ofFile<T>(
  { files }: LoadedCatalogue,
  { id }: Definition,
  member: 'concepts' | 'documents',
  known: ReadonlyMap<string, T>,
): { readonly [name: string]: T } {
  const data = definitionFile(files, id)?.data;
  const named: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, member) : undefined;
  if (typeof named !== 'object' || named === null) return {};
  return Object.fromEntries(
    Object.keys(named).flatMap((name): [string, T][] => {
      const value = known.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
