import { usePageFrame } from '../components/page-frame.ts';
import { kitMessages } from './kit-messages.ts';

/** The kit's own messages in the language of the page being rendered. */
export function useKitText() {
  const { lang } = usePageFrame();
  return { lang, t: kitMessages.t[lang], tx: kitMessages.tx[lang] };
}
