import { type DefinitionEdit, valueAt } from '@biz/catalogue/edit-definition.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { Page } from '../../backend-app.ts';

/** A text of a definition that has a field of its own: its members in the source, and the words for it. */
export type TextField = {
  readonly at: readonly string[];
  readonly lang: 'th' | 'en';
  readonly name: string;
  readonly value: string;
  readonly words: `definition.member.${'name' | 'shortName' | 'why' | 'prepare' | 'deliverable'}`;
};

const TEXTS = [
  { at: ['name'], words: 'definition.member.name' },
  { at: ['shortName'], words: 'definition.member.shortName' },
  { at: ['why'], words: 'definition.member.why' },
  { at: ['inspection', 'prepare'], words: 'definition.member.prepare' },
  { at: ['deliverable', 'name'], words: 'definition.member.deliverable' },
] as const;

const LONGEST = 1000;

/** The texts that this source has, as they stand. */
export function textFields(text: string): readonly TextField[] {
  return TEXTS.flatMap(({ at, words }) =>
    (['th', 'en'] as const).flatMap((lang): readonly TextField[] => {
      const value = valueAt(text, [...at, lang]);
      const name = `text.${at.join('.')}.${lang}`;
      return typeof value === 'string' ? [{ at: [...at, lang], lang, name, value, words }] : [];
    }),
  );
}

/** The edits that a sent form asks for, or what is missing in it. */
export function textEdits(
  page: Pick<Page, 't'>,
  form: Form,
  fields: readonly TextField[],
): { readonly edits: readonly DefinitionEdit[]; readonly errors: readonly FieldError[] } {
  const typed = fields.map((field) => ({ field, value: normaliseThai(form.one(field.name)).slice(0, LONGEST) }));
  return {
    edits: typed.flatMap(({ field, value }) =>
      value === field.value ? [] : [{ kind: 'set', at: field.at, value } as const],
    ),
    errors: typed.flatMap(({ field: { name, words, lang }, value }) => {
      const what = page.t(`revision.texts.${lang}`, { what: page.t(words) });
      return value === '' ? [{ field: name, message: page.t('revision.texts.empty', { what }) }] : [];
    }),
  };
}
