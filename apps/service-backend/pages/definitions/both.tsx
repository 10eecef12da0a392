import type { Localised } from '@biz/kernel/localised.ts';
import type { JSX } from 'preact';

/** A text in both languages, Thai first. */
export function Both({ text }: { readonly text: Localised }): JSX.Element {
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
