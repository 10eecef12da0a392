import { parseDocument } from 'yaml';
import type { LoadedCatalogue } from './link-catalogue.ts';
import { type ExampleRun, runExamples } from './run-examples.ts';
import type { SourceFile } from './source-file.ts';

/** A file of the catalogue as it has to be. */
export type WrittenFile = { readonly name: string; readonly text: string };

/**
 * What has to be written so that the shipped files say what is in effect: the definitions that were published, and of these examples
 * those that come out otherwise now. Empty where the files say it already. Pure.
 */
export function writeBack(
  shipped: LoadedCatalogue,
  inEffect: LoadedCatalogue,
  examples: readonly SourceFile[],
): readonly WrittenFile[] {
  const then = new Map(shipped.files.map(({ name, text }) => [name, text]));
  const published = inEffect.files.filter(({ name, text }) => then.get(name) !== text);
  if (published.length === 0) return [];
  const changed = runExamples(shipped, inEffect, examples).filter((run) => run.changed.length > 0);
  return [
    ...published.map(({ name, text }) => ({ name, text })),
    ...changed.flatMap((run) => {
      const [licence, stem] = run.example.id.split('/');
      const file = examples.find(({ name }) => name.endsWith(`/${licence}/examples/${stem}.yaml`));
      return file ? [{ name: file.name, text: withOutcome(file.text, run) }] : [];
    }),
  ];
}

function withOutcome(text: string, { changed }: ExampleRun): string {
  const document = parseDocument(text);
  for (const { member, after } of changed) {
    if (after === undefined) document.deleteIn(['expect', member]);
    else document.setIn(['expect', member], document.createNode(after));
  }
  return document.toString({ lineWidth: 0 });
}
