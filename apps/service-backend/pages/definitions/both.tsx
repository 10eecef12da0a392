import type { Localised } from '@biz/kernel/localised.ts';
import type { Markup } from '@biz/web/markup/markup.ts';

/** A text in both languages, Thai first. */
export function Both({ text }: { readonly text: Localised }): Markup {
  return (
    <>
      <span lang="th">{text.th}</span>
      <br />
      <span lang="en" class="bp-muted">
        {text.en}
      </span>
    </>
  );
}
