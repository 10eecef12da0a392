import type { Markup } from '../markup/markup.ts';

/**
 * Facts about the page for search engines (JSON-LD). A block of this type is data: browsers never run it, so the policy against
 * inline code has nothing to allow. `<` is written as an escape, so that nothing in the data can end the block.
 */
export function DataBlock({ data }: { readonly data: object }): Markup {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
