import type { ActionKind, ActorKind } from '@biz/catalogue/process.ts';
import type { CheckSubject } from '@biz/licensing/application-events.ts';
import { type AppointmentThat, agreedAppointments } from '@biz/licensing/appointments/appointment.ts';
import { hasBegun } from '@biz/licensing/appointments/decide-appointments.ts';
import { mayDo, type OfficerCase } from './officer-case.ts';

/** The one thing to do next on a case, for this officer; or whom it waits for. */
export type NextStep =
  | { readonly kind: 'check'; readonly subject: CheckSubject; readonly left: number }
  | { readonly kind: 'request-corrections'; readonly items: number }
  | { readonly kind: 'confirm-complete' }
  | { readonly kind: 'decide'; readonly as: 'approval' | 'refusal' }
  /** What a committee resolves comes before the decision. */
  | { readonly kind: 'committee' }
  | { readonly kind: 'confirm-withdrawal' }
  | { readonly kind: 'check-proof' }
  /** An agreed appointment comes first: its result when its time has come, until then its day is waited for. */
  | { readonly kind: 'meet'; readonly appointment: AppointmentThat<'agreed'>; readonly hasBegun: boolean }
  | { readonly kind: 'confirm-payment' }
  | { readonly kind: 'reopen-payment' }
  | { readonly kind: 'announce-ready' }
  | { readonly kind: 'record-dispatch' }
  | { readonly kind: 'issue-paper-licence' }
  | { readonly kind: 'confirm-collected' }
  | { readonly kind: 'sign-licence' }
  | { readonly kind: 'wait'; readonly for: ActorKind }
  | { readonly kind: 'ended' };

/** Actions that end or decide a case without the next check being done: offered beside the next step, never as it. */
const ASIDE = [
  'offer-appointment',
  'return',
  'refuse',
  'reject-payment-proof',
  'close-unpaid',
] as const satisfies readonly ActionKind[];

/**
 * The next step, from the actions that are open alone: what nobody has looked at, then all defects at once, then
 * completeness or the decision. Nothing is offered that the process table does not allow this officer.
 */
export function nextStep(officerCase: OfficerCase): NextStep {
  const { checks, drafted } = officerCase;
  const { state } = officerCase.application;
  const may = (action: ActionKind) => mayDo(officerCase, action);
  if (may('confirm-withdrawal')) return { kind: 'confirm-withdrawal' };
  const [first] = checks.open;
  if (first && may('record-verdict')) return { kind: 'check', subject: first, left: checks.open.length };
  if (checks.wrong.length + drafted.length > 0 && may('request-corrections')) {
    return { kind: 'request-corrections', items: drafted.length };
  }
  if (may('confirm-complete')) return { kind: 'confirm-complete' };
  const [agreed] = agreedAppointments(state);
  if (agreed && may('record-inspection')) {
    return { kind: 'meet', appointment: agreed, hasBegun: hasBegun(agreed, officerCase.now) };
  }
  if (may('approve')) return { kind: 'decide', as: 'approval' };
  if (may('refuse') && state.resolution) return { kind: 'decide', as: 'refusal' };
  const { step } = officerCase;
  if (step.actions.some(({ action }) => action === 'file-resolution')) return { kind: 'committee' };
  if (may('reject-payment-proof') && may('confirm-payment')) return { kind: 'check-proof' };
  const isToSend = state.delivery === 'post' || state.delivery === 'service-centre';
  if (may('record-dispatch') && isToSend && !state.trackingNumber) return { kind: 'record-dispatch' };
  const plain = (
    [
      'reopen-payment',
      'announce-ready',
      'confirm-payment',
      'issue-paper-licence',
      'confirm-collected',
      'sign-licence',
    ] as const
  ).find(may);
  if (plain) return { kind: plain };
  return officerCase.application.state.turn === 'done'
    ? { kind: 'ended' }
    : { kind: 'wait', for: waitingFor(officerCase) };
}

/** What else is open besides the next step, in the order in which it is shown. */
export function otherActions(officerCase: OfficerCase): readonly (typeof ASIDE)[number][] {
  return ASIDE.filter((action) => mayDo(officerCase, action));
}

function waitingFor({ application, step }: OfficerCase): ActorKind {
  if (application.state.turn === 'user') return 'applicant';
  const actors = step.actions.map((row) => row.by);
  return (['signer', 'system', 'officer'] as const).find((actor) => actors.includes(actor)) ?? 'system';
}
