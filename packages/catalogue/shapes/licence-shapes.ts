import type { ConceptId, DocumentTypeId } from '@biz/kernel/ids.ts';
import type { ExtensionRule } from '../clock-rules.ts';
import type { Deliverable } from '../deliverable.ts';
import type { FeeLine, FeeRule, OutsideCharge } from '../fee-rule.ts';
import type { Inspection, InspectionItem } from '../inspection.ts';
import { schemaWithLike } from '../like-licence.ts';
import type { Agency, AgencyKind, Business, GuideQuestion, Law } from '../model.ts';
import { type Change, OPERATION_KINDS, type OperationWindow, type ShownFee } from '../operation.ts';
import { bool, keyed, list, number, oneOf, optional, record, type Shape, shortOr, text, yes } from '../shape.ts';
import type { WhenMoved } from '../when-moved.ts';
import { answer } from './answer-shape.ts';
import type {
  AgencyOperationFile,
  DocumentEntry,
  LaterOperationFile,
  LicenceFile,
  NeedGroup,
  OperationFile,
  QuestionEntry,
} from './licence-file.ts';
import {
  agencyId,
  agencyKindId,
  businessId,
  certainty,
  conceptId,
  condition,
  day,
  documentId,
  licenceId,
  localised,
  NAME,
  processId,
} from './scalar-shapes.ts';

const feeRule = record<FeeRule>({
  from: day,
  until: optional(day),
  lines: list(
    record<FeeLine>({
      forEach: optional(conceptId),
      label: localised,
      when: optional(condition),
      amount: text(),
      clause: localised,
    }),
  ),
  minimumBaht: optional(number(0)),
  maximumBaht: optional(number(0)),
  certainty,
});

const questionEntry = record<QuestionEntry>({ concept: conceptId, optional: optional(yes), when: optional(condition) });
const documentEntry = record<DocumentEntry>({
  document: documentId,
  optional: optional(yes),
  when: optional(condition),
});

const questions = list(
  record<NeedGroup<ConceptId, QuestionEntry>>({ clause: localised, asks: list(shortOr(conceptId, questionEntry)) }),
);
const documents = list(
  record<NeedGroup<DocumentTypeId, DocumentEntry>>({
    clause: localised,
    asks: list(shortOr(documentId, documentEntry)),
  }),
);
const time = {
  process: processId,
  days: number(1),
  dayBasis: oneOf('working', 'calendar'),
  clock: optional(record({ binding: oneOf('net', 'gross'), certainty })),
  extension: optional(record<ExtensionRule>({ times: number(1), days: number(1), clause: localised, certainty })),
};
const papers = { formNumber: optional(text()), acknowledgement: optional(bool) };

const operation = record<OperationFile>({
  ...time,
  ...papers,
  feeRules: list(feeRule),
  questions,
  documents,
  certainty,
});

const laterOperation = record<LaterOperationFile>({
  ...time,
  ...papers,
  feeAs: optional(oneOf('new')),
  feeRules: optional(list(feeRule)),
  changes: optional(list(text(NAME))),
  questions: optional(questions),
  documents: optional(documents),
  gives: oneOf('same-number', 'new-number', 'nothing'),
  validity: oneOf('kept', 'from-issue', 'from-end', 'ended'),
  window: optional(
    record<OperationWindow>({
      opensDaysBefore: number(0),
      closesDaysAfter: number(0),
      remindDaysBefore: list(number(0)),
    }),
  ),
  certainty,
});

const agencyOperation = record<AgencyOperationFile>({
  kind: oneOf(...OPERATION_KINDS, 'other'),
  name: optional(localised),
  process: optional(processId),
  days: optional(number(1)),
  daysAtMost: optional(number(1)),
  dayBasis: optional(time.dayBasis),
  formNumber: papers.formNumber,
  fee: optional(record<ShownFee>({ atLeastBaht: number(0), atMostBaht: optional(number(0)) })),
  questions: optional(list<ConceptId>(conceptId)),
  documents: optional(list(documentId)),
  certainty,
});

