import { OnceField } from '@biz/web/components/once-field.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { SEQ_FIELD } from '../case/seq-field.ts';

/** The hidden fields of every command form: which version the officer saw, and a key that makes it happen once. */
export function CommandFields(props: { readonly seen: number; readonly once?: string }): Markup {
  return (
    <>
      <input type="hidden" name={SEQ_FIELD} value={props.seen} />
      <OnceField {...(props.once ? { value: props.once } : {})} />
    </>
  );
}
