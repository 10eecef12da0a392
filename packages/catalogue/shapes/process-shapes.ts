import type { Process, ProcessAction, ProcessStep } from '../process.ts';
import { keyed, list, oneOf, optional, record, text } from '../shape.ts';
import { certainty, localised, NAME, processId } from './scalar-shapes.ts';

const stationId = oneOf('check', 'consider', 'assess', 'pay', 'receive');
const processAction = record<ProcessAction>({
  action: oneOf(
    'record-verdict',
    'request-corrections',
    'submit-corrections',
    'confirm-complete',
    'return',
    'approve',
    'refuse',
    'record-payment',
    'confirm-payment',
    'draft-licence',
    'sign-licence',
    'issue-paper-licence',
    'confirm-collected',
    'explain-lateness',
    'extend-due',
  ),
  by: oneOf('officer', 'signer', 'applicant', 'system'),
  to: text(),
  clock: optional(oneOf('start', 'stop')),
  fee: optional(oneOf('computed', 'zero')),
  attach: optional(oneOf('assessment')),
  whenFree: optional(text()),
  asks: optional(oneOf('tracking-number')),
});

const processStep = record<Omit<ProcessStep, 'id'>>({
  phase: oneOf('CHECK', 'PENDING', 'APPROVED_WAITING_PAY_FEE', 'PAID_FEE_CREATING_LICENSE', 'COMPLETED', 'REJECTED'),
  turn: oneOf('agent', 'user', 'done'),
  station: stationId,
  label: localised,
  pay: optional(oneOf('online', 'counter')),
  actions: list(processAction),
});

/** A process as written: a step's id is its key. */
export type ProcessFile = Omit<Process, 'steps'> & {
  readonly steps: { readonly [step: string]: Omit<ProcessStep, 'id'> };
};

/** A process file. */
export const process = record<ProcessFile>({
  id: processId,
  name: localised,
  initial: text(),
  stations: list(record({ id: stationId, label: localised })),
  steps: keyed(NAME, processStep),
  certainty,
});
