import type { RegisterCommand } from '@biz/licensing/register/decide-order.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** What is done to a licence of the register; the address of its page after it says which was done. */
export type EntryDeed = RegisterCommand['kind'];

const DEEDS = [
  'prepare-order',
  'confirm-order',
  'turn-down-order',
  'record-cancellation',
] as const satisfies readonly EntryDeed[];

/** Reads the deed from the query; anything unknown is none. */
export function entryDeedOf(raw: string | null): EntryDeed | undefined {
  return DEEDS.find((deed) => deed === raw);
}

/** Says what has just been done and what follows. */
export function EntryDone({ deed }: { readonly deed: EntryDeed }): Markup {
  const { t } = useText();
  return (
    <div role="status">
      <InsetText>
        <strong>{t(`entry.done.${deed}`)}</strong>
      </InsetText>
    </div>
  );
}
