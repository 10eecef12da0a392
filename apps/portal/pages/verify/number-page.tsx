import type { Instant } from '@biz/kernel/instant.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Result } from '@biz/web/components/result.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { isInForce, type LicenceStatus } from '../../licence/licence-status.tsx';
import { verifyMessages } from '../../messages/verify.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type KnownLicence, LicenceFacts } from './licence-facts.tsx';
import { AboutResult, FileCheck, SomethingOdd } from './verify-frame.tsx';

/** What the code in a QR or link says; `none` when somebody typed the number. */
export type CodeCheck = 'right' | 'wrong' | 'none';

/** What the register says about a number. */
export function NumberResultPage(props: {
  readonly shell: Shell;
  readonly now: Instant;
  readonly known: KnownLicence;
  readonly status: LicenceStatus;
  readonly code: CodeCheck;
  readonly signedAt: Instant | undefined;
}): Markup {
  const { t, tx } = useTexts(verifyMessages);
  const { known, status, code } = props;
  return (
    <PortalPage
      shell={props.shell}
      place="verify"
      title={t(`result.${status}`)}
      back={{ href: paths.verify, label: t('back') }}
    >
      <Columns
        side={
          <>
            <FileCheck />
            <SomethingOdd known={known} />
          </>
        }
      >
        <span class="govuk-caption-l">{tx('caption', { when: <Moment instant={props.now} /> })}</span>
        <Result isGood={isInForce(status)} title={t(`result.${status}`)}>
          {t(`result.${status}.text`)}
        </Result>
        {code === 'wrong' ? (
          <InsetText>
            <p>{t('code.wrong')}</p>
          </InsetText>
        ) : null}
        <WhyNot known={known} status={status} />
        <LicenceFacts known={known} />
        {code === 'right' ? <p class="govuk-body">{t('code.right')}</p> : null}
        <HowSigned known={known} signedAt={props.signedAt} />
        <AboutResult />
      </Columns>
    </PortalPage>
  );
}

/** What the public may know about why a licence is not in force: the order's kind, days and law, never its facts. */
function WhyNot({ known, status }: { readonly known: KnownLicence; readonly status: LicenceStatus }): Markup | null {
  const { t, tx } = useTexts(verifyMessages);
  const { replacedBy, entry } = known.registered;
  if (status === 'replaced' && replacedBy) {
    return (
      <InsetText>
        <p>{tx('why.replaced', { date: <Day date={replacedBy.on} /> })}</p>
        <p>
          <Link href={paths.verifyNumber(replacedBy.number)}>{t('why.newer', { number: replacedBy.number })}</Link>
        </p>
      </InsetText>
    );
  }
  if (status === 'cancelled' && entry.cancellation) {
    return <InsetText>{tx('why.cancelled', { date: <Day date={entry.cancellation.on} /> })}</InsetText>;
  }
  const order = status === 'revoked' ? entry.revocation : status === 'suspended' ? entry.suspension : undefined;
  if (!order) return null;
  return (
    <InsetText>
      <p>
        {order.until
          ? tx('why.orderUntil', { from: <Day date={order.from} />, until: <Day date={order.until} /> })
          : tx('why.order', { from: <Day date={order.from} /> })}
      </p>
      <p>{t('why.law', { law: order.law })}</p>
    </InsetText>
  );
}

function HowSigned(props: { readonly known: KnownLicence; readonly signedAt: Instant | undefined }): Markup {
  const { t } = useTexts(verifyMessages);
  const { registered } = props.known;
  if (registered.isPaper) return <InsetText>{t('paper')}</InsetText>;
  return (
    <>
      <h2 class="govuk-heading-m">{t('signature')}</h2>
      <SummaryList
        rows={[
          ...(registered.signerName ? [{ key: t('signature.signer'), value: registered.signerName }] : []),
          ...(props.signedAt ? [{ key: t('signature.at'), value: <Moment instant={props.signedAt} /> }] : []),
          { key: t('signature.result'), value: t('signature.check') },
        ]}
      />
    </>
  );
}

/** The register knows no such number. */
export function UnknownNumberPage(props: {
  readonly shell: Shell;
  readonly now: Instant;
  readonly number: string;
}): Markup {
  const { t, tx } = useTexts(verifyMessages);
  return (
    <PortalPage
      shell={props.shell}
      place="verify"
      title={t('result.missing')}
      back={{ href: paths.verify, label: t('back') }}
    >
      <Columns side={<FileCheck />}>
        <span class="govuk-caption-l">{tx('caption', { when: <Moment instant={props.now} /> })}</span>
        <Result isGood={false} title={t('result.missing')}>
          {t('result.missing.text', { number: props.number })}
        </Result>
        <p class="govuk-body">{t('missing.next')}</p>
        <ButtonLink href={paths.verify}>{t('back')}</ButtonLink>
      </Columns>
    </PortalPage>
  );
}
