import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { progressMessages } from '../messages/progress.ts';
import { useTexts } from '../use-texts.ts';
import type { Case } from './case.ts';
import type { Situation } from './situation.ts';

/** The status of an application in words; from "the licence is being made" on in the words of its own process. */
export function StatusTag({ its }: { readonly its: Case }): Markup {
  const { t, lang } = useTexts(progressMessages);
  const { situation, view, process } = its;
  const own = process.steps[view.state.step]?.label[lang];
  const text = SAYS_ITS_STEP[situation.kind] && own ? own : t(`status.${situation.kind}`);
  return <Tag state={SHAPE[situation.kind]}>{text}</Tag>;
}

const SAYS_ITS_STEP = {
  checking: false,
  correcting: false,
  considering: false,
  'choosing-time': false,
  paying: false,
  'confirming-payment': false,
  making: true,
  collecting: true,
  completed: true,
  returned: false,
  'payment-lapsed': false,
  withdrawn: false,
  lapsed: false,
  refused: false,
} as const satisfies Record<Situation['kind'], boolean>;

const SHAPE = {
  checking: 'officer',
  correcting: 'you',
  considering: 'officer',
  'choosing-time': 'you',
  paying: 'you',
  'confirming-payment': 'officer',
  making: 'officer',
  collecting: 'you',
  completed: 'done',
  returned: 'todo',
  'payment-lapsed': 'you',
  withdrawn: 'todo',
  lapsed: 'ended',
  refused: 'ended',
} as const satisfies Record<Situation['kind'], TagState>;
