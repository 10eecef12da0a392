/** The two languages of the product. Thai is the source language. */
export type Lang = 'th' | 'en';

/** Text that exists in both languages. */
export type Localised = { readonly th: string; readonly en: string };

/** True for a language the product speaks. */
export function isLang(value: unknown): value is Lang {
  return value === 'th' || value === 'en';
}
