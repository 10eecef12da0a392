import type { Process, ProcessAction } from '@biz/catalogue/process.ts';
import { bangkokDate, type Instant, plusDays } from '@biz/kernel/instant.ts';
import { assertNever, err, ok, type Result } from '@biz/kernel/result.ts';
import { addWorkingDays, type Holidays } from '@biz/kernel/working-days.ts';
import type { Actor } from './actor.ts';
import { findAction } from './allowed-actions.ts';
import type { ApplicationEvent, Move } from './application-events.ts';
import { type ApplicationState, documentTypesOf } from './application-state.ts';
import type { Command, ProcessCommand } from './commands.ts';
import type { LicensingRefusal } from './refusal.ts';

/** What a decision may look at besides the state. */
export type DecisionContext = {
  readonly process: Process;
  readonly actor: Actor;
  readonly now: Instant;
  readonly holidays: Holidays;
};

/**
 * Decides what a command does to an application: the events, or why not. Pure and total. Whether the action is open at
 * all is read from the process table; no licence and no process is named here.
 */
export function decide(
  state: ApplicationState,
  command: Command,
  context: DecisionContext,
): Result<readonly ApplicationEvent[], LicensingRefusal> {
  switch (command.kind) {
    case 'issue-bill':
      return state.bill ? ok([]) : ok([{ type: 'BillIssued.v1', bill: command.bill }]);
    case 'file-paper':
      return ok([{ type: 'PaperFiled.v1', paper: command.paper, file: command.file, sha256: command.sha256 }]);
    case 'replace-shared-document':
      return documentTypesOf(state).includes(command.replaced.document) && mayStillBeChecked(state)
        ? ok([{ type: 'SharedDocumentReplaced.v1', replaced: command.replaced, through: command.through }])
        : ok([]);
    default: {
      const row = findAction(context.process, state, context.actor, command.kind);
      return row
        ? decideInTable(state, command, row, context)
        : err({ kind: 'ActionNotAllowed', action: command.kind, step: state.step });
    }
  }
}

type Decision = Result<readonly ApplicationEvent[], LicensingRefusal>;

function decideInTable(
  state: ApplicationState,
  command: ProcessCommand,
  row: ProcessAction,
  context: DecisionContext,
): Decision {
  const move = moveTo(context.process, row, row.to);
  switch (command.kind) {
    case 'record-verdict':
      return recordVerdict(state, command);
    case 'request-corrections':
      return requestCorrections(state, command, context, move);
    case 'submit-corrections':
      return submitCorrections(state, command, move);
    case 'confirm-complete':
      return confirmComplete(state, context, move);
    case 'return':
      return giveBack(state, command, context, move);
    case 'approve':
      return approve(state, command, row, context);
    case 'refuse':
      return refuse(state, command, context, move);
    case 'record-payment':
    case 'confirm-payment':
      return recordPayment(state, command, move);
    case 'draft-licence': {
      const { kind: _kind, ...facts } = command;
      return ok([{ type: 'LicenceDrafted.v1', ...facts, move }]);
    }
    case 'sign-licence':
      return signLicence(state, command, context, move);
    case 'issue-paper-licence': {
      const { kind: _kind, ...facts } = command;
      return ok([{ type: 'PaperLicenceIssued.v1', ...facts, move }]);
    }
    case 'confirm-collected': {
      const { trackingNumber, note } = command;
      return ok([{ type: 'CollectionConfirmed.v1', trackingNumber, note, move }]);
    }
    default:
      return assertNever(command);
  }
}

function recordVerdict(state: ApplicationState, command: Extract<Command, { kind: 'record-verdict' }>): Decision {
  const { document, verdict, note } = command;
  if (!documentTypesOf(state).includes(document)) return err({ kind: 'DocumentNotPart', document });
  if (verdict !== 'pass' && !note.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'VerdictRecorded.v1', document, verdict, note }]);
}

function requestCorrections(
  state: ApplicationState,
  command: Extract<Command, { kind: 'request-corrections' }>,
  context: DecisionContext,
  move: Move,
): Decision {
  if (command.items.length === 0) return err({ kind: 'NothingRequested' });
  const foreign = command.items.find((item) => !documentTypesOf(state).includes(item.document));
  if (foreign) return err({ kind: 'DocumentNotPart', document: foreign.document });
  if (command.items.some((item) => !item.note.trim())) return err({ kind: 'ReasonMissing' });
  if (command.due <= bangkokDate(context.now)) return err({ kind: 'DueDateTooEarly' });
  const { items, due } = command;
  return ok([{ type: 'CorrectionsRequested.v1', round: state.rounds + 1, items, due, move }]);
}

