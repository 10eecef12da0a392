import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { Both } from './both.tsx';
import { CertaintyMark } from './certainty-mark.tsx';
import { FeeRuleFacts } from './fee-rule-facts.tsx';

/** What an agency does in its own way: how it is found, who signs, its fees and forms. */
export function AgencyFacts(props: { readonly agency: Agency; readonly catalogue: Catalogue }): Markup {
  const { lang, t } = useText();
  const { agency, catalogue } = props;
  const nameOf = (id: string) => [...catalogue.licences.values()].find((one) => one.id === id)?.shortName[lang] ?? id;
  const forms = Object.entries(agency.formNumbers);
  return (
    <>
      <h2 class="govuk-heading-m">{t('definition.agency')}</h2>
      <SummaryList
        look="flat"
        rows={[
          { key: t('definition.member.unit'), value: <Both text={agency.unit} /> },
          { key: t('definition.member.address'), value: <Both text={agency.address} /> },
          { key: t('definition.member.phone'), value: agency.phone },
          { key: t('definition.member.hours'), value: <Both text={agency.hours} /> },
          { key: t('definition.member.signerTitle'), value: <Both text={agency.signerTitle} /> },
        ]}
      />
      <p class="govuk-body">
        <CertaintyMark certainty={agency.certainty} />
      </p>
      <h2 class="govuk-heading-m">{t('definition.ownFees')}</h2>
      {Object.keys(agency.feeRules).length === 0 ? <p class="govuk-body">{t('definition.none')}</p> : null}
      {Object.entries(agency.feeRules).map(([licence, rules]) => (
        <section key={licence}>
          <h3 class="govuk-heading-s">{nameOf(licence)}</h3>
          <div class="govuk-body">
            {rules.map((rule) => (
              <FeeRuleFacts key={rule.from} rule={rule} />
            ))}
          </div>
        </section>
      ))}
      <h2 class="govuk-heading-m">{t('definition.ownForms')}</h2>
      {forms.length === 0 ? (
        <p class="govuk-body">{t('definition.none')}</p>
      ) : (
        <SummaryList look="flat" rows={forms.map(([licence, form]) => ({ key: nameOf(licence), value: form }))} />
      )}
    </>
  );
}
