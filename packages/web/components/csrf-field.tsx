import type { Markup } from '../markup/markup.ts';
import { usePageFrame } from './page-frame.ts';

/** The form token; every form that posts must hold one. `Form` has it already. */
export function CsrfField(): Markup {
  return <input type="hidden" name="form_token" value={usePageFrame().csrfToken()} />;
}
