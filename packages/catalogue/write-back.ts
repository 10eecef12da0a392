import type { LicenceId } from '@biz/kernel/ids.ts';
import { parseDocument } from 'yaml';
import { definitionFile } from './definition.ts';
import type { LoadedCatalogue } from './link-catalogue.ts';
import { type ExampleRun, runExamples } from './run-examples.ts';
import type { SourceFile } from './source-file.ts';

/** A file of the catalogue as it has to be. */
export type WrittenFile = { readonly name: string; readonly text: string };

/**
 * What has to be written so that the shipped files of a licence say what is in effect: its definition, and its examples with what
 * comes out now. Empty where they say it already. Pure.
 */
export function writeBack(
  shipped: LoadedCatalogue,
  inEffect: LoadedCatalogue,
  licence: LicenceId,
  examples: readonly SourceFile[],
): readonly WrittenFile[] {
  const [then, now] = [definitionFile(shipped.files, licence), definitionFile(inEffect.files, licence)];
  if (!then || !now || then.text === now.text) return [];
  const changed = runExamples(shipped, inEffect, examples).filter((run) => run.changed.length > 0);
  return [
    { name: now.name, text: now.text },
    ...changed.flatMap((run) => {
      const file = examples.find(({ name }) => name.endsWith(`/examples/${run.example.id.split('/').at(-1)}.yaml`));
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
