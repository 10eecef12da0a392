import type { CorrectionItem } from '@biz/licensing/application-events.ts';

/** An item that is answered with a file. */
export type DocumentItem = Extract<CorrectionItem, { kind: 'document' | 'extra' }>;

/** The items that are answered with a file. */
export function documentItems(items: readonly CorrectionItem[]): readonly DocumentItem[] {
  return items.filter((item): item is DocumentItem => item.kind === 'document' || item.kind === 'extra');
}
