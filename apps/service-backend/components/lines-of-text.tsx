import { Fragment } from '@biz/web/markup/jsx-runtime.ts';
import type { Markup } from '@biz/web/markup/markup.ts';

/** Text that somebody wrote in several lines, broken where they broke it. */
export function LinesOfText({ text }: { readonly text: string }): Markup {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </>
  );
}
