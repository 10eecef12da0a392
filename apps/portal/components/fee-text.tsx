import type { FeeAssessment, FeeProblem } from '@biz/catalogue/compute-fee.ts';
import type { Result } from '@biz/kernel/result.ts';
import { Baht } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../messages/guide.ts';
import { useTexts } from '../use-texts.ts';

/** A fee in words: the amount, the range that is certain already, that it is computed later, or that nobody knows it. */
export function FeeText(props: {
  readonly fee: Result<FeeAssessment, FeeProblem>;
  readonly isEstimate?: boolean;
}): Markup {
  const { t, tx } = useTexts(guideMessages);
  const { fee } = props;
  if (fee.ok) {
    const { lines, certainty } = fee.value;
    if (lines.length === 0 && certainty.level === 'unknown') return <>{t('agency.unknown')}</>;
    if (fee.value.total === 0) return <>{t('result.feeNone')}</>;
    return (
      <>
        {props.isEstimate ? `${t('result.estimate')} ` : null}
        <Baht amount={fee.value.total} />
      </>
    );
  }
  if (fee.error.kind !== 'MissingAnswers') return <>{t('result.feeLater')}</>;
  const { atLeast, atMost } = fee.error;
  if (atLeast === undefined) return <>{t('result.feeLater')}</>;
  if (atMost === undefined) return <>{tx('result.feeFrom', { least: <Baht amount={atLeast} /> })}</>;
  return <>{tx('result.feeBetween', { least: <Baht amount={atLeast} />, most: <Baht amount={atMost} /> })}</>;
}

/** How a fee is made up: every line with its amount and the clause it rests on. */
export function FeeLines({ fee }: { readonly fee: FeeAssessment }): Markup {
  const { tx, lang } = useTexts(guideMessages);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {fee.lines.map((line, index) => (
        <li key={index}>
          {tx('result.line', {
            label: line.label[lang],
            amount: <Baht amount={line.amount} />,
            clause: line.clause[lang],
          })}
        </li>
      ))}
    </ul>
  );
}
