import { Columns } from '@biz/web/components/columns.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { readablePhone } from '../../progress/phone.ts';
import { useTexts } from '../../use-texts.ts';

/** Where and when a printed licence is collected, and what to bring. */
export function CollectionPage({ shell, its }: { readonly shell: Shell; readonly its: Case }): Markup {
  const { t, lang } = useTexts(trackingMessages);
  const { view, filing, licence } = its;
  const name = licence.deliverable.name[lang];
  return (
    <PortalPage
      shell={shell}
      place="filings"
      title={t('collection.title', { name })}
      actingFor={filing.applicant.juristicName ?? filing.applicant.personName}
      back={{ href: paths.filing(filing.id), label: t('collection.back') }}
    >
      <Columns>
        <PageHeading caption={t('collection.caption', { number: view.state.number })}>
          {t('collection.title', { name })}
        </PageHeading>
        {its.situation.kind === 'collecting' ? <HowToCollect its={its} /> : <p>{t('collection.notNow')}</p>}
      </Columns>
    </PortalPage>
  );
}

function HowToCollect({ its }: { readonly its: Case }): Markup {
  const { t, lang } = useTexts(trackingMessages);
  const { agency, view } = its;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('collection.number'), value: <Nowrap>{view.state.issued?.number}</Nowrap> },
          { key: t('collection.where'), value: `${agency.name[lang]} ${agency.unit[lang]}` },
          { key: t('collection.address'), value: agency.address[lang] },
          { key: t('collection.hours'), value: agency.hours[lang] },
          { key: t('collection.phone'), value: <Nowrap>{readablePhone(agency.phone)}</Nowrap> },
        ]}
      />
      <h2 class="govuk-heading-m">{t('collection.bring')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('collection.bring.id')}</li>
        <li>{t('collection.bring.number', { number: view.state.number })}</li>
        <li>{t('collection.bring.proxy')}</li>
      </ul>
      <p class="govuk-body">{t('collection.after')}</p>
    </>
  );
}
