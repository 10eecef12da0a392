import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';
import { LinesOfText } from './lines-of-text.tsx';

/** What an item asks, in one line, and the officer's words. */
export function ItemWords({ item }: { readonly item: CorrectionItem }): Markup {
  const { t } = useText();
  const formats = item.kind === 'extra' ? ` (${item.formats.map((format) => t(`format.${format}`)).join(', ')})` : '';
  return (
    <>
      <strong>
        {t(itemKindKey(item))}
        {formats}
      </strong>
      <br />
      <LinesOfText text={item.note} />
    </>
  );
}

/** The message that says what kind of item it is, or why a document or an answer has to be mended. */
export function itemKindKey(item: CorrectionItem) {
  return item.kind === 'document' || item.kind === 'answer'
    ? (`verdict.${item.reason}` as const)
    : (`item.${item.kind}` as const);
}
