import type { Phase, Process, ProcessAction, ProcessStep, Turn } from './process.ts';

/** Rows that hold in every step of a phase, whatever the process: withdrawal, lapse and what else the law gives everybody. */
export type GeneralRule = {
  readonly phase: Phase;
  /** Only in steps where it is this turn. */
  readonly turn?: Turn;
  /** Only in steps where a fee is paid. */
  readonly pays?: boolean;
  /**
   * `to` names a general step, or `same` = the step stays, `paying` = the step where this process takes the fee,
   * `after-payment` = the step that follows when it is paid.
   */
  readonly actions: readonly ProcessAction[];
};

/** A step that every process gets; `onlyWherePaid` = only one in which a fee can be paid. */
export type GeneralStepFile = { readonly onlyWherePaid?: boolean; readonly step: Omit<ProcessStep, 'id'> };

/** The general rules as written. */
export type GeneralRulesFile = {
  readonly steps: { readonly [step: string]: GeneralStepFile };
  readonly rules: readonly GeneralRule[];
};

/**
 * The process with the general rules worked in: its own table stays the exception-free drawing, and what holds everywhere is
 * written once. A row of its own for the same action and actor wins over a general one.
 */
export function withGeneralRules(process: Process, general: GeneralRulesFile): Process {
  const own = Object.values(process.steps);
  const hasClock = own.some((step) => step.actions.some((row) => row.clock === 'start'));
  const fitting = (actions: readonly ProcessAction[]) => (hasClock ? actions : actions.map(withoutClock));
  const paying = own.find((step) => step.pay !== undefined && step.turn === 'user');
  const added = Object.entries(general.steps)
    .filter(([, { onlyWherePaid }]) => !onlyWherePaid || paying !== undefined)
    .map(([id, { step }]): ProcessStep => ({ id, ...step, actions: fitting(step.actions) }));
  const rules = general.rules.map((rule) => ({ ...rule, actions: fitting(rule.actions) }));
  const steps = [...own, ...added].map((step) => withRows(step, rules, paying));
  return { ...process, steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

/** Where nothing is considered no clock runs, so that the general rows have none to stop. */
function withoutClock({ clock: _none, ...row }: ProcessAction): ProcessAction {
  return row;
}

function withRows(step: ProcessStep, rules: readonly GeneralRule[], paying: ProcessStep | undefined): ProcessStep {
  const rows = rules.filter((rule) => holdsIn(rule, step)).flatMap((rule) => rule.actions);
  const isOwn = (row: ProcessAction) => step.actions.some((own) => own.action === row.action && own.by === row.by);
  const actions = [...step.actions, ...rows.filter((row) => !isOwn(row))];
  return { ...step, actions: actions.map((row) => ({ ...row, to: target(row, step, paying) })) };
}

function holdsIn(rule: GeneralRule, step: ProcessStep): boolean {
  return (
    rule.phase === step.phase &&
    (rule.turn === undefined || rule.turn === step.turn) &&
    (rule.pays === undefined || rule.pays === (step.pay !== undefined))
  );
}

function target(row: ProcessAction, step: ProcessStep, paying: ProcessStep | undefined): string {
  if (row.to === 'same') return step.id;
  if (row.to === 'paying') return paying?.id ?? row.to;
  if (row.to !== 'after-payment') return row.to;
  const taken = paying?.actions.find(({ action }) => action === 'record-payment' || action === 'confirm-payment');
  return taken?.to ?? row.to;
}
