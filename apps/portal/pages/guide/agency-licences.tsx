import type { Catalogue } from '@biz/catalogue/model.ts';
import type { PlannedAtAgency } from '@biz/catalogue/plan-licences.ts';
import { Details } from '@biz/web/components/details.tsx';
import { Facts } from '@biz/web/components/facts.tsx';
import { Order } from '@biz/web/components/order.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { ChainText, SpanText } from '../../components/days.tsx';
import { KnownDays, KnownFee } from '../../components/known-facts.tsx';
import { guideMessages } from '../../messages/guide.ts';
import { useTexts } from '../../use-texts.ts';
import { type GuideResult, waitsForText } from './guide-result.ts';
import { anchorOf, Bullets, Laws, ManualLink, Titled } from './licence-details.tsx';

/** Licences that one asks the agency for: where to go, why, and what is known of fee, time and documents. */
export function AgencyLicences(props: { readonly result: GuideResult; readonly catalogue: Catalogue }): Markup | null {
  const { t, tx, lang } = useTexts(guideMessages);
  const { result, catalogue } = props;
  const { atAgency: plans, offered } = result;
  if (plans.length === 0) return null;
  const more = plans.length === 1 ? 'agency.titleOne' : 'agency.title';
  return (
    <section class="bp-section" aria-labelledby="at-agency">
      <h2 class="govuk-heading-l" id="at-agency">
        {offered.length === 0 ? t('result.order') : tx(more, { count: plans.length })}
      </h2>
      <p class="govuk-body">{t('agency.lead')}</p>
      <WholeTime result={result} catalogue={catalogue} />
      <Order
        items={plans.map((plan) => {
          const names = waitsForText(result, plan, lang);
          return {
            id: anchorOf(plan.licence),
            name: plan.licence.name[lang],
            agency: plan.agency?.name[lang] ?? plan.office.name[lang],
            leads: plans.some((other) => other.after.includes(plan.licence.id)),
            ...(names === '' ? {} : { starts: { waits: true, text: t('agency.after', { names }) } }),
            children: <AtAgency plan={plan} />,
          };
        })}
      />
    </section>
  );
}

/** How long those take that wait for each other, where one of them is an agency's. */
function WholeTime({ result, catalogue }: Parameters<typeof AgencyLicences>[0]): Markup | null {
  const { tx } = useTexts(guideMessages);
  const { whole, atAgency } = result;
  const isAtAgency = whole?.licences.some((id) => atAgency.some(({ licence }) => licence.id === id));
  if (!whole || !isAtAgency || whole.licences.length < 2) return null;
  return (
    <p class="govuk-body">
      {tx('agency.chain', { span: <SpanText span={whole.span} /> })}
      <br />
      <span class="bp-muted">
        <ChainText chain={whole} catalogue={catalogue} />
      </span>
    </p>
  );
}

function AtAgency({ plan }: { readonly plan: PlannedAtAgency }): Markup {
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
          ...(operation?.formNumber
            ? [{ label: t('agency.form'), value: <span lang="th">{operation.formNumber}</span> }]
            : []),
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
        <ManualLink licence={licence} />
      </Details>
    </>
  );
}