const change = record<Change>({
  id: text(NAME),
  label: localised,
  hint: optional(localised),
  questions: list<ConceptId>(conceptId),
  documents: list(documentId),
  certainty: optional(certainty),
});

const whenMoved = record<WhenMoved>({
  outcome: oneOf('new-licence', 'amend', 'nothing', 'ask-agency'),
  change: optional(text(NAME)),
  note: optional(localised),
  certainty,
});

const deliverable = record<Deliverable>({
  name: localised,
  template: optional(oneOf('certificate', 'assessment', 'paper')),
  formNumber: optional(text()),
  numberPrefix: optional(text(/^[A-Z]{1,4}$/)),
  validYears: optional(number(1)),
  endsWithYear: optional(yes),
  yearlyFee: optional(bool),
  conditions: list(localised),
  certainty,
});

const inspection = record<Inspection>({
  prepare: localised,
  checklist: list(record<InspectionItem>({ id: text(NAME), label: localised, clause: optional(localised) })),
  certainty,
});

const wholeLicence = record<LicenceFile>({
  id: licenceId,
  name: localised,
  shortName: localised,
  agencyKind: agencyKindId,
  laws: list(record<Law>({ title: localised, sections: list(text()), certainty })),
  neededWhen: condition,
  why: localised,
  reasons: optional(list(record({ when: condition, text: localised }))),
  after: list(licenceId),
  outsideCharge: optional(record<OutsideCharge>({ label: localised, note: optional(localised), rules: list(feeRule) })),
  changes: optional(list(change)),
  whenMoved: optional(whenMoved),
  operations: optional(
    record<NonNullable<LicenceFile['operations']>>({
      new: optional(operation),
      renew: optional(laterOperation),
      amend: optional(laterOperation),
      cancel: optional(laterOperation),
      replacement: optional(laterOperation),
      transfer: optional(laterOperation),
      'annual-fee': optional(laterOperation),
    }),
  ),
  atAgency: optional(list(agencyOperation)),
  inspection: optional(inspection),
  deliverable,
  certainty,
});

/** A kind of agency without its id, which is its key. */
export const agencyKindBody = record<Omit<AgencyKind, 'id'>>({
  name: localised,
  onlyOffice: optional(yes),
  certainty,
});

/** A licence file. It is read whole: one that is like another is completed first. */
export const licence: Shape<LicenceFile> = { ...wholeLicence, schema: schemaWithLike(wholeLicence.schema) };

/** An agency file. */
export const agency = record<Agency>({
  id: agencyId,
  kind: agencyKindId,
  name: localised,
  unit: localised,
  province: text(/^\d{2}$/),
  subdistricts: list(text(/^\d{6}$/)),
  phone: text(/^0\d{8,9}$/),
  address: localised,
  hours: localised,
  signerTitle: localised,
  appealBody: localised,
  appealDays: number(1),
  overseer: record({ name: localised, email: text(/^[^@\s]+@[^@\s]+$/) }),
  counters: optional(
    record({
      count: number(1),
      opens: text(/^[01]\d:[0-5]\d$/),
      closes: text(/^[012]\d:[0-5]\d$/),
      slotMinutes: number(5),
      perSlot: number(1),
    }),
  ),
  biller: optional(record({ billerId: text(/^\d{15}$/), costCenter: text() })),
  feeRules: keyed(NAME, list(feeRule)),
  formNumbers: keyed(NAME, text()),
  certainty,
});

/** A business file. */
export const business = record<Business>({
  id: businessId,
  name: localised,
  shortName: localised,
  keywords: list(text()),
  guide: list(
    record<GuideQuestion>({
      concept: conceptId,
      when: optional(condition),
      choices: optional(list(text(NAME))),
      assume: optional(answer),
    }),
  ),
  licences: list(licenceId),
  onlyWhen: optional(keyed(NAME, condition)),
  certainty,
});
