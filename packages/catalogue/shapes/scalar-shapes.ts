import {
  type AgencyId,
  type AgencyKindId,
  type BusinessId,
  type ConceptId,
  type DocumentTypeId,
  type LicenceId,
  type ProcessId,
  parseSlug,
} from '@biz/kernel/ids.ts';
import { type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Certainty, Choice } from '../model.ts';
import { oneOf, optional, parsed, record, text } from '../shape.ts';

/** A concept's id: a topic and a name, `premises.area`. In conditions a dash is written `_`. */
export const CONCEPT_ID = /^[a-z][a-z0-9]*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Names of files, documents, licences, choices: lower-case words and dashes. */
export const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const name = { pattern: NAME.source };
/** A day as YYYY-MM-DD. */
export const day = parsed<LocalDate>('a day as YYYY-MM-DD', parseLocalDate, { format: 'date' });
/** A shared question. */
export const conceptId = parsed<ConceptId>('a concept id', (raw) => parseSlug<ConceptId>(raw), {
  pattern: CONCEPT_ID.source,
});
/** A shared document type. */
export const documentId = parsed<DocumentTypeId>('a document id', (raw) => parseSlug<DocumentTypeId>(raw), name);
/** A licence family. */
export const licenceId = parsed<LicenceId>('a licence id', (raw) => parseSlug<LicenceId>(raw), name);
/** An agency. */
export const agencyId = parsed<AgencyId>('an agency id', (raw) => parseSlug<AgencyId>(raw), name);
/** A kind of agency. */
export const agencyKindId = parsed<AgencyKindId>('a kind of agency', (raw) => parseSlug<AgencyKindId>(raw), name);
/** A business type. */
export const businessId = parsed<BusinessId>('a business id', (raw) => parseSlug<BusinessId>(raw), name);
/** A process variant. */
export const processId = parsed<ProcessId>('a process id', (raw) => parseSlug<ProcessId>(raw), name);

/** Text in both languages. */
export const localised = record<Localised>({ th: text(), en: text() });
/** How sure a fact is. */
export const certainty = record<Certainty>({
  level: oneOf('seed', 'found', 'portal-catalogue', 'general', 'inferred', 'unknown', 'training'),
  source: optional(text()),
});
/** One choice of a question. */
export const choice = record<Choice>({ value: text(NAME), label: localised });
/** A condition; the rules compile it later. */
export const condition = text();
