import type { Markup } from '@biz/web/markup/markup.ts';
import { LinesOfText } from '../components/lines-of-text.tsx';
import { useText } from '../use-text.ts';
import type { Change } from './history/change.ts';

/** What an event changed, a line each: from what to what. */
export function Changes({ changes }: { readonly changes: readonly Change[] }): Markup {
  const { t } = useText();
  return (
    <>
      {changes.map(({ what, before, after }, index) => (
        <div key={index}>
          <LinesOfText
            text={
              before === undefined ? t('history.set', { what, after }) : t('history.change', { what, before, after })
            }
          />
        </div>
      ))}
    </>
  );
}
