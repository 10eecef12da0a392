import { unescaped } from '@biz/web/testing/unescaped.ts';

/** What stands in the text fields, areas and selections of a page's form. */
export function fieldsOf(body: string): Record<string, string> {
  const inputs = [...body.matchAll(/<input [^>]*type="text"[^>]*>/g)].map(([tag]): [string, string] => [
    / name="([^"]*)"/.exec(tag)?.[1] ?? '',
    / value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
  const areas = [...body.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const selects = [...body.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']): [string, string] => {
      const tags = options.match(/<option[^>]*>/g) ?? [];
      const chosen = tags.find((tag) => / selected[ >]/.test(tag)) ?? tags[0] ?? '';
      return [name, / value="([^"]*)"/.exec(chosen)?.[1] ?? ''];
    },
  );
  return Object.fromEntries([...inputs, ...areas, ...selects].map(([name, value]) => [name, unescaped(value)]));
}
