import type { Lang } from '@biz/kernel/localised.ts';
import { en } from './texts.en.ts';
import { th } from './texts.th.ts';

/** Every sentence of a paper. Thai is the source; English has the same keys. */
export type PaperTexts = typeof th;

/** The words of papers in both languages. */
export const TEXTS: Record<Lang, PaperTexts> = { th, en };
