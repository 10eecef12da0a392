import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Icon } from '@biz/web/components/icon.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { QrCode } from '@biz/web/components/qr-code.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { JSX } from 'preact';
import { LicenceTag, licenceStatus } from '../../licence/licence-status.tsx';
import { licenceMessages } from '../../messages/licences.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { type Told, useEventLines } from '../../progress/event-lines.tsx';
import { qrModulesOf } from '../../progress/qr-modules.ts';
import { useTexts } from '../../use-texts.ts';

type Props = {
  readonly shell: Shell;
  readonly licence: RegisteredLicence;
  readonly told: Told;
  readonly today: LocalDate;
  readonly catalogue: Catalogue;
  /** The address that proves the licence to others. */
  readonly verifyLink: string;
};

/** One licence of the person: its file, its facts, its conditions, how to show it to others. */
export function LicencePage(props: Props): JSX.Element {
  const { t, lang } = useTexts(licenceMessages);
  const { licence, told } = props;
  const { licence: definition, filing } = told.its;
  const name = definition.deliverable.name[lang];
  return (
    <PortalPage
      shell={props.shell}
      place="licences"
      title={name}
      actingFor={filing.applicant.juristicName ?? filing.applicant.personName}
      back={{ href: paths.licences, label: t('back') }}
    >
      <Columns side={<ShowOthers {...props} />}>
        <PageHeading caption={t('caption', { number: licence.number })}>{name}</PageHeading>
        {licence.isPaper || !licence.file ? (
          <InsetText>{t('paper')}</InsetText>
        ) : (
          <ButtonLink href={paths.filingFile(filing.id, licence.file)}>
            <Icon name="download" /> {t('download')}
          </ButtonLink>
        )}
        <Facts {...props} />
        <Signature told={told} />
        <Conditions told={told} />
        <h2 class="govuk-heading-m">{t('history')}</h2>
        <Timeline events={useEventLines([told])} />
        <LinkRow>
          <Link href={paths.filing(filing.id)}>{t('filing')}</Link>
        </LinkRow>
      </Columns>
    </PortalPage>
  );
}

function Facts(props: Props): JSX.Element {
  const { licence, told, today } = props;
  const { t, lang } = useTexts(licenceMessages);
  const { agency } = told.its;
  return (
    <SummaryList
      rows={[
        { key: t('status'), value: <LicenceTag status={licenceStatus(props.catalogue, licence, today)} /> },
        { key: t('holder'), value: licence.holderName },
        { key: t('business'), value: licence.businessName },
        { key: t('agency'), value: `${agency.name[lang]} ${agency.unit[lang]}` },
        { key: t('issued'), value: <Day date={licence.issuedOn} /> },
        { key: t('until'), value: licence.expiresOn ? <Day date={licence.expiresOn} /> : t('forever') },
      ]}
    />
  );
}

function Signature({ told }: { readonly told: Told }): JSX.Element | null {
  const { t } = useTexts(licenceMessages);
  const signing = told.events.findLast(({ event }) => event.type === 'LicenceSigned.v1');
  if (signing?.event.type !== 'LicenceSigned.v1') return null;
  const { certificateSubject, certificateSerial } = signing.event;
  return (
    <>
      <h2 class="govuk-heading-m">{t('signature')}</h2>
      <SummaryList
        rows={[
          { key: t('signer'), value: signing.actor.name },
          { key: t('signedAt'), value: <Moment instant={signing.at} /> },
          { key: t('certificate'), value: `${certificateSubject} (${certificateSerial})` },
        ]}
      />
    </>
  );
}

function Conditions({ told }: { readonly told: Told }): JSX.Element {
  const { t, lang } = useTexts(licenceMessages);
  const { deliverable } = told.its.licence;
  return (
    <>
      <h2 class="govuk-heading-m">{t('conditions')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {deliverable.conditions.map((condition) => (
          <li key={condition.en}>{condition[lang]}</li>
        ))}
      </ul>
    </>
  );
}

function ShowOthers({ licence, verifyLink }: Props): JSX.Element {
  const { t } = useTexts(licenceMessages);
  return (
    <Aside title={t('show')}>
      <p class="govuk-body-s">{t('show.text')}</p>
      <QrCode modules={qrModulesOf(verifyLink)} label={t('show.qr', { number: licence.number })} />
      <LinkRow>
        <Link href={verifyLink}>{t('show.link')}</Link>
      </LinkRow>
      <p class="govuk-body-s">
        <Nowrap>{verifyLink}</Nowrap>
      </p>
    </Aside>
  );
}
