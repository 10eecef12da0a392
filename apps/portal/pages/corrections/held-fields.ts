import { formFieldsOf, type RawFields } from '@biz/catalogue/answers.ts';
import { WORDS_FIELD } from './item-inputs.tsx';
import type { Entry, RequestContext } from './request-context.ts';

/** What was prepared for an entry, as fields; before that the answer that is to be corrected. */
export function fieldsHeld({ work, filing }: RequestContext, { key, wanted }: Entry): RawFields {
  const held = work.held.get(key);
  if (wanted.kind === 'reply') return { [WORDS_FIELD]: held?.words ?? '' };
  if (wanted.kind === 'file') return {};
  const { concept } = wanted;
  return formFieldsOf(concept, held ? held.answer : filing.answers[concept.id]?.value);
}
