import type { Lang } from '@biz/kernel/localised.ts';
import type { Content } from '../markup/markup.ts';
import { richText, type TextPart, textParts, wordOf } from './text-parts.tsx';

/** The names in braces of a message: `'{done} จาก {all}'` has `done` and `all`, `'{days|day|days}'` has `days`. */
export type ParamsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? NameIn<Name> | ParamsOf<Rest>
  : never;

type NameIn<Braces extends string> = Braces extends `${infer Name}|${string}` ? Name : Braces;

/** What a message with parameters must be given, and nothing for one without. */
type Args<Text extends string, Value> = [ParamsOf<Text>] extends [never]
  ? []
  : [params: { readonly [Name in ParamsOf<Text>]: Value }];

/** Looks a message up and fills its parameters; an unknown key or a missing parameter does not compile. */
export type Translate<Texts extends Record<string, string>> = <Key extends keyof Texts & string>(
  key: Key,
  ...args: Args<Texts[Key], string | number>
) => string;

/** As `Translate`, for parameters that are elements; what the message marks with `[[...]]` is kept on one line. */
export type TranslateRich<Texts extends Record<string, string>> = <Key extends keyof Texts & string>(
  key: Key,
  ...args: Args<Texts[Key], Content>
) => Content;

/** A set of messages in both languages. */
export type Messages<Texts extends Record<string, string>> = {
  readonly t: Readonly<Record<Lang, Translate<Texts>>>;
  readonly tx: Readonly<Record<Lang, TranslateRich<Texts>>>;
  readonly keys: readonly (keyof Texts & string)[];
};

/** The texts of a message set, for types that pass them on. */
export type TextsOf<Set> = Set extends Messages<infer Texts> ? Texts : never;

/** English with the keys of the Thai source and, message by message, the same parameters. */
type Matching<Source extends Record<string, string>, Target> = {
  readonly [Key in keyof Source]: Key extends keyof Target
    ? Target[Key] extends string
      ? [ParamsOf<Source[Key]>, ParamsOf<Target[Key]>] extends [ParamsOf<Target[Key]>, ParamsOf<Source[Key]>]
        ? Target[Key]
        : `parameters differ from the Thai message '${Source[Key]}'`
      : string
    : string;
} & { readonly [Key in Exclude<keyof Target, keyof Source>]: never };

/**
 * Makes a message set from Thai, the source, and English. Types force equal keys and equal parameters. In a message
 * `{name}` is a parameter, `{count|item|items}` the word for one or for another number, and `[[...]]` a run that must not break,
 * such as a number with its unit or a date.
 */
export function defineMessages<
  const Th extends Record<string, string>,
  const En extends Record<string, string>,
>(source: { readonly th: Th; readonly en: En & Matching<Th, En> }): Messages<Th> {
  const keys = Object.keys(source.th);
  return {
    t: { th: plain(source.th), en: plain(source.en) },
    tx: { th: rich(source.th), en: rich(source.en) },
    keys,
  };
}

function plain(texts: Readonly<Record<string, string>>): (key: string, params?: Params<string | number>) => string {
  const partsOf = cutOnce(texts);
  const fixed = new Map<string, string>();
  return (key, params) => {
    const known = fixed.get(key);
    if (known !== undefined) return known;
    const parts = partsOf(key);
    const text = fill(parts, params ?? {});
    if (!parts.some((part) => part.tokens.some((token) => token.param))) fixed.set(key, text);
    return text;
  };
}

function fill(parts: readonly TextPart[], params: Params<string | number>): string {
  return parts
    .map((part) => {
      const filled = part.tokens
        .map((token) => (token.param ? String(wordOf(token, paramOf(params, token.text))) : token.text))
        .join('');
      return part.keep ? filled.replaceAll(' ', '\u00a0') : filled;
    })
    .join('');
}

function rich(texts: Readonly<Record<string, string>>): (key: string, params?: Params<Content>) => Content {
  const partsOf = cutOnce(texts);
  return (key, params = {}) => richText(partsOf(key), (name) => paramOf(params, name));
}

type Params<Value> = Readonly<Record<string, Value>>;

/** Cuts each message when it is first said. */
function cutOnce(texts: Readonly<Record<string, string>>): (key: string) => readonly TextPart[] {
  const known = new Map<string, readonly TextPart[]>();
  return (key) => {
    const parts = known.get(key) ?? textParts(textOf(texts, key));
    known.set(key, parts);
    return parts;
  };
}

function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`unknown message: ${key}`);
  return text;
}

function paramOf<Value>(params: Params<Value>, name: string): Value {
  const value = params[name];
  if (value === undefined) throw new Error(`message parameter missing: ${name}`);
  return value;
}
