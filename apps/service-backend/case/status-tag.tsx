import type { Phase, ProcessStep, Turn } from '@biz/catalogue/process.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** Where an application stands, on both axes. */
export type Standing = { readonly phase: Phase; readonly turn: Turn; readonly step: ProcessStep };

/** Phase and turn in the officers' words; where the words depend on the process, the step's own label. */
export function StatusTag({ standing }: { readonly standing: Standing }): Markup {
  return <Tag state={tagStateOf(standing)}>{useStatusWords(standing)}</Tag>;
}

/** The words of the tag alone. */
export function useStatusWords({ phase, turn, step }: Standing): string {
  const { lang, t } = useText();
  switch (phase) {
    case 'CHECK':
      return turn === 'user' ? t('tag.CHECK.user') : t('tag.CHECK.agent');
    case 'PENDING':
      return turn === 'user' && !asksForTime(step) ? t('tag.PENDING.user') : step.label[lang];
    case 'APPROVED_WAITING_PAY_FEE':
      return turn === 'user' ? t('tag.APPROVED.user') : t('tag.APPROVED.agent');
    case 'PAID_FEE_CREATING_LICENSE':
    case 'REJECTED':
      return step.label[lang];
    case 'COMPLETED':
      return t('tag.COMPLETED');
    default:
      return assertNever(phase);
  }
}

function tagStateOf({ phase, turn }: Standing): TagState {
  if (phase === 'COMPLETED') return 'done';
  if (phase === 'REJECTED') return 'ended';
  return turn === 'user' ? 'you' : 'officer';
}

/** True for the step in which the applicant chooses the time of an appointment. */
function asksForTime(step: ProcessStep): boolean {
  return step.actions.some((row) => row.action === 'answer-appointment');
}
