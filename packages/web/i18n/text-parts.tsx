import { type ComponentChildren, Fragment } from 'preact';
import { Nowrap } from '../components/nowrap.tsx';

/** A run of a message; `keep` says that it stays on one line. */
export type TextPart = {
  readonly keep: boolean;
  readonly tokens: readonly { readonly param: boolean; readonly text: string }[];
};

/** Cuts a message at `[[...]]` and at `{name}`. */
export function textParts(message: string): readonly TextPart[] {
  return message
    .split(/(\[\[.*?\]\])/)
    .filter((run) => run !== '')
    .map((run) =>
      run.startsWith('[[')
        ? { keep: true, tokens: tokensOf(run.slice(2, -2)) }
        : { keep: false, tokens: tokensOf(run) },
    );
}

/** A message as elements: parameters are put in as they are, kept runs become `Nowrap`. */
export function richText(parts: readonly TextPart[], paramOf: (name: string) => ComponentChildren): ComponentChildren {
  return parts.map((part, index) => {
    const children = part.tokens.map((token) => (token.param ? paramOf(token.text) : token.text));
    return part.keep ? <Nowrap key={index}>{children}</Nowrap> : <Fragment key={index}>{children}</Fragment>;
  });
}

function tokensOf(run: string): TextPart['tokens'] {
  return run
    .split(/(\{\w+\})/)
    .filter((text) => text !== '')
    .map((text) => (/^\{\w+\}$/.test(text) ? { param: true, text: text.slice(1, -1) } : { param: false, text }));
}
