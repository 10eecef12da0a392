import { privateNeeds } from '@biz/catalogue/private-needs.ts';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Facts } from '@biz/web/components/facts.tsx';
import { Order } from '@biz/web/components/order.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { Days, SpanText } from '../../components/days.tsx';
import { FeeLines, FeeText } from '../../components/fee-text.tsx';
import { guideMessages } from '../../messages/guide.ts';
import { useTexts } from '../../use-texts.ts';
import { type GuideResult, type OfferedLicence, waitsForText } from './guide-result.ts';
import { anchorOf, Bullets, Laws, ManualLink, Titled } from './licence-details.tsx';

/** Name of the boxes that take a licence into the application. */
export const LICENCE_FIELD = 'licence';

type Shown = Pick<GuideResult, 'offered' | 'atAgency' | 'chosen' | 'form'>;

/** Questions and uploads that only one licence needs. */
type Goes = { readonly questions: number; readonly documents: number };

type Offered = { readonly offer: OfferedLicence; readonly goes: Goes | undefined };

/** The licences in the order one gets them: why, money, time, documents, law, and whether to apply. */
export function OfferedLicences({ result }: { readonly result: Shown }): Markup {
  const { t, lang } = useTexts(guideMessages);
  const { offered } = result;
  return (
    <Order
      items={offered.map((offer) => {
        const { plan } = offer;
        const waitsFor = waitsForText(result, plan, lang);
        return {
          id: anchorOf(plan.licence),
          name: plan.licence.name[lang],
          agency: plan.agency?.name[lang] ?? t('result.noAgency'),
          leads: offered.some((other) => other.plan.after.includes(plan.licence.id)),
          starts:
            waitsFor === ''
              ? { waits: false, text: t('result.start.now') }
              : { waits: true, text: t('result.start.after', { names: waitsFor }) },
          children: <Offer offer={offer} goes={goesWith(result, offer)} />,
        };
      })}
    />
  );
}

function Offer({ offer, goes }: Offered): Markup {
  const { t, lang } = useTexts(guideMessages);
  const { plan } = offer;
  return (
    <>
      <p class="govuk-body">{plan.why[lang]}</p>
      {plan.isCertain ? null : <p class="govuk-body bp-muted">{t('result.uncertain')}</p>}
      <OfferFacts offer={offer} />
      <Details summary={t('result.details')}>
        <OfferDetails offer={offer} />
      </Details>
      {plan.agency === undefined ? null : <Include offer={offer} goes={goes} />}
    </>
  );
}

/** The box that takes a licence into the application, and what goes when it is taken out. */
function Include({ offer, goes }: Offered): Markup {
  const { t, tx, lang } = useTexts(guideMessages);
  const { licence } = offer.plan;
  return (
    <Checkbox
      name={LICENCE_FIELD}
      id={`licence-${licence.id}`}
      value={licence.id}
      isChecked={offer.isChosen}
      isSmall
      {...(goes ? { hint: tx('result.goes', goes) } : {})}
      label={
        <>
          {t('result.include')}
          <span class="govuk-visually-hidden"> {licence.name[lang]}</span>
        </>
      }
    />
  );
}

/** How much leaves the application with a chosen licence; nothing to say about the only one. */
function goesWith({ form, chosen }: Shown, { plan, isChosen }: OfferedLicence): Goes | undefined {
  if (!isChosen || chosen.length < 2) return undefined;
  const { questions, documents } = privateNeeds(form, plan.licence.id);
  const uploads = documents.filter(({ required, replacedByRegistry }) => required && !replacedByRegistry);
  return { questions: questions.length, documents: uploads.length };
}

function OfferFacts({ offer }: { readonly offer: OfferedLicence }): Markup {
  const { t, tx, lang } = useTexts(guideMessages);
  const { plan, form } = offer;
  const isYearly = plan.licence.deliverable.yearlyFee === true || plan.licence.deliverable.validYears === 1;
  const money: { label: Content; value: Content } = plan.outsideCharge
    ? { label: plan.outsideCharge.label[lang], value: <FeeText fee={plan.outsideCharge.amount} isEstimate /> }
    : {
        label: t('result.fee'),
        value: (
          <>
            <FeeText fee={plan.fee} /> {isYearly ? t('result.perYear') : null}
          </>
        ),
      };
  return (
    <Facts
      facts={[
        money,
        { label: t('result.time'), value: <Time offer={offer} /> },
        { label: t('result.documents'), value: tx('result.documentsCount', { count: form.counts.documentsOnce }) },
      ]}
    />
  );
}

/** Its own days, and with those of the licences that it waits for. */
function Time({ offer: { plan, chain } }: { readonly offer: OfferedLicence }): Markup {
  const { t, tx } = useTexts(guideMessages);
  const isAssumed = plan.licence.operations.new?.certainty.level === 'unknown';
  return (
    <>
      <Days plan={plan} />
      {isAssumed ? <span class="bp-muted"> {t('result.timeAssumed')}</span> : null}
      {chain && chain.licences.length > 1 ? (
        <span class="bp-muted"> {tx('result.timeWaiting', { span: <SpanText span={chain.span} /> })}</span>
      ) : null}
    </>
  );
}

function OfferDetails({ offer }: { readonly offer: OfferedLicence }): Markup {
  const { t, lang } = useTexts(guideMessages);
  const { plan, form } = offer;
  const documents = form.documents.filter((it) => it.required);
  const toAttach = documents.filter((it) => it.replacedByRegistry === undefined);
  const held = documents.filter((it) => it.replacedByRegistry !== undefined);
  return (
    <>
      <Laws licence={plan.licence} />
      {plan.fee.ok && plan.fee.value.lines.length > 0 ? (
        <Titled title={t('result.feeLines')}>
          <FeeLines fee={plan.fee.value} />
        </Titled>
      ) : null}
      {plan.outsideCharge?.note ? (
        <Titled title={plan.outsideCharge.label[lang]}>
          <p>{plan.outsideCharge.note[lang]}</p>
        </Titled>
      ) : null}
      <Titled title={t('result.documentsToAttach')}>
        {toAttach.length === 0 ? (
          <p>{t('result.noDocuments')}</p>
        ) : (
          <Bullets items={toAttach.map((it) => it.type.label[lang])} />
        )}
      </Titled>
      {held.length === 0 ? null : (
        <Titled title={t('result.documentsHeld')}>
          <Bullets items={held.map((it) => it.type.label[lang])} />
        </Titled>
      )}
      <ManualLink licence={plan.licence} />
    </>
  );
}
