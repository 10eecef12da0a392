import { usePageFrame } from '@biz/web/components/page-frame.ts';
import type { Messages } from '@biz/web/i18n/define-messages.ts';

/** A set of messages in the language of the page being rendered. */
export function useTexts<Texts extends Record<string, string>>(messages: Messages<Texts>) {
  const { lang } = usePageFrame();
  return { lang, t: messages.t[lang], tx: messages.tx[lang] };
}
