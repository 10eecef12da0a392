import type { ConceptId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Example } from '../example.ts';
import type { AgencyKind, Certainty, Concept, DocumentType } from '../model.ts';
import { type Asking, OPERATION_KINDS } from '../operation.ts';
import { bool, keyed, list, number, oneOf, optional, record, text } from '../shape.ts';
import { answer } from './answer-shape.ts';
import { conceptBody, documentBody } from './concept-shapes.ts';
import { agency, agencyKindBody, business, licence } from './licence-shapes.ts';
import { generalRules, process } from './process-shapes.ts';
import {
  agencyId,
  CONCEPT_ID,
  certainty,
  conceptId,
  day,
  documentId,
  licenceId,
  localised,
  NAME,
} from './scalar-shapes.ts';

/** The public holidays of one year. */
export type CalendarFile = {
  readonly year: number;
  readonly holidays: readonly { readonly date: LocalDate; readonly name: Localised; readonly certainty: Certainty }[];
};

const calendar = record<CalendarFile>({
  year: number(2000),
  holidays: list(record({ date: day, name: localised, certainty })),
});

/** What the questions or documents of one file have in common; files of versions that were kept earlier do not say it. */
type Topic = { readonly name?: Localised };

const example = record<Omit<Example, 'id'>>({
  licence: licenceId,
  about: text(),
  applicant: oneOf('person', 'juristic'),
  asking: optional(record<Asking>({ kind: oneOf(...OPERATION_KINDS), changes: list(text(NAME)) })),
  on: day,
  answers: keyed(CONCEPT_ID, answer),
  expect: record<Example['expect']>({
    needed: bool,
    agency: agencyId,
    questions: list<ConceptId>(conceptId),
    documents: list(documentId),
    replaced: list(documentId),
    feeBaht: number(0),
    outsideChargeBaht: optional(number(0)),
    days: number(1),
  }),
});

/** One shape a kind of file; the published JSON Schemas are made from it. */
export const fileShapes = {
  concepts: record<Topic & { readonly concepts: { readonly [id: string]: Omit<Concept, 'id'> } }>({
    name: optional(localised),
    concepts: keyed(CONCEPT_ID, conceptBody),
  }),
  documents: record<Topic & { readonly documents: { readonly [id: string]: Omit<DocumentType, 'id'> } }>({
    name: optional(localised),
    documents: keyed(NAME, documentBody),
  }),
  'agency-kinds': record<{ readonly agencyKinds: { readonly [id: string]: Omit<AgencyKind, 'id'> } }>({
    agencyKinds: keyed(NAME, agencyKindBody),
  }),
  agency,
  business,
  licence,
  process,
  'general-rules': generalRules,
  calendar,
  example,
};
