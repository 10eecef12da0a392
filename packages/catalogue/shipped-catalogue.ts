import type { LicenceId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import type { LoadedCatalogue } from './link-catalogue.ts';
import { loadWithSources, readSources } from './load-catalogue.ts';
import type { SourceFile } from './source-file.ts';

/** The catalogue as it ships, with its sources; the examples of licences are read when somebody asks for them. */
export type ShippedCatalogue = {
  readonly loaded: LoadedCatalogue;
  examplesOf(licences: readonly LicenceId[]): Promise<readonly SourceFile[]>;
};

/** Loads the catalogue's folder for a system that publishes over it. Refuses as `loadCatalogue` does. */
export async function loadShipped(folder: URL): Promise<Result<ShippedCatalogue, readonly CatalogueProblem[]>> {
  const loaded = await loadWithSources(folder, { examples: false });
  if (!loaded.ok) return loaded;
  return ok({
    loaded: loaded.value,
    examplesOf: (licences) => readSources(folder, isExampleOf(licences)),
  });
}

/** Tells from the name of a file whether it is an example of one of these licences. */
export function isExampleOf(licences: readonly LicenceId[]): (name: string) => boolean {
  const wanted = new Set<string>(licences);
  return (name) => {
    const [, licence] = /^licences\/[^/]+\/([^/]+)\/examples\//.exec(name) ?? [];
    return licence !== undefined && wanted.has(licence);
  };
}
