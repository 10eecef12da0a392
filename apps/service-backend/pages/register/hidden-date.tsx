import type { DateParts } from '@biz/web/forms/date-parts.ts';
import type { JSX } from 'preact';

/** A date that was typed, carried over a page to check. */
export function HiddenDate(props: { readonly name: string; readonly parts: DateParts }): JSX.Element {
  return (
    <>
      {(['day', 'month', 'year'] as const).map((part) => (
        <input key={part} type="hidden" name={`${props.name}.${part}`} value={props.parts[part]} />
      ))}
    </>
  );
}