function submitCorrections(
  state: ApplicationState,
  command: Extract<Command, { kind: 'submit-corrections' }>,
  move: Move,
): Decision {
  for (const { document } of state.corrections?.items ?? []) {
    const next = command.replaced.find((file) => file.document === document);
    if (!next) return err({ kind: 'CorrectionMissing', document });
    const held = state.documents.find((file) => file.document === document);
    if (held?.sha256 === next.sha256) return err({ kind: 'SameFileAgain', document });
  }
  const asked = new Set(state.corrections?.items.map((item) => item.document));
  const extra = command.replaced.find((file) => !asked.has(file.document));
  if (extra) return err({ kind: 'DocumentNotPart', document: extra.document });
  return ok([{ type: 'CorrectionsSubmitted.v1', round: state.rounds, replaced: command.replaced, move }]);
}

function confirmComplete(state: ApplicationState, context: DecisionContext, move: Move): Decision {
  const open = openChecks(state);
  if (open.length > 0) return err({ kind: 'ChecksOpen', documents: open });
  const today = bangkokDate(context.now);
  const due =
    state.dayBasis === 'working' ? addWorkingDays(today, state.days, context.holidays) : plusDays(today, state.days);
  return ok([{ type: 'CompletenessConfirmed.v1', due, move }]);
}

function approve(
  state: ApplicationState,
  command: Extract<Command, { kind: 'approve' }>,
  row: ProcessAction,
  context: DecisionContext,
): Decision {
  const open = openChecks(state);
  if (open.length > 0) return err({ kind: 'ChecksOpen', documents: open });
  if (row.fee === 'zero' && command.fee.total !== 0) {
    return err({ kind: 'AmountDiffers', expected: 0, actual: command.fee.total });
  }
  const isFree = command.fee.total === 0;
  const move = moveTo(context.process, row, isFree && row.whenFree ? row.whenFree : row.to);
  const payBy = isFree ? {} : { payBy: command.payBy };
  return ok([{ type: 'ApplicationApproved.v1', fee: command.fee, ...payBy, note: command.note, move }]);
}

function giveBack(
  state: ApplicationState,
  command: Extract<Command, { kind: 'return' }>,
  context: DecisionContext,
  move: Move,
): Decision {
  const due = stillDue(state, context);
  if (due) return err({ kind: 'CorrectionsStillDue', due });
  if (!command.reason.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'ApplicationReturned.v1', reason: command.reason, move }]);
}

/** The day until which the applicant may answer an open request; after it the officer may end the matter. */
function stillDue(state: ApplicationState, context: DecisionContext): string | undefined {
  const { corrections } = state;
  return corrections && bangkokDate(context.now) <= corrections.due ? corrections.due : undefined;
}

function refuse(
  state: ApplicationState,
  command: Extract<Command, { kind: 'refuse' }>,
  context: DecisionContext,
  move: Move,
): Decision {
  const due = stillDue(state, context);
  if (due) return err({ kind: 'CorrectionsStillDue', due });
  const { facts, law, reasons, appealTo } = command;
  if (![facts, law, reasons].every((text) => text.trim())) return err({ kind: 'ReasonMissing' });
  const appealBy = plusDays(bangkokDate(context.now), command.appealDays);
  return ok([{ type: 'ApplicationRefused.v1', facts, law, reasons, appealTo, appealBy, move }]);
}

function recordPayment(
  state: ApplicationState,
  command: Extract<Command, { kind: 'record-payment' | 'confirm-payment' }>,
  move: Move,
): Decision {
  const expected = state.fee?.total ?? 0;
  if (command.amount !== expected) return err({ kind: 'AmountDiffers', expected, actual: command.amount });
  const { amount, paidAt, reference, receiptNumber } = command;
  const channel = command.kind === 'record-payment' ? 'bank' : 'counter';
  return ok([{ type: 'PaymentRecorded.v1', channel, amount, paidAt, reference, receiptNumber, move }]);
}

function signLicence(
  state: ApplicationState,
  command: Extract<Command, { kind: 'sign-licence' }>,
  context: DecisionContext,
  move: Move,
): Decision {
  if ('subject' in context.actor && context.actor.subject === state.approvedBy?.subject)
    return err({ kind: 'SignerIsReviewer' });
  if (!state.issued) return err({ kind: 'ActionNotAllowed', action: command.kind, step: state.step });
  const { kind: _kind, ...facts } = command;
  return ok([{ type: 'LicenceSigned.v1', licenceNumber: state.issued.number, ...facts, move }]);
}

/** After the decision a document is evidence of what was decided on, and nobody could check another one. */
function mayStillBeChecked(state: ApplicationState): boolean {
  return state.phase === 'CHECK' || state.phase === 'PENDING';
}

/** Documents that have not passed yet; a corrected one must be looked at again. */
function openChecks(state: ApplicationState) {
  return documentTypesOf(state).filter((document) => state.verdicts[document]?.verdict !== 'pass');
}

function moveTo(process: Process, row: ProcessAction, to: string): Move {
  const step = process.steps[to];
  if (!step) throw new Error(`process ${process.id} has no step ${to}`);
  const { id, phase, turn, station } = step;
  return { step: id, phase, turn, station, ...(row.clock ? { clock: row.clock } : {}) };
}
