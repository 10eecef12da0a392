import type { Markup } from '@biz/web/markup/markup.ts';

/** A text of the data, marked as English where it has no Thai in it, so that it is read out rightly on a Thai page. */
export function AsWritten({ text, look }: { readonly text: string; readonly look?: string }): Markup {
  const isThai = /[\u0e00-\u0e7f]/.test(text) || !/[A-Za-z]/.test(text);
  return (
    <span lang={isThai ? 'th' : 'en'} class={look}>
      {text}
    </span>
  );
}
