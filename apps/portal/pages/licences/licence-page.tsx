import type { OperationUnderWay } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import type { Opening } from '@biz/licensing/register/allowed-operations.ts';
import type { RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
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
import type { Markup } from '@biz/web/markup/markup.ts';
import type { HeldLicence } from '../../licence/held-licence.ts';
import { LicenceTag, licenceStatus } from '../../licence/licence-status.tsx';
import { useRegisterLines } from '../../licence/register-lines.tsx';
import { StandingNotes } from '../../licence/standing-notes.tsx';
import { licenceMessages } from '../../messages/licences.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { qrModulesOf } from '../../progress/qr-modules.ts';
import { useTexts } from '../../use-texts.ts';
import { Operations } from './operations-list.tsx';

/** Everything that the page of a licence draws on. */
export type LicenceView = {
  readonly shell: Shell;
  readonly held: HeldLicence;
  /** What happened to it, and the application that led to the present document. */
  readonly history: readonly RecordedRegisterEvent[];
  readonly making: readonly RecordedEvent[];
  readonly openings: readonly Opening[];
  readonly underWay: readonly OperationUnderWay[];
  readonly today: LocalDate;
  readonly catalogue: Catalogue;
  /** The address that proves the licence to others. */
  readonly verifyLink: string;
};

/** One licence of the person: how it stands and why, what can be done with it, its file, its facts, its history. */
export function LicencePage(props: LicenceView): Markup {
  const { t, lang } = useTexts(licenceMessages);
  const { held } = props;
  const { licence, definition, filing, agency } = held;
  const name = definition.deliverable.name[lang];
  return (
    <PortalPage
      shell={props.shell}
      place="licences"
      title={name}
      actingFor={licence.holderName}
      back={{ href: paths.licences, label: t('back') }}
    >
      <Columns side={<ShowOthers {...props} />}>
        <PageHeading caption={t('caption', { number: licence.number })}>{name}</PageHeading>
        {licence.isPaper || !licence.file ? (
          <InsetText>{t('paper')}</InsetText>
        ) : (
          <ButtonLink href={paths.licenceFile(licence.number)}>
            <Icon name="download" /> {t('download')}
          </ButtonLink>
        )}
        <Facts {...props} />
        <StandingNotes licence={licence} today={props.today} />
        <Operations {...props} />
        <Signature making={props.making} />
        <Conditions held={held} />
        <h2 class="govuk-heading-m">{t('history')}</h2>
        <Timeline events={useRegisterLines(agency, props.history)} />
        {filing ? (
          <LinkRow>
            <Link href={paths.filing(filing.id)}>{t('filing')}</Link>
          </LinkRow>
        ) : null}
      </Columns>
    </PortalPage>
  );
}

function Facts({ held, today, catalogue }: LicenceView): Markup {
  const { t, lang } = useTexts(licenceMessages);
  const { licence, agency } = held;
  const { feePaidUntil } = licence.entry;
  return (
    <SummaryList
      rows={[
        { key: t('status'), value: <LicenceTag status={licenceStatus(catalogue, licence, today)} /> },
        { key: t('holder'), value: licence.holderName },
        { key: t('business'), value: licence.businessName },
        { key: t('agency'), value: `${agency.name[lang]} ${agency.unit[lang]}` },
        { key: t('issued'), value: <Day date={licence.issuedOn} /> },
        { key: t('until'), value: licence.expiresOn ? <Day date={licence.expiresOn} /> : t('forever') },
        ...(feePaidUntil ? [{ key: t('paidUntil'), value: <Day date={feePaidUntil} /> }] : []),
      ]}
    />
  );
}

function Signature({ making }: { readonly making: readonly RecordedEvent[] }): Markup | null {
  const { t } = useTexts(licenceMessages);
  const signing = making.findLast(({ event }) => event.type === 'LicenceSigned.v1');
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

function Conditions({ held }: { readonly held: HeldLicence }): Markup {
  const { t, lang } = useTexts(licenceMessages);
  return (
    <>
      <h2 class="govuk-heading-m">{t('conditions')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {held.definition.deliverable.conditions.map((condition) => (
          <li key={condition.en}>{condition[lang]}</li>
        ))}
      </ul>
    </>
  );
}

function ShowOthers({ held, verifyLink }: LicenceView): Markup {
  const { t } = useTexts(licenceMessages);
  return (
    <Aside title={t('show')}>
      <p class="govuk-body-s">{t('show.text')}</p>
      <QrCode modules={qrModulesOf(verifyLink)} label={t('show.qr', { number: held.licence.number })} />
      <LinkRow>
        <Link href={verifyLink}>{t('show.link')}</Link>
      </LinkRow>
      <p class="govuk-body-s">
        <Nowrap>{verifyLink}</Nowrap>
      </p>
    </Aside>
  );
}
