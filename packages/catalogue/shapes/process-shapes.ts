import type { GeneralRule, GeneralRulesFile, GeneralStepFile } from '../general-rules.ts';
import { ACTION_KINDS, type Process, type ProcessAction, type ProcessStep } from '../process.ts';
import { bool, keyed, list, number, oneOf, optional, record, text } from '../shape.ts';
import { certainty, localised, NAME, processId } from './scalar-shapes.ts';

const stationId = oneOf('check', 'consider', 'assess', 'pay', 'receive');
const processAction = record<ProcessAction>({
  action: oneOf(...ACTION_KINDS),
  by: oneOf('officer', 'signer', 'applicant', 'system'),
  to: text(),
  clock: optional(oneOf('start', 'stop')),
  fee: optional(oneOf('computed', 'zero')),
  attach: optional(list(oneOf('assessment', 'approval-letter', 'payment-slip', 'agency-bill'))),
  whenFree: optional(text()),
  asks: optional(oneOf('tracking-number')),
  needs: optional(oneOf('resolution')),
  limit: optional(number(1)),
});

const phase = oneOf(
  'CHECK',
  'PENDING',
  'APPROVED_WAITING_PAY_FEE',
  'PAID_FEE_CREATING_LICENSE',
  'COMPLETED',
  'REJECTED',
);
const turn = oneOf('agent', 'user', 'done');
const processStep = record<Omit<ProcessStep, 'id'>>({
  phase,
  turn,
  station: optional(stationId),
  label: localised,
  pay: optional(oneOf('online', 'counter', 'agency-bill')),
  deliver: optional(list(oneOf('counter', 'service-centre', 'post'))),
  outside: optional(list(localised)),
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

/** The rows that hold in every process. */
export const generalRules = record<GeneralRulesFile>({
  steps: keyed(NAME, record<GeneralStepFile>({ onlyWherePaid: optional(bool), step: processStep })),
  rules: list(
    record<GeneralRule>({
      phase,
      turn: optional(turn),
      pays: optional(bool),
      actions: list(processAction),
    }),
  ),
});
