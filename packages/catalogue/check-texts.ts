import { entitiesOf } from './catalogue-entities.ts';
import type { Finding } from './catalogue-problem.ts';
import type { Catalogue } from './model.ts';
import type { Path } from './shape.ts';

const THAI = /[\u0e01-\u0e5b]/;

/** Every text is in both languages: the Thai in Thai letters, the English without them, neither with stray blanks. */
export function checkTexts(catalogue: Catalogue): readonly Finding[] {
  return entitiesOf(catalogue).flatMap(({ entity, value }) =>
    [...textsIn(value, [])].flatMap(({ path, lang, text }): Finding[] => {
      const message = faultOf(lang, text);
      return message === undefined ? [] : [{ entity, path, message }];
    }),
  );
}

function faultOf(lang: 'th' | 'en', text: string): string | undefined {
  if (text !== text.trim() || /\s{2,}/.test(text)) return 'has stray blanks';
  if (lang === 'th' && !THAI.test(text) && /[a-z]/i.test(text)) return 'is not in Thai';
  if (lang === 'en' && THAI.test(text)) return 'is not in English';
  return undefined;
}

function* textsIn(value: unknown, path: Path): Generator<{ path: Path; lang: 'th' | 'en'; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('th' in value && 'en' in value && typeof value.th === 'string' && typeof value.en === 'string') {
    yield { path: [...path, 'th'], lang: 'th', text: value.th };
    yield { path: [...path, 'en'], lang: 'en', text: value.en };
    return;
  }
  for (const [key, member] of Object.entries(value))
    yield* textsIn(member, [...path, Array.isArray(value) ? Number(key) : key]);
}
