import type { Lang } from '@biz/kernel/localised.ts';
import { progressMessages } from '../messages/progress.ts';
import { useTexts } from '../use-texts.ts';

/** The words about progress in the language of the page. */
export type ProgressTexts = {
  readonly lang: Lang;
  readonly t: (typeof progressMessages.t)[Lang];
  readonly tx: (typeof progressMessages.tx)[Lang];
};

/** The words about progress in the language of the page being rendered. */
export function useProgressTexts(): ProgressTexts {
  return useTexts(progressMessages);
}
