import { formatProblem } from '../catalogue-problem.ts';
import { linkCatalogue } from '../link-catalogue.ts';
import { isExampleOf, type ShippedCatalogue } from '../shipped-catalogue.ts';
import { keptSources } from './kept-sources.ts';

let shipped: Promise<ShippedCatalogue> | undefined;

/** The catalogue as it ships, linked once in a process: it is frozen, so all fixtures of a test file share it. */
export function shippedOnce(): Promise<ShippedCatalogue> {
  shipped ??= linked();
  return shipped;
}

async function linked(): Promise<ShippedCatalogue> {
  const all = await keptSources();
  const files = all.filter(({ name }) => !name.includes('/examples/'));
  const loaded = linkCatalogue(files);
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
  return {
    loaded: loaded.value,
    async examplesOf(licences) {
      const isWanted = isExampleOf(licences);
      return all.filter(({ name }) => isWanted(name));
    },
  };
}
