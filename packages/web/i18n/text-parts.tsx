import { Nowrap } from '../components/nowrap.tsx';
import { Fragment } from '../markup/jsx-runtime.ts';
import type { Content } from '../markup/markup.ts';

/** A run of a message; `keep` says that it stays on one line. */
export type TextPart = { readonly keep: boolean; readonly tokens: readonly TextToken[] };

/** Text, or a parameter by its name; with `words` it stands for the word that goes with the number. */
export type TextToken = {
  readonly param: boolean;
  readonly text: string;
  readonly words?: { readonly one: string; readonly other: string };
};

/** What stands for a parameter: its value, or the word that goes with it. */
export function wordOf<Value>({ words }: TextToken, value: Value): Value | string {
  if (!words) return value;
  return String(value) === '1' ? words.one : words.other;
}

/** Cuts a message at `[[...]]`, at `{name}` and at `{name|one|other}`. */
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
export function richText(parts: readonly TextPart[], paramOf: (name: string) => Content): Content {
  return parts.map((part, index) => {
    const children = part.tokens.map((token) => (token.param ? wordOf(token, paramOf(token.text)) : token.text));
    return part.keep ? <Nowrap key={index}>{children}</Nowrap> : <Fragment key={index}>{children}</Fragment>;
  });
}

function tokensOf(run: string): TextPart['tokens'] {
  return run
    .split(/(\{\w+(?:\|[^{}|]*\|[^{}|]*)?\})/)
    .filter((text) => text !== '')
    .map((text) => {
      if (!/^\{.*\}$/.test(text)) return { param: false, text };
      const [name = '', one, other] = text.slice(1, -1).split('|');
      return {
        param: true,
        text: name,
        ...(one !== undefined && other !== undefined ? { words: { one, other } } : {}),
      };
    });
}
