import { composeForm } from '@biz/catalogue/compose-form.ts';
import type { Answers, AnswerValue, Catalogue, Concept, GroupField } from '@biz/catalogue/model.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';

/** Answers a reader would believe; whatever the form asks besides gets the plainest answer its type allows. */
const KNOWN: Answers = {
  'business.name-th': 'กาแฟริมคลอง',
  'business.name-en': 'Kafae Rim Khlong',
  'premises.subdistrict': '700101',
  'premises.area': 120,
  'premises.ownership': 'own',
  'premises.house-no': '12/3',
  'premises.moo': '4',
  'premises.road': 'ริมคลอง',
  'premises.house-code': '70010000015',
  'applicant.first-name': 'น้ำ',
  'applicant.last-name': 'ตัวอย่างดี',
  'applicant.title': 'นางสาว',
  'applicant.citizen-id': '1999900000013',
  'applicant.nationality': 'ไทย',
  'applicant.address': '12/3 หมู่ที่ 4 ถนนริมคลอง ตำบลหน้าเมือง อำเภอเมืองราชบุรี จังหวัดราชบุรี',
  'sells.alcohol': 'under-10',
  'business.vat-status': 'vat',
};

/** Answers to everything that the licences ask of a person, with the source each would have. */
export function sampleAnswers(catalogue: Catalogue, licences: readonly LicenceId[], at: Instant): Filing['answers'] {
  let answers: Filing['answers'] = sourced(catalogue, KNOWN, at);
  for (let round = 0; round < 4; round += 1) {
    const form = composeForm(catalogue, licences, 'person', plainAnswers(answers));
    const missing = form.sections
      .flatMap((section) => section.questions)
      .filter(({ concept, required }) => required && answers[concept.id] === undefined)
      .map(({ concept }): [string, AnswerValue] => [concept.id, plainest(concept)]);
    if (missing.length === 0) break;
    answers = { ...answers, ...sourced(catalogue, Object.fromEntries(missing), at) };
  }
  return answers;
}

function sourced(catalogue: Catalogue, plain: Answers, at: Instant): Filing['answers'] {
  const answers: Record<string, NonNullable<Filing['answers'][string]>> = {};
  for (const concept of catalogue.concepts.values()) {
    const value = plain[concept.id];
    if (value !== undefined) answers[concept.id] = { value, source: concept.registry?.registry ?? 'typed', at };
  }
  return answers;
}

function plainest({ type }: Concept): AnswerValue {
  if (type.kind === 'group') {
    const rows = Math.max(1, type.min);
    const row = Object.fromEntries(type.fields.map((field) => [field.name, plainestField(field)]));
    return Array.from({ length: rows }, () => row);
  }
  if (type.kind === 'choices') return type.choices.slice(0, 2).map(({ value }) => value);
  return plainestField({ type });
}

function plainestField({ type }: Pick<GroupField, 'type'>): string | number | boolean {
  switch (type.kind) {
    case 'text':
      return 'ตัวอย่าง';
    case 'integer':
      return Math.max(type.min, 3);
    case 'decimal':
      return Math.max(type.min, 10);
    case 'choice':
      return type.choices[0]?.value ?? '';
    case 'yes-no':
      return true;
    case 'date':
      return type.earliest ?? '2026-12-01';
    case 'mobile':
      return '0800000002';
    case 'email':
      return 'nam@example.invalid';
    case 'house-code':
      return '70010000015';
    case 'tax-id':
      return '0105599999997';
    case 'subdistrict':
      return '700101';
  }
}
