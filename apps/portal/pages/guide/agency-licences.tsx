import type { AgencyOperation, ShownFee } from '@biz/catalogue/operation.ts';
import type { PlannedAtAgency } from '@biz/catalogue/plan-licences.ts';
import { satangOfBaht } from '@biz/kernel/satang.ts';
import { Details } from '@biz/web/components/details.tsx';
import { Facts } from '@biz/web/components/facts.tsx';
import { Order } from '@biz/web/components/order.tsx';
import { Baht } from '@biz/web/components/when.tsx';
import type { ComponentChildren, JSX } from 'preact';
import { guideMessages } from '../../messages/guide.ts';
import { useTexts } from '../../use-texts.ts';
import { Bullets, Laws, Titled } from './licence-details.tsx';

/** Licences that one asks the agency for: where to go, why, and what is known of fee, time and documents. */
export function AgencyLicences({ plans }: { readonly plans: readonly PlannedAtAgency[] }): JSX.Element | null {
  const { t, tx, lang } = useTexts(guideMessages);
  if (plans.length === 0) return null;
  return (
    <section class="bp-section" aria-labelledby="at-agency">
      <h2 class="govuk-heading-l" id="at-agency">
        {tx(plans.length === 1 ? 'agency.titleOne' : 'agency.title', { count: plans.length })}
      </h2>
      <p class="govuk-body">{t('agency.lead')}</p>
      <Order
        items={plans.map((plan) => ({
          name: plan.licence.name[lang],
          agency: plan.agency?.name[lang] ?? plan.office.name[lang],
          children: <AtAgency plan={plan} />,
        }))}
      />
    </section>
  );
}

function AtAgency({ plan }: { readonly plan: PlannedAtAgency }): JSX.Element {
  const { t, tx, lang } = useTexts(guideMessages);
  const { licence, operation, documents } = plan;
  return (
    <>
      <p class="govuk-body">{plan.why[lang]}</p>
      {plan.isCertain ? null : <p class="govuk-body bp-muted">{t('result.uncertain')}</p>}
      <Facts
        facts={[
          { label: t('result.fee'), value: <KnownFee fee={operation?.fee} /> },
          { label: t('result.time'), value: <KnownDays operation={operation} /> },
          ...(operation?.formNumber ? [{ label: t('agency.form'), value: operation.formNumber }] : []),
        ]}
      />
      <Details summary={t('agency.details')}>
        {licence.laws.length === 0 ? null : <Laws licence={licence} />}
        <Titled title={t('agency.documents')}>
          {documents.length === 0 ? (
            <p>{tx('agency.documentsUnknown')}</p>
          ) : (
            <Bullets items={documents.map(({ label }) => label[lang])} />
          )}
        </Titled>
      </Details>
    </>
  );
}

function KnownFee({ fee }: { readonly fee: ShownFee | undefined }): JSX.Element {
  const { t, tx } = useTexts(guideMessages);
  if (fee === undefined) return <>{t('agency.unknown')}</>;
  const { atLeastBaht, atMostBaht } = fee;
  if (atMostBaht === 0) return <>{t('result.feeNone')}</>;
  const least = <Baht amount={satangOfBaht(atLeastBaht)} />;
  if (atMostBaht === undefined) return <>{tx('result.feeFrom', { least })}</>;
  if (atMostBaht === atLeastBaht) return least;
  return <>{tx('result.feeBetween', { least, most: <Baht amount={satangOfBaht(atMostBaht)} /> })}</>;
}

function KnownDays({ operation }: { readonly operation: AgencyOperation | undefined }): ComponentChildren {
  const { t, tx } = useTexts(guideMessages);
  const { days, daysAtMost, dayBasis = 'calendar' } = operation ?? {};
  if (days === undefined) return t('agency.unknown');
  if (daysAtMost !== undefined) return tx(`agency.days.${dayBasis}`, { days, most: daysAtMost });
  return tx(days === 1 ? `result.days.${dayBasis}.one` : `result.days.${dayBasis}`, { days });
}
