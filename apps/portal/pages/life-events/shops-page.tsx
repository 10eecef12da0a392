import { ButtonLink } from '@biz/web/components/button.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type LifeEvent, lifeEventPath } from './life-events.ts';
import { SHOP_FIELD } from './moving.tsx';
import type { Shop } from './shops.ts';

/** Which business an event is about; who has none is led to the guide. */
export function ShopsPage(props: {
  readonly shell: Shell;
  readonly event: LifeEvent;
  readonly shops: readonly Shop[];
}): Markup {
  const { t, tx } = useTexts(lifeEventMessages);
  const { event, shops } = props;
  return (
    <PortalPage
      shell={props.shell}
      title={t(`${event}.title`)}
      place="licences"
      back={{ href: paths.home, label: t('back.home') }}
    >
      <PageHeading>{t(`${event}.title`)}</PageHeading>
      <p class="govuk-body-l">{t(`${event}.text`)}</p>
      {shops.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{t('none.title')}</h2>
          <p class="govuk-body">{t('none.text')}</p>
          <ButtonLink href={paths.landing}>{t('none.start')}</ButtonLink>
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('shops.title')}</h2>
          <p class="govuk-body">{t('shops.lead')}</p>
          <Rows
            rows={shops.map(({ id, name, holderName, able, unable, moved }) => ({
              title: name,
              href: `${lifeEventPath(event)}?${SHOP_FIELD}=${encodeURIComponent(id)}`,
              meta: tx('shops.count', { count: able.length + unable.length + moved.length, holder: holderName }),
            }))}
          />
        </>
      )}
    </PortalPage>
  );
}
