import type { Instant } from '@biz/kernel/instant.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import { Button } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { Baht, Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useTexts } from '../messages/sandbox-messages.ts';
import { SandboxLayout } from '../sandbox-layout.tsx';
import { type BillStanding, type BillWithPayments, standingOf } from './bills.ts';
import { satangOf } from './slip.ts';
import type { StatementDay } from './statement.ts';

/** Why what was scanned leads to no bill. */
export type ScanProblem = 'notCode' | 'notFound' | 'amountDiffers';

const TAGS = {
  open: 'you',
  paid: 'done',
  unconfirmed: 'officer',
  closed: 'ended',
  expired: 'ended',
} as const satisfies Record<BillStanding, TagState>;

/** The counter: a place to scan, the newest bills, the daily files. */
export function BankPage(props: {
  readonly bills: readonly BillWithPayments[];
  readonly days: readonly StatementDay[];
  readonly now: Instant;
  readonly scanned?: { readonly text: string; readonly problem: ScanProblem };
}): Markup {
  const { t } = useTexts();
  const message = props.scanned && t(`bank.${props.scanned.problem}`);
  const errors = message === undefined ? [] : [{ field: 'code', message }];
  return (
    <SandboxLayout title={t('bank.title')} back="/" hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{t('bank.title')}</PageHeading>
      <Form>
        <Textarea
          name="code"
          label={t('bank.scan')}
          hint={t('bank.scanHint')}
          rows={4}
          value={props.scanned?.text}
          error={message}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>{t('bank.find')}</Button>
      </Form>
      <h2 class="govuk-heading-m">{t('bank.bills')}</h2>
      <Bills bills={props.bills} now={props.now} />
      <h2 class="govuk-heading-m">{t('bank.statements')}</h2>
      <Days days={props.days} />
    </SandboxLayout>
  );
}

/** Where a bill stands, in words, shape and colour. */
export function StandingTag({ standing }: { readonly standing: BillStanding }): Markup {
  const { t } = useTexts();
  return <Tag state={TAGS[standing]}>{t(`standing.${standing}`)}</Tag>;
}

function Bills({ bills, now }: { readonly bills: readonly BillWithPayments[]; readonly now: Instant }): Markup {
  const { t } = useTexts();
  if (bills.length === 0) return <p class="govuk-body">{t('bank.noBills')}</p>;
  return (
    <Rows
      rows={bills.map((each) => ({
        title: each.bill.request_reference,
        href: `/bank/bills/${each.bill.id}`,
        meta: t('bank.meta', { payee: each.bill.payee_name, number: each.bill.bill_no }),
        tag: <StandingTag standing={standingOf(each, now)} />,
        end: <Baht amount={satangOf(each.bill.amount_satang)} />,
      }))}
    />
  );
}

function Days({ days }: { readonly days: readonly StatementDay[] }): Markup {
  const { t } = useTexts();
  if (days.length === 0) return <p class="govuk-body">{t('bank.noStatements')}</p>;
  return (
    <Table
      caption={t('bank.statements')}
      isCaptionHidden
      rows={days}
      rowKey={(row) => row.day}
      columns={[
        {
          header: t('bank.day'),
          cell: (row) => (
            <Link href={`/bank/statements/${row.day}.csv`} what={t('bank.download')}>
              <Day date={row.day} look="short" />
            </Link>
          ),
          isRowHeader: true,
        },
        { header: t('bank.count'), cell: (row) => row.count, isNumeric: true },
        { header: t('bank.sum'), cell: (row) => formatBaht(satangOf(row.total)), isNumeric: true },
      ]}
    />
  );
}
