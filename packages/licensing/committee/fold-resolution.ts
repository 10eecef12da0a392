import type { ApplicationState } from '../application-state.ts';
import type { ResolutionFiled } from './resolution.ts';

/** The newest resolution counts. */
export function withResolution(state: ApplicationState, { resolution }: ResolutionFiled): ApplicationState {
  return { ...state, resolution };
}

/** What was resolved on other documents or answers is void: the committee has to see the new ones. */
export function withoutResolution(state: ApplicationState): ApplicationState {
  const { resolution: _void, ...rest } = state;
  return rest;
}
