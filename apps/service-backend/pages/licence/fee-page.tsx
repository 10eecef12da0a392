import { Columns } from '@biz/web/components/columns.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { ClockPanel } from '../../case/clock-panel.tsx';
import { feeOfCase } from '../../case/fee-of-case.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { FeeLines, OutsideCharge } from '../../components/fee-lines.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** What is to pay and why, whether it is paid, and the papers made for it. */
export function FeePage(visit: CaseVisit): Markup {
  const { t } = useText();
  const { officerCase } = visit;
  const found = feeOfCase(officerCase);
  return (
    <CasePage shell={visit.shell} officerCase={officerCase} tab="fee">
      <Columns side={<ClockPanel officerCase={officerCase} />}>
        <h2 class="govuk-heading-m">{t('fee.title')}</h2>
        {found?.kind === 'estimate' && found.fee.total > 0 ? (
          <InsetText>
            <strong>{t('fee.estimate')}</strong>
            <br />
            {t('fee.estimateText')}
          </InsetText>
        ) : null}
        <FeeLines officerCase={officerCase} />
        {found?.kind === 'assessed' ? <Payment officerCase={officerCase} /> : null}
        <OutsideCharge officerCase={officerCase} />
        <Papers officerCase={officerCase} />
      </Columns>
    </CasePage>
  );
}

function Payment({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { bill, payBy, payment } = officerCase.application.state;
  const rows: SummaryRow[] = [
    { key: t('fee.status'), value: <PaymentTag officerCase={officerCase} /> },
    ...(payBy && !payment ? [{ key: t('fee.payBy'), value: <Day date={payBy} look="weekday" /> }] : []),
    ...(bill
      ? [
          { key: t('fee.bill'), value: <span class="bp-id">{bill.billNumber}</span> },
          {
            key: t('fee.reference'),
            value: (
              <>
                <span class="bp-id">{bill.reference1}</span> <span class="bp-id">{bill.reference2}</span>
              </>
            ),
          },
        ]
      : []),
    ...(payment
      ? [
          { key: t('fee.paidAt'), value: <Moment instant={payment.paidAt} /> },
          { key: t('fee.receipt'), value: <span class="bp-id">{payment.receiptNumber}</span> },
        ]
      : []),
  ];
  return <SummaryList rows={rows} />;
}

function PaymentTag({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { fee, payment } = officerCase.application.state;
  if (payment) {
    return (
      <Tag state="done">{payment.channel === 'bank' ? t('fee.status.paidBank') : t('fee.status.paidCounter')}</Tag>
    );
  }
  return fee?.total ? <Tag state="you">{t('fee.status.unpaid')}</Tag> : <Tag state="done">{t('fee.status.free')}</Tag>;
}

function Papers({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { t } = useText();
  const { id, state } = officerCase.application;
  if (state.papers.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('fee.papers')}</h2>
      <ul class="govuk-list">
        {state.papers.map(({ paper, file }) => (
          <li key={file}>
            <NewWindowLink href={casePath('file', id, { file })} what={t('documents.openAlone')}>
              {t(`paper.${paper}`)}
            </NewWindowLink>
          </li>
        ))}
      </ul>
    </>
  );
}
