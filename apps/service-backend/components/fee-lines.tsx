import { InsetText } from '@biz/web/components/inset-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { feeOfCase, outsideChargeOf } from '../case/fee-of-case.ts';
import type { OfficerCase } from '../case/officer-case.ts';
import { useText } from '../use-text.ts';
import { FeeTable } from './fee-table.tsx';

/** The portal's fee with its lines and clauses, or that there is none to pay here. */
export function FeeLines({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const found = feeOfCase(officerCase);
  if (!found || found.fee.total === 0) return <InsetText>{t('fee.none')}</InsetText>;
  const { lines, total } = found.fee;
  return <FeeTable lines={lines} total={total} caption={t('fee.caption')} totalLabel={t('fee.total')} />;
}

/** What is owed outside the portal, as an estimate by the same answers; nothing when the licence has no such charge. */
export function OutsideCharge({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t } = useText();
  const outside = outsideChargeOf(officerCase);
  const known = officerCase.licence.outsideCharge;
  if (!outside || !known) return null;
  const { lines, total } = outside;
  return (
    <>
      <h2 class="govuk-heading-m">{t('fee.outside')}</h2>
      <p class="govuk-body">{known.label[lang]}</p>
      {known.note ? <p class="govuk-body-s bp-muted">{known.note[lang]}</p> : null}
      <FeeTable lines={lines} total={total} caption={known.label[lang]} totalLabel={t('fee.outsideTotal')} />
    </>
  );
}
