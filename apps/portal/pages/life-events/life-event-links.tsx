import { LinkColumns } from '@biz/web/components/lists.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { useTexts } from '../../use-texts.ts';
import { LIFE_EVENTS, lifeEventPath } from './life-events.ts';

/** What can be done with licences that one has, in short. */
export function LifeEventLinks(): Markup {
  const { t } = useTexts(lifeEventMessages);
  return (
    <>
      <h2 class="govuk-heading-m">{t('heading')}</h2>
      <LinkColumns links={LIFE_EVENTS.map((event) => ({ href: lifeEventPath(event), label: t(`${event}.title`) }))} />
    </>
  );
}
