import type { SignatureFacts } from '@biz/documents/verification/verify-pdf.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Result } from '@biz/web/components/result.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { verifyMessages } from '../../messages/verify.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type KnownLicence, LicenceFacts } from './licence-facts.tsx';
import { AboutResult, FileCheck } from './verify-frame.tsx';

/** What was found out about a file, ready to be told. */
export type FileFinding = {
  readonly kind: 'latest' | 'ended' | 'former' | 'other' | 'unknown' | 'altered' | 'not-signed' | 'untrusted';
  readonly signer: string;
  readonly facts?: SignatureFacts;
  readonly known?: KnownLicence;
};

/** The result of checking a file. */
export function FileResultPage(props: {
  readonly shell: Shell;
  readonly now: Instant;
  readonly finding: FileFinding;
}): Markup {
  const { t, tx } = useTexts(verifyMessages);
  const { finding } = props;
  const title = t(`pdf.${finding.kind}`);
  const text =
    finding.kind === 'untrusted' ? t('pdf.untrusted.text', { signer: finding.signer }) : t(`pdf.${finding.kind}.text`);
  return (
    <PortalPage shell={props.shell} place="verify" title={title} back={{ href: paths.verify, label: t('back') }}>
      <Columns side={<FileCheck />}>
        <span class="govuk-caption-l">{tx('caption', { when: <Moment instant={props.now} /> })}</span>
        <Result isGood={finding.kind === 'latest'} title={title}>
          {text}
        </Result>
        {finding.known ? <LicenceFacts known={finding.known} /> : null}
        {finding.facts ? <Signature facts={finding.facts} /> : null}
        {finding.known ? <AboutResult /> : <ButtonLink href={paths.verify}>{t('back')}</ButtonLink>}
      </Columns>
    </PortalPage>
  );
}

function Signature({ facts }: { readonly facts: SignatureFacts }): Markup {
  const { t } = useTexts(verifyMessages);
  const { signedAt, proof, certificate } = facts;
  const when = signedAt ? (
    <>
      <Moment instant={signedAt} /> {t(`signature.${proof}`)}
    </>
  ) : null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('signature')}</h2>
      <SummaryList
        rows={[
          {
            key: t('signature.result'),
            value: (
              <>
                <Tag state="done">{t('signature.good')}</Tag> {t('signature.goodText')}
              </>
            ),
          },
          { key: t('signature.signer'), value: facts.signer },
          ...(when ? [{ key: t('signature.at'), value: when }] : []),
          { key: t('signature.issuer'), value: certificate.issuer },
        ]}
      />
    </>
  );
}
