import type { ProcessAction } from '@biz/catalogue/process.ts';
import { assertNever, err, ok } from '@biz/kernel/result.ts';
import { findAction } from './allowed-actions.ts';
import type { ApplicationEvent } from './application-events.ts';
import type { ApplicationState } from './application-state.ts';
import {
  decideAnswer,
  decideCancellation,
  decideInspection,
  decideNoShow,
  decideOffer,
  decideReschedule,
} from './appointments/decide-appointments.ts';
import { decideAssignment } from './assigning/decide-assigning.ts';
import { decideCompleteness, decideReturn, decideVerdict } from './checking/decide-checking.ts';
import type { Command, ProcessCommand } from './commands.ts';
import { decideResolution } from './committee/decide-resolution.ts';
import {
  decideCorrections,
  decideCorrectionsRequest,
  decideOfficerDocument,
} from './corrections/decide-corrections.ts';
import { decideApproval, decideRefusal } from './deciding/decide-outcome.ts';
import { type Decision, type DecisionContext, mayStillBeChecked, moveAlong } from './decision.ts';
import { decideDelivery, decideDispatch, decideReady } from './delivery/decide-delivery.ts';
import {
  decideLapse,
  decidePaymentReopened,
  decideReopeningAsked,
  decideUnpaidClosed,
  decideWithdrawalAsked,
  decideWithdrawalConfirmed,
  decideWithdrawalDropped,
} from './ending/decide-ending.ts';
import { decideCollection, decideDraft, decidePaperLicence, decideSignature } from './issuing/decide-issuing.ts';
import {
  decideDueMove,
  decideExplanation,
  decideExtension,
  decideNoticeCopy,
  decideNotices,
} from './lateness/decide-lateness.ts';
import { decidePayment, decidePaymentProof, decideProofRejected } from './paying/decide-payment.ts';

/**
 * Decides what a command does to an application: the events, or why not. Pure and total. Whether the action is open at
 * all is read from the process table; no licence and no process is named here.
 */
export function decide(state: ApplicationState, command: Command, context: DecisionContext): Decision {
  switch (command.kind) {
    case 'issue-bill':
      return state.bill ? ok([]) : ok([{ type: 'BillIssued.v1', bill: command.bill }]);
    case 'file-paper':
      return ok([filedPaper(command)]);
    case 'assign':
      return decideAssignment(state, command, context.actor);
    case 'note-lateness':
      return decideNotices(state, context);
    case 'move-due':
      return decideDueMove(state, command, context);
    case 'record-notice-copy':
      return decideNoticeCopy(state, command);
    case 'replace-shared-document':
      return mayStillBeChecked(state)
        ? ok([{ type: 'SharedDocumentReplaced.v1', replaced: command.replaced, through: command.through }])
        : ok([]);
    case 'take-shared-answers': {
      const { kind: _kind, ...facts } = command;
      return mayStillBeChecked(state) ? ok([{ type: 'SharedAnswersCorrected.v1', ...facts }]) : ok([]);
    }
    default: {
      const row = findAction(context.process, state, context.actor, command.kind);
      return row
        ? decideInTable(state, command, row, context)
        : err({ kind: 'ActionNotAllowed', action: command.kind, step: state.step });
    }
  }
}

function decideInTable(
  state: ApplicationState,
  command: ProcessCommand,
  row: ProcessAction,
  context: DecisionContext,
): Decision {
  const move = moveAlong(context.process, state, row, state.fee?.total ?? Number.NaN);
  const given = { state, row, context, move };
  switch (command.kind) {
    case 'record-verdict':
      return decideVerdict({ ...given, command });
    case 'request-corrections':
      return decideCorrectionsRequest({ ...given, command });
    case 'submit-corrections':
      return decideCorrections({ ...given, command });
    case 'send-document':
      return decideOfficerDocument({ ...given, command });
    case 'confirm-complete':
      return decideCompleteness({ ...given, command });
    case 'return':
      return decideReturn({ ...given, command });
    case 'approve':
      return decideApproval({ ...given, command });
    case 'refuse':
      return decideRefusal({ ...given, command });
    case 'record-payment':
    case 'confirm-payment':
      return decidePayment({ ...given, command });
    case 'draft-licence':
      return decideDraft({ ...given, command });
    case 'sign-licence':
      return decideSignature({ ...given, command });
    case 'issue-paper-licence':
      return decidePaperLicence({ ...given, command });
    case 'choose-delivery':
      return decideDelivery({ ...given, command });
    case 'announce-ready':
      return decideReady({ ...given, command });
    case 'record-dispatch':
      return decideDispatch({ ...given, command });
    case 'send-payment-proof':
      return decidePaymentProof({ ...given, command });
    case 'reject-payment-proof':
      return decideProofRejected({ ...given, command });
    case 'ask-withdrawal':
      return decideWithdrawalAsked({ ...given, command });
    case 'drop-withdrawal':
      return decideWithdrawalDropped({ ...given, command });
    case 'confirm-withdrawal':
      return decideWithdrawalConfirmed({ ...given, command });
    case 'lapse':
      return decideLapse({ ...given, command });
    case 'ask-reopening':
      return decideReopeningAsked({ ...given, command });
    case 'reopen-payment':
      return decidePaymentReopened({ ...given, command });
    case 'close-unpaid':
      return decideUnpaidClosed({ ...given, command });
    case 'confirm-collected':
      return decideCollection({ ...given, command });
    case 'explain-lateness':
      return decideExplanation({ ...given, command });
    case 'extend-due':
      return decideExtension({ ...given, command });
    case 'offer-appointment':
      return decideOffer({ ...given, command });
    case 'answer-appointment':
      return decideAnswer({ ...given, command });
    case 'reschedule-appointment':
      return decideReschedule({ ...given, command });
    case 'cancel-appointment':
      return decideCancellation({ ...given, command });
    case 'record-no-show':
      return decideNoShow({ ...given, command });
    case 'file-resolution':
      return decideResolution({ ...given, command });
    case 'record-inspection':
      return decideInspection({ ...given, command });
    default:
      return assertNever(command);
  }
}

function filedPaper({ kind: _kind, ...paper }: Extract<Command, { kind: 'file-paper' }>): ApplicationEvent {
  return { type: 'PaperFiled.v1', ...paper };
}
