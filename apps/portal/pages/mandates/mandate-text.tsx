import { fullName } from '@biz/actions/applicant/filer.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { formatThirteenDigits, maskThirteenDigits } from '@biz/kernel/identifiers.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { attorneyOf, MANDATE_ACTS, MANDATE_TEXT_VERSION, type Mandate } from '@biz/licensing/acting/mandate.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { Sheet } from '@biz/web/components/sheet.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { useTexts } from '../../use-texts.ts';

/** The text of a mandate, as the principal's code confirms it. Numbers of the other side are masked. */
export function MandateText(props: {
  readonly mandate: Mandate;
  readonly catalogue: Catalogue;
  readonly isPrincipal: boolean;
}): Markup {
  const { t, tx, lang } = useTexts(mandateMessages);
  const { mandate, isPrincipal } = props;
  const { principal, company } = mandate;
  const shown = isPrincipal ? formatThirteenDigits : maskThirteenDigits;
  return (
    <Sheet
      title={t('text.title')}
      titleId="mandate-text"
      subtitle={t('text.subtitle', { version: MANDATE_TEXT_VERSION })}
    >
      <SummaryList
        look="flat"
        rows={[
          { key: t('text.principal'), value: principalName(mandate, lang) },
          ...(company
            ? [{ key: t('text.companyId'), value: <Nowrap>{formatThirteenDigits(company.id)}</Nowrap> }]
            : []),
          { key: t('text.principalId'), value: <Nowrap>{shown(principal.nationalId)}</Nowrap> },
          { key: t('text.attorney'), value: <AttorneyName mandate={mandate} /> },
          { key: t('text.acts'), value: <Acts mandate={mandate} /> },
          { key: t('text.licences'), value: <Licences mandate={mandate} catalogue={props.catalogue} /> },
          {
            key: t('text.dates'),
            value: tx('list.dates', { from: <Day date={mandate.from} />, to: <Day date={mandate.to} /> }),
          },
        ]}
      />
      <p class="govuk-body">{t('text.words')}</p>
    </Sheet>
  );
}

/** `บริษัท ... โดย ...`: the company through its director, or the person alone. */
export function principalName({ principal, company }: Pick<Mandate, 'principal' | 'company'>, lang: Lang): string {
  const person = fullName(principal);
  return company ? mandateMessages.t[lang]('new.principal.company', { company: company.name, person }) : person;
}

function AttorneyName({ mandate }: { readonly mandate: Mandate }): Markup {
  const { tx } = useTexts(mandateMessages);
  const id = <Nowrap>{maskThirteenDigits(mandate.attorneyId)}</Nowrap>;
  const attorney = attorneyOf(mandate);
  return attorney ? (
    <>
      {attorney.name} {id}
    </>
  ) : (
    <>{tx('text.attorneyPending', { id })}</>
  );
}

function Acts({ mandate }: { readonly mandate: Mandate }): Markup {
  const { t } = useTexts(mandateMessages);
  const given = MANDATE_ACTS.filter((act) => mandate.acts.includes(act));
  return (
    <ul class="govuk-list govuk-list--bullet">
      {given.map((act) => (
        <li key={act}>{t(`act.${act}`)}</li>
      ))}
    </ul>
  );
}

function Licences(props: { readonly mandate: Mandate; readonly catalogue: Catalogue }): Markup {
  const { t, lang } = useTexts(mandateMessages);
  const { licences } = props.mandate;
  if (licences === 'all') return <>{t('text.licencesAll')}</>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {licences.map((id) => (
        <li key={id}>{props.catalogue.licences.get(id)?.name[lang] ?? id}</li>
      ))}
    </ul>
  );
}
