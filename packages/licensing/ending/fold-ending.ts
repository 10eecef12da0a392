import type { Instant } from '@biz/kernel/instant.ts';
import type { ApplicationEvent } from '../application-events.ts';
import type { ApplicationState } from '../application-state.ts';

type EndingEvent = Extract<
  ApplicationEvent,
  {
    type:
      | 'WithdrawalAsked.v1'
      | 'WithdrawalDropped.v1'
      | 'WithdrawalConfirmed.v1'
      | 'ApplicationLapsed.v1'
      | 'PaymentLapsed.v1'
      | 'ReopeningAsked.v1'
      | 'PaymentReopened.v1'
      | 'UnpaidClosed.v1';
  }
>;

/** What withdrawals, lapses and reopenings leave. */
export function foldEnding(state: ApplicationState, event: EndingEvent, at: Instant): ApplicationState {
  switch (event.type) {
    case 'WithdrawalAsked.v1':
      return { ...state, withdrawal: { reason: event.reason, askedAt: at } };
    case 'WithdrawalDropped.v1': {
      const { withdrawal: _dropped, ...rest } = state;
      return rest;
    }
    case 'WithdrawalConfirmed.v1':
      return { ...state, ending: { kind: 'withdrawn', reason: state.withdrawal?.reason ?? '' } };
    case 'ApplicationLapsed.v1':
      return { ...state, ending: { kind: 'lapsed', cause: 'corrections', due: event.due, reason: '' } };
    case 'PaymentLapsed.v1':
      return state;
    case 'ReopeningAsked.v1':
      return { ...state, reopening: { reason: event.reason } };
    case 'PaymentReopened.v1': {
      const { reopening: _granted, bill: _void, ...rest } = state;
      return { ...rest, payBy: event.payBy };
    }
    case 'UnpaidClosed.v1': {
      const due = state.payBy ? { due: state.payBy } : {};
      return { ...state, ending: { kind: 'lapsed', cause: 'payment', reason: event.reason, ...due } };
    }
  }
}
