import { formatBaht } from '@biz/kernel/satang.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Panel } from '@biz/web/components/panel.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Baht, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Selectable } from 'kysely';
import { useTexts } from '../messages/sandbox-messages.ts';
import { SandboxLayout } from '../sandbox-layout.tsx';
import type { CallbackRow } from '../tables.ts';
import { StandingTag } from './bank-pages.tsx';
import type { BillStanding, BillWithPayments, Payment } from './bills.ts';
import { PAY_WAYS } from './pay-way.ts';
import { instantOf, satangOf } from './slip.ts';

/** A bill's callback to the agency, by payment. */
export type CallbackSeen = Pick<Selectable<CallbackRow>, 'payment_id' | 'attempts' | 'next_at' | 'delivered_at'>;

/** What the page of a bill shows. */
export type BillPageProps = BillWithPayments & {
  readonly standing: BillStanding;
  readonly callbacks: readonly CallbackSeen[];
  readonly isChoiceMissing: boolean;
  /** Money has just been taken. */
  readonly isJustPaid: boolean;
};

/** One bill: what it is for, what came in, and every way to pay it. */
export function BillPage(props: BillPageProps): Markup {
  const { t } = useTexts();
  const title = t('bill.title', { number: props.bill.bill_no });
  const errors = props.isChoiceMissing ? [{ field: 'way', message: t('bill.choose') }] : [];
  return (
    <SandboxLayout title={title} back="/bank" hasErrors={props.isChoiceMissing}>
      <ErrorSummary errors={errors} />
      {props.isJustPaid ? <Panel title={t('bill.done')}>{title}</Panel> : <PageHeading size="l">{title}</PageHeading>}
      <BillFacts {...props} />
      <p class="govuk-body">
        <Link href={`/bank/bills/${props.bill.id}/slip.pdf`}>{t('bill.slip')}</Link>
      </p>
      <PayForms {...props} />
      <h2 class="govuk-heading-m">{t('bill.payments')}</h2>
      {props.payments.length === 0 ? <p class="govuk-body">{t('bill.noPayments')}</p> : null}
      {props.payments.map((payment) => (
        <PaymentSeen
          key={payment.id}
          payment={payment}
          callback={props.callbacks.find((callback) => callback.payment_id === payment.id)}
        />
      ))}
    </SandboxLayout>
  );
}

function BillFacts({ bill, standing }: BillPageProps): Markup {
  const { t } = useTexts();
  return (
    <SummaryList
      rows={[
        { key: t('bill.status'), value: <StandingTag standing={standing} /> },
        { key: t('bill.amount'), value: <Baht amount={satangOf(bill.amount_satang)} /> },
        { key: t('bill.payee'), value: bill.payee_name },
        { key: t('bill.payer'), value: bill.payer_name },
        { key: t('bill.for'), value: bill.request_reference },
        { key: t('bill.until'), value: <Moment instant={instantOf(bill.payable_until)} /> },
        { key: t('bill.reference1'), value: bill.reference1 },
        { key: t('bill.reference2'), value: bill.reference2 },
      ]}
    />
  );
}

function PayForms(props: BillPageProps): Markup {
  const { t } = useTexts();
  if (props.standing === 'closed') return <InsetText>{t('bill.closedText')}</InsetText>;
  const amount = formatBaht(satangOf(props.bill.amount_satang));
  return (
    <>
      {props.standing === 'expired' ? <InsetText>{t('bill.lateText')}</InsetText> : null}
      <Form>
        <OnceField />
        <input type="hidden" name="way" value="exact" />
        <Button look={props.payments.length > 0 ? 'secondary' : 'primary'}>
          {props.payments.length > 0 ? t('bill.payAgain', { amount }) : t('bill.pay', { amount })}
        </Button>
      </Form>
      <Details summary={t('bill.otherWays')} isOpen={props.isChoiceMissing}>
        <Form>
          <OnceField />
          <Radios
            name="way"
            label={t('bill.how')}
            hint={t('bill.otherHint')}
            error={props.isChoiceMissing ? t('bill.choose') : undefined}
            choices={PAY_WAYS.filter((way) => way !== 'exact').map((way) => ({ value: way, label: t(`bill.${way}`) }))}
          />
          <Button look="secondary">{t('bill.payThus')}</Button>
        </Form>
      </Details>
    </>
  );
}

function PaymentSeen(props: { readonly payment: Payment; readonly callback: CallbackSeen | undefined }): Markup {
  const { t, tx } = useTexts();
  const { payment } = props;
  return (
    <section class="govuk-!-margin-bottom-4">
      <h3 class="govuk-heading-s">
        {tx('bill.received', { amount: formatBaht(satangOf(payment.amount_satang)) })}{' '}
        <span class="bp-muted">
          <Moment instant={instantOf(payment.paid_at)} />
        </span>
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t(payment.is_confirmed ? 'bill.confirmed' : 'bill.notConfirmed')}</li>
        <li>
          <Announcement callback={props.callback} />
        </li>
      </ul>
    </section>
  );
}

function Announcement({ callback }: { readonly callback: CallbackSeen | undefined }): Markup {
  const { t, tx } = useTexts();
  if (callback === undefined) return <>{t('bill.notAnnounced')}</>;
  if (callback.delivered_at !== null) return <>{t('bill.announced')}</>;
  if (callback.next_at === null) return <>{t('bill.gaveUp')}</>;
  const next = <Moment instant={instantOf(callback.next_at)} />;
  return <>{tx('bill.announcing', { attempts: callback.attempts, next })}</>;
}
