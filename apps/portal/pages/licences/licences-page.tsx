import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { JSX } from 'preact';
import { LicenceRows } from '../../licence/licence-rows.tsx';
import { licenceMessages } from '../../messages/licences.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** Every licence of the person. */
export function LicencesPage(props: {
  readonly shell: Shell;
  readonly licences: readonly RegisteredLicence[];
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
}): JSX.Element {
  const { t } = useTexts(licenceMessages);
  return (
    <PortalPage shell={props.shell} place="licences" title={t('title')}>
      <PageHeading>{t('title')}</PageHeading>
      {props.licences.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{t('empty')}</h2>
          <p class="govuk-body">{t('emptyText')}</p>
          <ButtonLink href={paths.filings}>{t('emptyAction')}</ButtonLink>
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('lead')}</h2>
          <LicenceRows {...props} />
        </>
      )}
    </PortalPage>
  );
}
