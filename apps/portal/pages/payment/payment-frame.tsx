import { Columns } from '@biz/web/components/columns.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { paymentMessages } from '../../messages/payment.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { useTexts } from '../../use-texts.ts';

/** What every state of the payment page is given. */
export type PaymentProps = { readonly shell: Shell; readonly its: Case };

/** The frame of the payment page in each of its states. */
export function PaymentFrame(
  props: PaymentProps & {
    readonly title: string;
    readonly side?: Content;
    readonly children: Content;
  },
): Markup {
  const { t, lang } = useTexts(paymentMessages);
  const { its, title } = props;
  const { applicant } = its.filing;
  return (
    <PortalPage
      shell={props.shell}
      place="filings"
      title={title}
      actingFor={applicant.juristicName ?? applicant.personName}
      back={{ href: paths.filing(its.filing.id), label: t('back') }}
    >
      <Columns {...(props.side === undefined ? {} : { side: props.side })}>
        <PageHeading caption={t('caption', { number: its.view.state.number, licence: its.licence.shortName[lang] })}>
          {title}
        </PageHeading>
        {props.children}
      </Columns>
    </PortalPage>
  );
}
