import type { Finding } from './catalogue-problem.ts';
import type { Catalogue, Licence } from './model.ts';
import { type AgencyOperation, isTakenHere, LATER_KINDS, operationOf } from './operation.ts';
import type { Path } from './shape.ts';

type Fault = readonly [path: Path, message: string];

/**
 * Every licence can be asked for somewhere, each thing in one place; what only an agency takes is called by a name and not
 * given a range without a least; and what the portal issues, and nothing else, has a layout and a number of the portal's.
 */
export function checkAgencyOperations(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap((licence) =>
    [...placesOf(licence), ...licence.atAgency.flatMap((operation, index) => faultsOf(licence, operation, index))].map(
      ([path, message]) => ({ entity: { kind: 'licence' as const, id: licence.id }, path, message }),
    ),
  );
}

function placesOf(licence: Licence): readonly Fault[] {
  const { template, numberPrefix } = licence.deliverable;
  const isHere = isTakenHere(licence);
  const faults: Fault[] = [];
  if (!isHere && licence.atAgency.length === 0) faults.push([['id'], 'can be asked for nowhere']);
  if (!isHere && LATER_KINDS.some((kind) => licence.operations[kind]))
    faults.push([['operations'], 'what the portal never issued is not kept here']);
  if (isHere !== (template !== undefined) || isHere !== (numberPrefix !== undefined))
    faults.push([['deliverable'], 'what the portal issues, and nothing else, has a template and a numberPrefix']);
  return faults;
}

function faultsOf(licence: Licence, operation: AgencyOperation, index: number): readonly Fault[] {
  const { kind, name, days, daysAtMost, fee } = operation;
  const at = ['atAgency', index];
  const faults: Fault[] = [];
  if ((kind === 'other') !== (name !== undefined))
    faults.push([[...at, 'name'], 'an operation of another kind, and nothing else, has a name']);
  if (kind !== 'other' && operationOf(licence, kind)) faults.push([[...at, 'kind'], `${kind} is taken by the portal`]);
  if (kind !== 'other' && licence.atAgency.findIndex((other) => other.kind === kind) < index)
    faults.push([[...at, 'kind'], `${kind} twice`]);
  if (daysAtMost !== undefined && (days === undefined || daysAtMost <= days))
    faults.push([[...at, 'daysAtMost'], 'the most is not above days']);
  if (fee?.atMostBaht !== undefined && fee.atMostBaht < fee.atLeastBaht)
    faults.push([[...at, 'fee'], 'atMostBaht is below atLeastBaht']);
  return faults;
}
