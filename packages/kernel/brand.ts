declare const brand: unique symbol;

/** A primitive that only its own `parseX` or issuing function can make, so that ids and scalars never mix. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** What a `parseX` answers when the raw text is not acceptable. `reason` is a stable word, not a sentence. */
export type ParseError = { readonly kind: 'ParseError'; readonly type: string; readonly reason: string };
