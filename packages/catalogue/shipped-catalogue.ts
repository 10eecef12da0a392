import type { LicenceId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { definitionFile } from './definition.ts';
import type { LoadedCatalogue } from './link-catalogue.ts';
import { loadWithSources, readSources } from './load-catalogue.ts';
import type { SourceFile } from './source-file.ts';

/** The catalogue as it ships, with its sources; the examples of a licence are read when somebody asks for them. */
export type ShippedCatalogue = {
  readonly loaded: LoadedCatalogue;
  examplesOf(licence: LicenceId): Promise<readonly SourceFile[]>;
};

/** Loads the catalogue's folder for a system that publishes over it. Refuses as `loadCatalogue` does. */
export async function loadShipped(folder: URL): Promise<Result<ShippedCatalogue, readonly CatalogueProblem[]>> {
  const loaded = await loadWithSources(folder, { examples: false });
  if (!loaded.ok) return loaded;
  const { files } = loaded.value;
  return ok({
    loaded: loaded.value,
    async examplesOf(licence) {
      const place = definitionFile(files, licence)?.name.replace(/licence\.yaml$/, 'examples/');
      return place === undefined ? [] : readSources(folder, (name) => name.startsWith(place));
    },
  });
}
