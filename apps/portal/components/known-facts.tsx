import type { AgencyOperation, ShownFee } from '@biz/catalogue/operation.ts';
import { satangOfBaht } from '@biz/kernel/satang.ts';
import { Baht } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../messages/guide.ts';
import { useTexts } from '../use-texts.ts';

/** A fee as an agency shows it; what nobody knows is to be asked there. */
export function KnownFee({ fee }: { readonly fee: ShownFee | undefined }): Markup {
  const { t, tx } = useTexts(guideMessages);
  if (fee === undefined) return <>{t('agency.unknown')}</>;
  const { atLeastBaht, atMostBaht } = fee;
  if (atMostBaht === 0) return <>{t('result.feeNone')}</>;
  const least = <Baht amount={satangOfBaht(atLeastBaht)} />;
  if (atMostBaht === undefined) return <>{tx('result.feeFrom', { least })}</>;
  if (atMostBaht === atLeastBaht) return least;
  return <>{tx('result.feeBetween', { least, most: <Baht amount={satangOfBaht(atMostBaht)} /> })}</>;
}

/** The days that an agency shows. */
export function KnownDays({ operation }: { readonly operation: AgencyOperation | undefined }): Content {
  const { t, tx } = useTexts(guideMessages);
  const { days, daysAtMost, dayBasis = 'calendar' } = operation ?? {};
  if (days === undefined) return t('agency.unknown');
  if (daysAtMost !== undefined) return tx(`agency.days.${dayBasis}`, { days, most: daysAtMost });
  return tx(days === 1 ? `result.days.${dayBasis}.one` : `result.days.${dayBasis}`, { days });
}
