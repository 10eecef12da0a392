import { usePageFrame } from '@biz/web/components/page-frame.ts';
import { defineMessages } from '@biz/web/i18n/define-messages.ts';
import { en } from './en.ts';
import { th } from './th.ts';

/** Everything the sandbox says to people. */
export const sandboxMessages = defineMessages({ th, en });

/** The sandbox's texts in the language of the page being rendered. */
export function useTexts() {
  const { lang } = usePageFrame();
  return { lang, t: sandboxMessages.t[lang], tx: sandboxMessages.tx[lang] };
}
