import type { Finding } from './catalogue-problem.ts';
import type { Catalogue, Licence } from './model.ts';
import { LATER_KINDS, type LaterOperation, type LaterOperationKind } from './operation.ts';
import type { Process } from './process.ts';

/**
 * Operations on licences that exist: each does what its name says, costs by one rule, ends in a process that makes a licence
 * exactly when one is given, and reminds only within its window.
 */
export function checkOperations(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap((licence) =>
    LATER_KINDS.flatMap((kind) => {
      const operation = licence.operations[kind];
      if (!operation) return [];
      const process = catalogue.processes.get(operation.process);
      return faultsOf(licence, kind, operation, process).map(([member, message]) => ({
        entity: { kind: 'licence' as const, id: licence.id },
        path: ['operations', kind, member],
        message,
      }));
    }),
  );
}

type Fault = readonly [member: string, message: string];

function faultsOf(
  licence: Licence,
  kind: LaterOperationKind,
  operation: LaterOperation,
  process: Process | undefined,
): readonly Fault[] {
  const { gives, validity, window, feeAs, feeRules, changes } = operation;
  const faults: Fault[] = [];
  const check = (isSound: boolean, member: string, message: string) => {
    if (!isSound) faults.push([member, message]);
  };
  check((feeAs === undefined) !== (feeRules.length === 0), 'feeRules', 'one rule: its own, or that of a new licence');
  check(
    (kind === 'cancel') === (validity === 'ended'),
    'validity',
    'a cancellation, and nothing else, ends the licence',
  );
  check((gives === 'nothing') === (kind === 'cancel' || kind === 'annual-fee'), 'gives', 'disagrees with what is done');
  check(
    (kind === 'renew' || kind === 'annual-fee') === (window !== undefined),
    'window',
    'what comes every year, and nothing else, has a window',
  );
  check(kind !== 'amend' || changes.length > 0, 'changes', 'an amendment changes something');
  check(kind !== 'annual-fee' || licence.deliverable.yearlyFee === true, 'validity', 'the licence has no yearly fee');
  check(
    (window?.remindDaysBefore ?? []).every((days) => days <= (window?.opensDaysBefore ?? 0)),
    'window',
    'reminds before it opens',
  );
  const makes = Object.values(process?.steps ?? {}).some((step) =>
    step.actions.some(({ action }) => action === 'draft-licence' || action === 'issue-paper-licence'),
  );
  check(
    makes === (gives !== 'nothing') || licence.deliverable.template === 'assessment',
    'process',
    'does not make what is given',
  );
  return faults;
}
