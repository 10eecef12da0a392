import { outcomeOf } from './check-examples.ts';
import type { Example } from './example.ts';
import { type LoadedCatalogue, linkCatalogue } from './link-catalogue.ts';
import type { SourceFile } from './source-file.ts';

/** What comes out for one example with and without a change. */
export type ExampleRun = {
  readonly example: Example;
  /** Members of the outcome that are others, each before and after. */
  readonly changed: readonly { readonly member: string; readonly before: unknown; readonly after: unknown }[];
};

/** Runs examples with two catalogues. An example that the later one cannot read is left out; the checker names it. */
export function runExamples(
  before: LoadedCatalogue,
  after: LoadedCatalogue,
  files: readonly SourceFile[],
): readonly ExampleRun[] {
  const linked = linkCatalogue([...after.files, ...files]);
  if (!linked.ok) return [];
  return linked.value.examples.map((example) => {
    const [then, now] = [outcomeOf(before.catalogue, example), outcomeOf(after.catalogue, example)];
    const members = [...new Set([...Object.keys(now), ...Object.keys(then)])];
    const changed = members
      .map((member) => ({ member, before: then[member], after: now[member] }))
      .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
    return { example, changed };
  });
}
