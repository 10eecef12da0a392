import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { Button, ButtonLink } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LicenceRows } from '../../licence/licence-rows.tsx';
import { licenceMessages } from '../../messages/licences.ts';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { LifeEventLinks } from '../life-events/life-event-links.tsx';

/** Every licence of the person. */
export function LicencesPage(props: {
  readonly shell: Shell;
  readonly licences: readonly RegisteredLicence[];
  /** Licences that wait for this person to take them over. */
  readonly offered: readonly RegisteredLicence[];
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
}): Markup {
  const { t } = useTexts(licenceMessages);
  return (
    <PortalPage shell={props.shell} place="licences" title={t('title')}>
      <PageHeading>{t('title')}</PageHeading>
      <Offered {...props} />
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
          <LifeEventLinks />
        </>
      )}
    </PortalPage>
  );
}

function Offered(props: {
  readonly offered: readonly RegisteredLicence[];
  readonly catalogue: Catalogue;
}): Markup | null {
  const { t, lang } = useTexts(operationMessages);
  if (props.offered.length === 0) return null;
  return (
    <WhoseTurn whose="you" title={t('takeOver.title')}>
      <p class="govuk-body">{t('takeOver.text')}</p>
      {props.offered.map(({ id, number, licence, businessName: business }) => (
        <Form key={id} action={paths.takeOver(number)}>
          <OnceField />
          <p class="govuk-body">
            {t('takeOver.row', {
              licence: props.catalogue.licences.get(licence)?.deliverable.name[lang] ?? licence,
              number,
              business,
            })}
          </p>
          <Button>{t('takeOver.button')}</Button>
        </Form>
      ))}
    </WhoseTurn>
  );
}
