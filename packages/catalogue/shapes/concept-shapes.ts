import type { Concept, DocumentType, FieldType, GroupField } from '../model.ts';
import { TEXT_NORMALISERS } from '../normalise.ts';
import { bool, list, number, oneOf, optional, record, text, variants, yes } from '../shape.ts';
import { certainty, choice, day, localised, NAME } from './scalar-shapes.ts';

const plainTypes = {
  text: record<Extract<FieldType, { kind: 'text' }>>({
    kind: oneOf('text'),
    maxLength: number(1),
    multiline: optional(bool),
    normaliser: optional(oneOf(...TEXT_NORMALISERS)),
  }),
  integer: record<Extract<FieldType, { kind: 'integer' }>>({
    kind: oneOf('integer'),
    min: number(0),
    max: number(0),
    unit: optional(localised),
  }),
  decimal: record<Extract<FieldType, { kind: 'decimal' }>>({
    kind: oneOf('decimal'),
    min: number(0),
    max: number(0),
    decimals: number(1),
    unit: optional(localised),
  }),
  choice: record<Extract<FieldType, { kind: 'choice' }>>({ kind: oneOf('choice'), choices: list(choice) }),
  'yes-no': record<Extract<FieldType, { kind: 'yes-no' }>>({ kind: oneOf('yes-no'), mustBeYes: optional(yes) }),
  date: record<Extract<FieldType, { kind: 'date' }>>({
    kind: oneOf('date'),
    earliest: optional(day),
    latest: optional(day),
  }),
  mobile: record<Extract<FieldType, { kind: 'mobile' }>>({ kind: oneOf('mobile') }),
  email: record<Extract<FieldType, { kind: 'email' }>>({ kind: oneOf('email') }),
  'house-code': record<Extract<FieldType, { kind: 'house-code' }>>({ kind: oneOf('house-code') }),
  'tax-id': record<Extract<FieldType, { kind: 'tax-id' }>>({ kind: oneOf('tax-id') }),
  subdistrict: record<Extract<FieldType, { kind: 'subdistrict' }>>({ kind: oneOf('subdistrict') }),
};

const groupField = record<GroupField>({
  name: text(NAME),
  label: localised,
  hint: optional(localised),
  type: variants<GroupField['type']>(plainTypes),
  required: bool,
});

const fieldType = variants<FieldType>({
  ...plainTypes,
  choices: record<Extract<FieldType, { kind: 'choices' }>>({ kind: oneOf('choices'), choices: list(choice) }),
  group: record<Extract<FieldType, { kind: 'group' }>>({
    kind: oneOf('group'),
    min: number(0),
    max: number(1),
    fields: list(groupField),
  }),
});

/** A concept without its id, which is its key. */
export const conceptBody = record<Omit<Concept, 'id'>>({
  section: oneOf('business', 'premises', 'applicant', 'licence-specific'),
  label: localised,
  hint: optional(localised),
  type: fieldType,
  registry: optional(record({ registry: oneOf('population', 'juristic', 'session'), member: text() })),
  reuse: oneOf('reusable', 'confirm', 'always-ask'),
  sensitivity: oneOf('public', 'personal', 'sensitive'),
  certainty,
});

/** A document type without its id, which is its key. */
export const documentBody = record<Omit<DocumentType, 'id'>>({
  label: localised,
  hint: optional(localised),
  issuedByState: bool,
  replacedBy: optional(oneOf('population', 'juristic')),
  accept: list(oneOf('pdf', 'jpeg', 'png')),
  maxBytes: number(1),
  certainty,
});
