import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Agency, Licence } from '@biz/catalogue/model.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { verifyMessages } from '../../messages/verify.ts';
import { useTexts } from '../../use-texts.ts';

/** A licence of the register with its definition and its agency. */
export type KnownLicence = {
  readonly registered: RegisteredLicence;
  readonly definition: Licence | undefined;
  readonly agency: Agency | undefined;
};

/** What the public may know about a licence, and nothing more. */
export function LicenceFacts({ known }: { readonly known: KnownLicence }): Markup {
  const { t, lang } = useTexts(verifyMessages);
  const { registered, definition, agency } = known;
  const forever = definition?.deliverable.yearlyFee ? t('fact.yearly') : t('fact.forever');
  return (
    <>
      <h2 class="govuk-heading-m">{definition?.deliverable.name[lang] ?? registered.licence}</h2>
      <SummaryList
        rows={[
          { key: t('fact.number'), value: <Nowrap>{registered.number}</Nowrap> },
          { key: t('fact.holder'), value: registered.holderName },
          { key: t('fact.business'), value: registered.businessName },
          { key: t('fact.agency'), value: <Nowrap>{agency?.name[lang] ?? registered.agency}</Nowrap> },
          { key: t('fact.issued'), value: <Day date={registered.issuedOn} /> },
          { key: t('fact.until'), value: registered.expiresOn ? <Day date={registered.expiresOn} /> : forever },
        ]}
      />
    </>
  );
}
