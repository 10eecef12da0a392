import type { Markup } from '../markup/markup.ts';
import { usePageFrame } from './page-frame.ts';

/** Name of the field that carries the idempotency key. */
export const ONCE_FIELD = 'once';

/**
 * A random key that makes a command happen once however often its form is sent: the handler passes
 * `form.one('once')` on as idempotency key. Give `value` when the form is shown again with errors.
 */
export function OnceField({ value }: { readonly value?: string }): Markup {
  const frame = usePageFrame();
  return <input type="hidden" name={ONCE_FIELD} value={value || frame.onceKey()} />;
}
