import type { DocumentFile } from '../application-events.ts';
import type { ApplicationState } from '../application-state.ts';

/** The request is answered. */
export function withoutCorrections(state: ApplicationState): ApplicationState {
  const { corrections: _answered, ...rest } = state;
  return rest;
}

/** A request for a document that a sibling replaced since is answered; what is left is still asked. */
export function answerItem(state: ApplicationState, document: DocumentFile['document']): ApplicationState {
  if (!state.corrections) return state;
  const items = state.corrections.items.filter((item) => item.document !== document);
  return { ...state, corrections: { ...state.corrections, items } };
}

/** A new file reopens only the check that looked at the old one. */
export function replaceDocument(state: ApplicationState, next: DocumentFile): ApplicationState {
  const { [next.document]: _reopened, ...verdicts } = state.verdicts;
  const kept = state.documents.filter((held) => held.document !== next.document);
  return { ...state, documents: [...kept, next], verdicts };
}
