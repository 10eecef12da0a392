import { billOf } from '@biz/actions/system/bill-of.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import type { AssessedFee, IssuedBill } from '@biz/licensing/application-events.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Icon } from '@biz/web/components/icon.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import { QrCode } from '@biz/web/components/qr-code.tsx';
import { PayBox, Sheet } from '@biz/web/components/sheet.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Baht, Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { paymentMessages } from '../../messages/payment.ts';
import { paths } from '../../paths.ts';
import type { Case } from '../../progress/case.ts';
import { readablePhone } from '../../progress/phone.ts';
import type { Situation } from '../../progress/situation.ts';
import { useTexts } from '../../use-texts.ts';
import { FeeTable } from './fee-table.tsx';
import { PaymentFrame, type PaymentProps } from './payment-frame.tsx';
import { qrModules } from './promptpay-image.ts';

type Paying = Extract<Situation, { kind: 'paying' }>;

/** The bill: what is owed and why, the code that any bank reads, the references in letters, the slip to download. */
export function BillPage(
  props: PaymentProps & { readonly paying: Paying; readonly bill: IssuedBill; readonly fee: AssessedFee },
): Markup {
  const { t } = useTexts(paymentMessages);
  const { its, bill } = props;
  const slip = its.view.state.papers.find(({ paper }) => paper === 'bill-slip');
  return (
    <PaymentFrame {...props} title={t('title')} side={<AfterPaying its={its} />}>
      <WhenToPay its={its} paying={props.paying} />
      <Sheet title={t('slip')} titleId="slip" subtitle={<Payee its={its} />}>
        <SlipFacts its={its} bill={bill} />
        <FeeTable fee={props.fee} />
        {props.paying.isLate ? null : <Codes its={its} bill={bill} />}
      </Sheet>
      <ButtonGroup>
        {slip ? (
          <ButtonLink href={paths.filingFile(its.filing.id, slip.file)} look="secondary">
            <Icon name="download" /> {t('download')}
          </ButtonLink>
        ) : null}
        <PrintButton />
      </ButtonGroup>
    </PaymentFrame>
  );
}

function WhenToPay({ its, paying }: { readonly its: Case; readonly paying: Paying }): Markup {
  const { tx, lang } = useTexts(paymentMessages);
  const { agency, view } = its;
  const date = (
    <strong>
      <Day date={paying.payBy} look="weekday" />
    </strong>
  );
  if (paying.isLate) {
    const phone = readablePhone(agency.phone);
    return (
      <WarningText>{tx('late', { date, agency: agency.name[lang], phone, number: view.state.number })}</WarningText>
    );
  }
  return <p class="govuk-body bp-noprint">{tx('lead', { date, days: its.workingDaysTo(paying.payBy) })}</p>;
}

function Payee({ its }: { readonly its: Case }): Markup {
  const { lang } = useTexts(paymentMessages);
  return (
    <>
      <Nowrap>{its.agency.name[lang]}</Nowrap>
      <br />
      {its.agency.unit[lang]}
    </>
  );
}

function SlipFacts({ its, bill }: { readonly its: Case; readonly bill: IssuedBill }): Markup {
  const { t } = useTexts(paymentMessages);
  const { applicant } = its.filing;
  return (
    <SummaryList
      look="flat"
      rows={[
        { key: t('slip.number'), value: <Nowrap>{bill.billNumber}</Nowrap> },
        { key: t('slip.payer'), value: applicant.juristicName ?? applicant.personName },
        {
          key: t('slip.payBy'),
          value: (
            <strong>
              <Day date={bill.payBy} />
            </strong>
          ),
        },
      ]}
    />
  );
}

function Codes({ its, bill }: { readonly its: Case; readonly bill: IssuedBill }): Markup {
  const { t } = useTexts(paymentMessages);
  const label = t('qr.label', { amount: formatBaht(bill.amount), reference: bill.reference1 });
  return (
    <>
      <PayBox code={<QrCode modules={qrModules(billOf(bill))} label={label} />}>
        <h3 class="govuk-heading-s">{t('scan')}</h3>
        <SummaryList
          look="tight"
          rows={[
            { key: t('biller'), value: <Nowrap>{bill.billerId}</Nowrap> },
            { key: t('reference1'), value: <Nowrap>{bill.reference1}</Nowrap> },
            { key: t('reference2'), value: <Nowrap>{bill.reference2}</Nowrap> },
            { key: t('amount'), value: <Baht amount={bill.amount} /> },
          ]}
        />
        <LinkRow>
          <Link href={paths.paymentCode(its.view.id)} isDownload keepsTogether>
            {t('saveCode')}
          </Link>
        </LinkRow>
      </PayBox>
      <p class="govuk-body-s">{t('otherWays')}</p>
    </>
  );
}

function AfterPaying({ its }: { readonly its: Case }): Markup {
  const { t, lang } = useTexts(paymentMessages);
  const agency = its.agency.name[lang];
  return (
    <div class="bp-noprint">
      <Aside title={t('after.title')}>
        <ul class="govuk-list govuk-list--bullet bp-small">
          <li>{t('after.bank')}</li>
          <li>{t('after.wait', { agency, phone: readablePhone(its.agency.phone) })}</li>
          <li>{t('after.receipt')}</li>
          <li>{t('after.twice', { agency })}</li>
        </ul>
        <LinkRow>
          <Link href={paths.payment(its.view.id)}>{t('after.check')}</Link>
        </LinkRow>
      </Aside>
    </div>
  );
}
