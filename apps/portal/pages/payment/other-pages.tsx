import type { LocalDate } from '@biz/kernel/instant.ts';
import type { AssessedFee } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Baht, Day, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { paymentMessages } from '../../messages/payment.ts';
import { paths } from '../../paths.ts';
import type { Case } from '../../progress/case.ts';
import { readablePhone } from '../../progress/phone.ts';
import type { Situation } from '../../progress/situation.ts';
import { StatusTag } from '../../progress/status-tag.tsx';
import { useTexts } from '../../use-texts.ts';
import { FeeTable } from './fee-table.tsx';
import { PaymentFrame, type PaymentProps } from './payment-frame.tsx';

/** Approved, but the bank has not given the codes yet. A link, because a page that reloads itself loses its reader. */
export function PreparingPage(props: PaymentProps & { readonly fee: AssessedFee }): Markup {
  const { t } = useTexts(paymentMessages);
  return (
    <PaymentFrame {...props} title={t('preparing')}>
      <p class="govuk-body">{t('preparing.text')}</p>
      <FeeTable fee={props.fee} />
      <ButtonLink href={paths.payment(props.its.view.id)} look="secondary">
        {t('preparing.again')}
      </ButtonLink>
    </PaymentFrame>
  );
}

/** Paid at the agency's counter: where, when, how much, what to bring. */
export function CounterPage(
  props: PaymentProps & { readonly paying: Extract<Situation, { kind: 'paying' }>; readonly fee: AssessedFee },
): Markup {
  const { t, tx, lang } = useTexts(paymentMessages);
  const { its, paying } = props;
  const { agency } = its;
  const phone = readablePhone(agency.phone);
  const date = (
    <strong>
      <Day date={paying.payBy} look="weekday" />
    </strong>
  );
  return (
    <PaymentFrame {...props} title={t('title.counter')}>
      {paying.isLate ? (
        <WarningText>{tx('counter.late', { date, agency: agency.name[lang], phone })}</WarningText>
      ) : (
        <p class="govuk-body">{tx('counter.lead', { date })}</p>
      )}
      <SummaryList
        rows={[
          { key: t('counter.amount'), value: <Baht amount={paying.amount} /> },
          { key: t('counter.where'), value: `${agency.name[lang]} ${agency.unit[lang]}` },
          { key: t('counter.address'), value: agency.address[lang] },
          { key: t('counter.hours'), value: agency.hours[lang] },
          { key: t('counter.phone'), value: <Nowrap>{phone}</Nowrap> },
        ]}
      />
      <FeeTable fee={props.fee} />
      <h2 class="govuk-heading-m">{t('counter.bring')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('counter.bring.id')}</li>
        <li>{t('counter.bring.number', { number: its.view.state.number })}</li>
      </ul>
      <p class="govuk-body">{t('counter.after')}</p>
      <Slip its={its} />
    </PaymentFrame>
  );
}

/** The slip to take along, and where to send a proof once it is paid with the agency's own slip. */
function Slip({ its }: { readonly its: Case }): Markup | null {
  const { t } = useTexts(paymentMessages);
  const slip = its.view.state.papers.filter(({ paper }) => paper === 'agency-bill' || paper === 'payment-slip').at(-1);
  if (!slip) return null;
  return (
    <ButtonGroup>
      <ButtonLink href={paths.filingFile(its.filing.id, slip.file)} look="secondary">
        {t('slip.download')}
      </ButtonLink>
      {slip.paper === 'agency-bill' ? (
        <ButtonLink href={paths.paymentProof(its.view.id)}>{t('slip.proof')}</ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}

/** The last day to pay has passed: what that means, and how to ask to pay after all. */
export function LapsedPage(props: PaymentProps & { readonly payBy: LocalDate }): Markup {
  const { t, tx } = useTexts(paymentMessages);
  const { its } = props;
  const isAsked = its.view.state.reopening !== undefined;
  return (
    <PaymentFrame {...props} title={t('lapsed')}>
      <p class="govuk-body">{tx('lapsed.text', { date: <Day date={props.payBy} look="weekday" /> })}</p>
      {isAsked ? (
        <InsetText>{t('lapsed.asked')}</InsetText>
      ) : (
        <ButtonLink href={paths.reopening(its.view.id)}>{t('lapsed.ask')}</ButtonLink>
      )}
    </PaymentFrame>
  );
}

/** Paid: when, how, the receipt, and what comes next. */
export function PaidPage(
  props: PaymentProps & { readonly payment: NonNullable<ApplicationState['payment']>; readonly fee: AssessedFee },
): Markup {
  const { t } = useTexts(paymentMessages);
  const { its, payment, fee } = props;
  const receipt = its.view.state.papers.find(({ paper }) => paper === 'receipt');
  return (
    <PaymentFrame {...props} title={t('title.paid')}>
      <p class="govuk-body">{t('paid.lead')}</p>
      <SummaryList
        rows={[
          { key: t('amount'), value: <Baht amount={fee.total} /> },
          { key: t('paid.at'), value: <Moment instant={payment.paidAt} /> },
          { key: t('paid.how'), value: t(`paid.how.${payment.channel}`) },
          { key: t('paid.receipt'), value: <Nowrap>{payment.receiptNumber}</Nowrap> },
          { key: t('paid.next'), value: <StatusTag its={its} /> },
        ]}
      />
      <FeeTable fee={fee} />
      {receipt ? (
        <ButtonLink href={paths.filingFile(its.filing.id, receipt.file)}>{t('paid.download')}</ButtonLink>
      ) : (
        <InsetText>{t('paid.making')}</InsetText>
      )}
    </PaymentFrame>
  );
}

/** Nothing to pay: not decided yet, free of charge, or ended without a licence. */
export function NothingToPayPage(props: PaymentProps): Markup {
  const { t } = useTexts(paymentMessages);
  const { its } = props;
  const isFree = its.view.state.fee !== undefined;
  return (
    <PaymentFrame {...props} title={t(isFree ? 'free.lead' : 'none.lead')}>
      <p class="govuk-body">
        <StatusTag its={its} />
      </p>
      {isFree ? null : <p class="govuk-body">{t('none.text')}</p>}
      <ButtonLink href={paths.filing(its.filing.id)}>{t('toTracking')}</ButtonLink>
    </PaymentFrame>
  );
}
