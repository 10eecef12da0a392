import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { operationIn } from '@biz/catalogue/operation.ts';
import type { ProcessStep } from '@biz/catalogue/process.ts';

/**
 * The step at which an application of a list stands, as its process words it. Where the definition has changed its process
 * since, another one that has such a step lends the words.
 */
export function stepOfRow(catalogue: Catalogue, row: WorklistRow): ProcessStep {
  const licence = catalogue.licences.get(row.licence);
  const own = licence && catalogue.processes.get(operationIn(licence, row.operation).process)?.steps[row.step];
  const step = own ?? [...catalogue.processes.values()].flatMap(({ steps }) => steps[row.step] ?? [])[0];
  if (!step) throw new Error(`the catalogue does not explain ${row.number}`);
  return step;
}
