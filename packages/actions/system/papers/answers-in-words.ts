import type { AnswerValue, Catalogue, Concept, SectionId } from '@biz/catalogue/model.ts';
import type { FilingSummaryData } from '@biz/documents/papers/filing-summary.ts';
import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Filing, SourcedAnswer } from '@biz/licensing/filing.ts';

const SECTIONS: Record<SectionId, string> = {
  business: '1 ข้อมูลทั่วไป: กิจการ',
  premises: '2 ข้อมูลทั่วไป: สถานที่',
  applicant: '3 ผู้ขออนุญาต',
  'licence-specific': '4 ข้อมูลเฉพาะใบอนุญาต',
};
const SOURCES: Record<SourcedAnswer['source'], string> = {
  typed: '',
  guide: '',
  session: '',
  population: 'ทะเบียนราษฎร',
  juristic: 'ทะเบียนนิติบุคคล',
  'digital-id': 'ดิจิทัลไอดี',
  register: 'ตามใบอนุญาตเดิม',
};

/** The answers of a filing in words, by section; of these questions only, where some are named. */
export function answersInWords(
  catalogue: Catalogue,
  filing: Filing,
  only?: ReadonlySet<ConceptId>,
): FilingSummaryData['sections'] {
  const order: readonly SectionId[] = ['business', 'premises', 'applicant', 'licence-specific'];
  const answered = Object.entries(filing.answers).flatMap(([id, answer]) => {
    const concept = catalogue.concepts.get(id as ConceptId);
    return concept && answer && only?.has(concept.id) !== false ? [{ concept, answer }] : [];
  });
  return order.map((section) => ({
    title: SECTIONS[section],
    answers: answered
      .filter(({ concept }) => concept.section === section)
      .map(({ concept, answer }) => ({
        label: concept.label.th,
        value: answerText(concept, answer.value),
        ...(SOURCES[answer.source] ? { source: SOURCES[answer.source] } : {}),
      })),
  }));
}

/** An answer in Thai words: the label of a choice, not its code; a group row by row. */
function answerText(concept: Pick<Concept, 'type'>, value: AnswerValue): string {
  const { type } = concept;
  if (type.kind === 'group' && Array.isArray(value)) {
    const rows = value.filter((row) => typeof row === 'object');
    return rows.map((row, index) => `${index + 1}. ${rowText(type.fields, row)}`).join('\n');
  }
  if (Array.isArray(value)) return value.map((one) => answerText(concept, String(one))).join(', ');
  if ((type.kind === 'choice' || type.kind === 'choices') && typeof value === 'string') {
    return type.choices.find((choice) => choice.value === value)?.label.th ?? value;
  }
  if (typeof value === 'boolean') return value ? 'ใช่' : 'ไม่ใช่';
  const unit = 'unit' in type && type.unit ? ` ${type.unit.th}` : '';
  return `${String(value)}${unit}`;
}

function rowText(
  fields: Extract<Concept['type'], { kind: 'group' }>['fields'],
  row: { readonly [field: string]: string | number | boolean },
): string {
  return fields
    .filter((field) => row[field.name] !== undefined && row[field.name] !== '')
    .map((field) => `${field.label.th} ${answerText(field, row[field.name] ?? '')}`)
    .join(' · ');
}
