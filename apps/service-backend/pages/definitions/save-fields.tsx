import { OnceField } from '@biz/web/components/once-field.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { VERSION_FIELD } from '../administration/admin-task.tsx';

/** The hidden fields of a form that saves a revision: what was seen of it, and the key of the press. */
export function SaveFields(props: { readonly seen: number; readonly once: string | undefined }): Markup {
  return (
    <>
      <input type="hidden" name={VERSION_FIELD} value={props.seen} />
      <OnceField {...(props.once ? { value: props.once } : {})} />
    </>
  );
}
