import type { ConceptId, DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Condition, DocumentNeed, Licence, Operation, QuestionNeed } from '../model.ts';
import type { AgencyOperation, LaterOperation, LaterOperationKind } from '../operation.ts';
import type { Path } from '../shape.ts';

/** What one clause asks for: an id alone is required and unconditional. */
export type NeedGroup<Id extends string, Entry> = {
  readonly clause: Localised;
  readonly asks: readonly (Id | Entry)[];
};

type Terms = { readonly optional?: true; readonly when?: Condition };
/** A question of a clause that is optional or conditional. */
export type QuestionEntry = Terms & { readonly concept: ConceptId };
/** A document of a clause that is optional or conditional. */
export type DocumentEntry = Terms & { readonly document: DocumentTypeId };

/** An operation as written: needs stand under the clause that puts them there. */
export type OperationFile = Omit<Operation, 'questions' | 'documents'> & {
  readonly questions: readonly NeedGroup<ConceptId, QuestionEntry>[];
  readonly documents: readonly NeedGroup<DocumentTypeId, DocumentEntry>[];
};

/** An operation on an existing licence as written: what it does not have is left out. */
export type LaterOperationFile = Omit<LaterOperation, 'questions' | 'documents' | 'feeRules' | 'changes'> & {
  readonly feeRules?: LaterOperation['feeRules'];
  readonly changes?: LaterOperation['changes'];
  readonly questions?: OperationFile['questions'];
  readonly documents?: OperationFile['documents'];
};

/** An operation at the agency as written. */
export type AgencyOperationFile = Omit<AgencyOperation, 'questions' | 'documents'> & {
  readonly questions?: AgencyOperation['questions'];
  readonly documents?: AgencyOperation['documents'];
};

/** A licence as written: what it does not have is left out. */
export type LicenceFile = Omit<Licence, 'operations' | 'changes' | 'atAgency'> & {
  readonly changes?: Licence['changes'];
  readonly operations?: { readonly new?: OperationFile } & {
    readonly [kind in LaterOperationKind]?: LaterOperationFile;
  };
  readonly atAgency?: readonly AgencyOperationFile[];
};

/** The licence with its needs spread out, each with its clause. */
export function licenceOfFile(file: LicenceFile): Licence {
  const { new: first, ...later } = file.operations ?? {};
  const spreadLater = Object.fromEntries(
    Object.entries(later).map(([kind, operation]): [string, LaterOperation] => [
      kind,
      { ...operation, ...needsOfFile(operation), feeRules: operation.feeRules ?? [], changes: operation.changes ?? [] },
    ]),
  );
  return {
    ...file,
    changes: file.changes ?? [],
    operations: { ...(first ? { new: { ...first, ...needsOfFile(first) } } : {}), ...spreadLater },
    atAgency: (file.atAgency ?? []).map((operation) => ({
      ...operation,
      questions: operation.questions ?? [],
      documents: operation.documents ?? [],
    })),
  };
}

/** Where a member of the spread-out licence is written: `questions[7].when` may be `questions[1].asks[2].when`. */
export function sourcePath(file: LicenceFile, path: Path): Path {
  const [operations, kind, member, index, ...rest] = path;
  const operation = Object.entries(file.operations ?? {}).find(([its]) => its === kind)?.[1];
  if (operations !== 'operations' || kind === undefined || !operation || typeof index !== 'number') return path;
  if (member !== 'questions' && member !== 'documents') return path;
  const place = spread<unknown>(operation[member] ?? [])[index];
  return place === undefined ? path : [operations, kind, member, place.group, 'asks', place.position, ...rest];
}

function needsOfFile({ questions = [], documents = [] }: Pick<LaterOperationFile, 'questions' | 'documents'>) {
  return {
    questions: spread(questions).map(({ entry, clause }): QuestionNeed => {
      if (typeof entry === 'string') return { concept: entry, required: true, clause };
      return { concept: entry.concept, ...termsOf(entry), clause };
    }),
    documents: spread(documents).map(({ entry, clause }): DocumentNeed => {
      if (typeof entry === 'string') return { document: entry, required: true, clause };
      return { document: entry.document, ...termsOf(entry), clause };
    }),
  };
}

function termsOf(entry: Terms): { readonly required: boolean; readonly when?: Condition } {
  return { required: entry.optional !== true, ...(entry.when === undefined ? {} : { when: entry.when }) };
}

function spread<T>(groups: readonly { readonly clause: Localised; readonly asks: readonly T[] }[]) {
  return groups.flatMap(({ clause, asks }, group) =>
    asks.map((entry, position) => ({ entry, clause, group, position })),
  );
}
