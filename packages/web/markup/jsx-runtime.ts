// What JSX becomes: the compiler imports this file by its name (`jsxImportSource` in tsconfig.json).
import type { JSX as Html } from 'preact';
import type { Content, Markup } from './markup.ts';

export { markup as jsx, markup as jsxs } from './markup.ts';

/** Content without an element around it. */
export function Fragment({ children }: { readonly children?: Content }): Content {
  return children;
}

/** What the compiler asks about JSX. Names and attributes of elements are Preact's: a package of types, nothing of it runs. */
export declare namespace JSX {
  type Element = Markup;
  type ElementType = keyof IntrinsicElements | ((props: never) => Content);
  type IntrinsicElements = Html.IntrinsicElements;
  interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
}
