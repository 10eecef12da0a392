import type { DateParts } from '@biz/web/forms/date-parts.ts';
import type { Markup } from '@biz/web/markup/markup.ts';

/** A date that was typed, carried over a page to check. */
export function HiddenDate(props: { readonly name: string; readonly parts: DateParts }): Markup {
  return (
    <>
      {(['day', 'month', 'year'] as const).map((part) => (
        <input key={part} type="hidden" name={`${props.name}.${part}`} value={props.parts[part]} />
      ))}
    </>
  );
}
