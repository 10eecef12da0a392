import type { ActionKind } from '@biz/catalogue/process.ts';
import { mayDo, type OfficerCase } from '../case/officer-case.ts';
import { useText } from '../use-text.ts';

/** Names the step that follows an action, from the process table; `isFree` takes the way of a zero fee. */
export function useStepAfter(officerCase: OfficerCase, action: ActionKind, isFree = false): string {
  const { lang } = useText();
  const row = officerCase.actions.find((one) => one.action === action);
  if (!row || !mayDo(officerCase, action)) return '';
  const to = isFree && row.whenFree ? row.whenFree : row.to;
  return officerCase.process.steps[to]?.label[lang] ?? '';
}
