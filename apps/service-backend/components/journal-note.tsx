import { Icon } from '@biz/web/components/icon.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** Says at the foot of every page of a case that this reading has been recorded, and who can see that. */
export function JournalNote(): Markup {
  const { t } = useText();
  return (
    <p class="bp-source">
      <Icon name="info" />
      <span>{t('frame.journaled')}</span>
    </p>
  );
}
