import type { PlannedLicence } from '@biz/catalogue/plan-licences.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { Days } from '../../components/days.tsx';
import { FeeText } from '../../components/fee-text.tsx';
import { KnownDays, KnownFee } from '../../components/known-facts.tsx';
import { guideMessages } from '../../messages/guide.ts';
import { useTexts } from '../../use-texts.ts';
import { type GuideResult, waitsForText } from './guide-result.ts';
import { anchorOf } from './licence-details.tsx';

/** A plan of so many licences or more begins with a table of all of them. */
const MANY = 4;

/** All licences of a long plan at a glance: where to apply, what each waits for, time and fee. Nothing for a short plan. */
export function PlanOverview({ result }: { readonly result: GuideResult }): Markup | null {
  const { t, lang } = useTexts(guideMessages);
  const planned: readonly PlannedLicence[] = [...result.offered.map(({ plan }) => plan), ...result.atAgency];
  if (planned.length < MANY) return null;
  return (
    <Table
      caption={t('overview.title')}
      rows={planned}
      rowKey={({ licence }) => licence.id}
      stacks
      columns={[
        {
          header: t('overview.licence'),
          isRowHeader: true,
          cell: ({ licence }) => <Link href={`#${anchorOf(licence)}`}>{licence.shortName[lang]}</Link>,
        },
        {
          header: t('overview.where'),
          label: t('overview.where'),
          cell: ({ takenBy }) => t(`overview.${takenBy}`),
        },
        {
          header: t('overview.waits'),
          label: t('overview.waits'),
          cell: (plan) => waitsForText(result, plan, lang) || t('overview.waitsNot'),
        },
        { header: t('result.time'), label: t('result.time'), cell: (plan) => <PlanDays plan={plan} /> },
        { header: t('result.fee'), label: t('result.fee'), cell: (plan) => <PlanFee plan={plan} /> },
      ]}
    />
  );
}

function PlanDays({ plan }: { readonly plan: PlannedLicence }): Content {
  return plan.takenBy === 'portal' ? <Days plan={plan} /> : <KnownDays operation={plan.operation} />;
}

function PlanFee({ plan }: { readonly plan: PlannedLicence }): Content {
  return plan.takenBy === 'portal' ? <FeeText fee={plan.fee} /> : <KnownFee fee={plan.operation?.fee} />;
}
