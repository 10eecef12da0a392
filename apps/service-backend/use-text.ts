import { usePageFrame } from '@biz/web/components/page-frame.ts';
import { messages } from './messages/messages.ts';

/** This system's messages in the language of the page being rendered. */
export function useText() {
  const { lang } = usePageFrame();
  return { lang, t: messages.t[lang], tx: messages.tx[lang] };
}
