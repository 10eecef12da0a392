import type { Catalogue } from '@biz/catalogue/model.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { StartButton } from '@biz/web/components/button.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Baht } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { ChainText, SpanText } from '../../components/days.tsx';
import { FeeText } from '../../components/fee-text.tsx';
import { guideMessages } from '../../messages/guide.ts';
import { useTexts } from '../../use-texts.ts';
import type { GuideResult } from './guide-result.ts';

/** The chosen licences together - money, time, what the State has - and the way to start or to count again. */
export function GuideTotals(props: {
  readonly result: GuideResult;
  readonly catalogue: Catalogue;
  readonly resultHref: string;
}): Markup {
  const { t } = useTexts(guideMessages);
  const { result } = props;
  const rows = [...useMoneyRows(result), ...useTimeRows(result, props.catalogue), ...useHeldRows(result)];
  return (
    <Aside title={t('result.total')} titleSize="m">
      <SummaryList look="stack" rows={rows} />
      {result.offered.some(({ plan }) => plan.agency !== undefined) ? (
        <>
          <StartButton>{t('result.begin')}</StartButton>
          <p class="govuk-body-s">{t('result.beginNote')}</p>
          <p>
            <button type="submit" class="govuk-button govuk-button--secondary bp-noprint" formaction={props.resultHref}>
              {t('result.recount')}
            </button>
          </p>
        </>
      ) : null}
      <KeepResult />
    </Aside>
  );
}

/** How to print the result, keep it or pass it on. */
export function KeepResult(): Markup {
  const { t } = useTexts(guideMessages);
  return (
    <>
      <PrintButton />
      <p class="govuk-body-s">{t('result.share')}</p>
    </>
  );
}

function useMoneyRows(result: GuideResult): readonly SummaryRow[] {
  const { t, lang } = useTexts(guideMessages);
  const fee = {
    key: t('result.fee'),
    value: (
      <>
        <strong>
          <Baht amount={result.fee} />
        </strong>{' '}
        {result.isFeeComplete ? t('result.totalFee') : t('result.totalFeePlus')}
      </>
    ),
  };
  const outside = result.outside.map((charge) => ({
    key: charge.label[lang],
    value: (
      <>
        <FeeText fee={charge.amount} isEstimate /> {t('result.outsideNote')}
      </>
    ),
  }));
  return [fee, ...outside];
}

function useTimeRows({ time }: GuideResult, catalogue: Catalogue): readonly SummaryRow[] {
  const { t } = useTexts(guideMessages);
  if (!time) return [];
  const value = (
    <>
      <SpanText span={time.span} /> {t('result.lastNote')}
      {time.licences.length > 1 ? (
        <>
          <br />
          <span class="bp-muted">
            <ChainText chain={time} catalogue={catalogue} />
          </span>
        </>
      ) : null}
    </>
  );
  return [{ key: t('result.last'), value }];
}

function useHeldRows({ form }: GuideResult): readonly SummaryRow[] {
  const { t, tx, lang } = useTexts(guideMessages);
  const { replaced: count } = form.counts;
  if (count === 0) return [];
  const names = form.documents
    .filter((it) => it.required && it.replacedByRegistry !== undefined)
    .slice(0, 2)
    .map((it) => it.type.label[lang])
    .join(', ');
  return [{ key: t('result.held'), value: tx('result.heldNote', { count, names }) }];
}
