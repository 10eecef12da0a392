import type { ActionKind } from '@biz/catalogue/process.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** What officers do; the address of the page after it says which was done. */
export type OfficerDeed = Exclude<
  ActionKind,
  | 'submit-corrections'
  | 'record-payment'
  | 'draft-licence'
  | 'lapse'
  | 'file-resolution'
  | 'choose-delivery'
  | 'send-payment-proof'
  | 'ask-withdrawal'
  | 'drop-withdrawal'
  | 'ask-reopening'
  | 'answer-appointment'
  | 'reschedule-appointment'
>;

const texts = {
  'record-verdict': 'done.record-verdict',
  'request-corrections': 'done.request-corrections',
  'send-document': 'done.send-document',
  'confirm-complete': 'done.confirm-complete',
  return: 'done.return',
  approve: 'done.approve',
  refuse: 'done.refuse',
  'confirm-payment': 'done.confirm-payment',
  'issue-paper-licence': 'done.issue-paper-licence',
  'confirm-collected': 'done.confirm-collected',
  'sign-licence': 'done.sign-licence',
  'explain-lateness': 'done.explain-lateness',
  'extend-due': 'done.extend-due',
  'announce-ready': 'done.announce-ready',
  'record-dispatch': 'done.record-dispatch',
  'reject-payment-proof': 'done.reject-payment-proof',
  'confirm-withdrawal': 'done.confirm-withdrawal',
  'reopen-payment': 'done.reopen-payment',
  'close-unpaid': 'done.close-unpaid',
  'offer-appointment': 'done.offer-appointment',
  'cancel-appointment': 'done.cancel-appointment',
  'record-no-show': 'done.record-no-show',
  'record-inspection': 'done.record-inspection',
} as const satisfies Record<OfficerDeed, string>;

/** Reads the deed from the query; anything unknown is none. */
export function deedOf(raw: string | null): OfficerDeed | undefined {
  return Object.keys(texts).find((deed): deed is OfficerDeed => deed === raw);
}

/** Says what has just been done and what follows, on the page that the officer lands on. */
export function DoneNotice({ deed }: { readonly deed: OfficerDeed }): Markup {
  const { t } = useText();
  return (
    <div role="status">
      <InsetText>
        <strong>{t(texts[deed])}</strong>
      </InsetText>
    </div>
  );
}
