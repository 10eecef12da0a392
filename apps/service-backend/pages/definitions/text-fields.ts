import type { Definition } from '@biz/catalogue/definition.ts';
import { type DefinitionEdit, valuesOf } from '@biz/catalogue/edit-definition.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Path } from '@biz/catalogue/shape.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { Page } from '../../backend-app.ts';

/** A text of a definition that has a field of its own: where it stands in the source, and the words for it. */
export type TextField = {
  readonly at: Path;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** May be left out: an empty hint is none. */
  readonly isOptional?: true;
};

type Words = Pick<Page, 't' | 'lang'>;
type Values = ReturnType<typeof valuesOf>;

const LICENCE = [
  { at: ['name'], words: 'definition.member.name' },
  { at: ['shortName'], words: 'definition.member.shortName' },
  { at: ['why'], words: 'definition.member.why' },
  { at: ['inspection', 'prepare'], words: 'definition.member.prepare' },
  { at: ['deliverable', 'name'], words: 'definition.member.deliverable' },
] as const;

const AGENCY = [
  { at: ['unit'], words: 'definition.member.unit' },
  { at: ['address'], words: 'definition.member.address' },
  { at: ['hours'], words: 'definition.member.hours' },
  { at: ['signerTitle'], words: 'definition.member.signerTitle' },
] as const;

const LONGEST = 1000;
/** More choices of one question than this are changed in the source. */
const MOST_CHOICES = 60;

/** The texts of one part of a source as they stand: of a licence, an agency, one question or one document. Empty = no such part. */
export function textFields(
  words: Words,
  catalogue: Catalogue,
  { kind }: Definition,
  source: { readonly text: string; readonly part: string },
): readonly TextField[] {
  const { part } = source;
  const values = valuesOf(source.text);
  if (kind === 'licence')
    return part === kind ? LICENCE.flatMap((one) => both(words, values, one.at, words.t(one.words))) : [];
  if (kind === 'agency') return part === kind ? agencyFields(words, catalogue, values) : [];
  const at = [kind === 'questions' ? 'concepts' : 'documents', part];
  if (values([...at, 'label', 'th']) === undefined) return [];
  return [
    ...both(words, values, [...at, 'label'], words.t('definition.member.label')),
    ...hint(words, values, [...at, 'hint']),
    ...choices(words, values, [...at, 'type', 'choices']),
  ];
}

/** The edits that a sent form asks for, or what is missing in it. */
export function textEdits(
  page: Pick<Page, 't'>,
  form: Form,
  fields: readonly TextField[],
): { readonly edits: readonly DefinitionEdit[]; readonly errors: readonly FieldError[] } {
  const typed = fields.map((field) => ({ field, value: normaliseThai(form.one(field.name)).slice(0, LONGEST) }));
  const hints = typed.filter(({ field }) => field.isOptional);
  const hasHint = hints.some(({ value }) => value !== '');
  const errors = typed.flatMap(({ field: { name, label, isOptional }, value }) =>
    value === '' && (!isOptional || hasHint)
      ? [{ field: name, message: page.t('revision.texts.empty', { what: label }) }]
      : [],
  );
  const edits = typed.flatMap(({ field: { at, value: before, isOptional }, value }): readonly DefinitionEdit[] =>
    isOptional || value === before ? [] : [{ kind: 'set', at, value }],
  );
  const [th, en] = hints;
  if (!th || !en || hints.every(({ field, value }) => field.value === value)) return { edits, errors };
  const said = hasHint ? { value: { th: th.value, en: en.value } } : {};
  return { edits: [...edits, { kind: 'hint', at: th.field.at.slice(0, -1), ...said }], errors };
}

function both(words: Words, values: Values, at: Path, what: string): readonly TextField[] {
  return (['th', 'en'] as const).flatMap((lang): readonly TextField[] => {
    const value = values([...at, lang]);
    const label = words.t(`revision.texts.${lang}`, { what });
    return typeof value === 'string' ? [{ at: [...at, lang], name: nameOf([...at, lang]), value, label }] : [];
  });
}

function hint(words: Words, values: Values, at: Path): readonly TextField[] {
  return (['th', 'en'] as const).map((lang): TextField => {
    const value = values([...at, lang]);
    const label = words.t(`revision.texts.${lang}`, { what: words.t('definition.member.hint') });
    const shown = typeof value === 'string' ? value : '';
    return { at: [...at, lang], name: nameOf([...at, lang]), value: shown, label, isOptional: true };
  });
}

function choices(words: Words, values: Values, at: Path): readonly TextField[] {
  return Array.from({ length: MOST_CHOICES }, (_, index) => index).flatMap((index) =>
    both(words, values, [...at, index, 'label'], words.t('revision.texts.choice', { number: index + 1 })),
  );
}

function agencyFields(words: Words, { licences }: Catalogue, values: Values): readonly TextField[] {
  const phone = values(['phone']);
  const forms = [...licences.values()].flatMap(({ id, shortName }): readonly TextField[] => {
    const at = ['formNumbers', id];
    const value = values(at);
    const label = words.t('revision.texts.form', { licence: shortName[words.lang] });
    return typeof value === 'string' ? [{ at, name: nameOf(at), value, label }] : [];
  });
  return [
    ...AGENCY.flatMap((one) => both(words, values, one.at, words.t(one.words))),
    ...(typeof phone === 'string'
      ? [{ at: ['phone'], name: nameOf(['phone']), value: phone, label: words.t('definition.member.phone') }]
      : []),
    ...forms,
  ];
}

function nameOf(at: Path): string {
  return `text.${at.join('.')}`;
}
