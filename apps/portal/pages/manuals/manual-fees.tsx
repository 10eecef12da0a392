import { ruleInForce } from '@biz/catalogue/compute-fee.ts';
import type { FeeLine, FeeRule } from '@biz/catalogue/fee-rule.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { satangOfBaht } from '@biz/kernel/satang.ts';
import { Baht } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { KnownFee } from '../../components/known-facts.tsx';
import { manualMessages } from '../../messages/manuals.ts';
import { useTexts } from '../../use-texts.ts';
import type { Manual } from './manual.ts';
import { Part } from './part.tsx';

/** The fee line by line, local rates, and what is owed elsewhere. */
export function Fees({ manual }: { readonly manual: Manual }): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { licence, way, agencies, on } = manual;
  const general = way.by === 'portal' ? shownOf(way.operation.feeRules, on) : '';
  const local = agencies.filter(({ feeRules }) => {
    const own = feeRules[licence.id];
    return own !== undefined && ruleInForce(own, on) !== undefined && shownOf(own, on) !== general;
  });
  const outside = licence.outsideCharge;
  return (
    <Part title={t('fees.title')}>
      {way.by === 'agency' ? (
        <p class="govuk-body">
          <KnownFee fee={way.operation?.fee} />
        </p>
      ) : (
        <>
          <Rule rules={way.operation.feeRules} on={on} />
          {local.map(({ id, name, feeRules }) => (
            <section key={id}>
              <h3 class="govuk-heading-s">{t('fees.local', { agency: name[lang] })}</h3>
              <Rule rules={feeRules[licence.id] ?? []} on={on} />
            </section>
          ))}
        </>
      )}
      {outside ? (
        <>
          <h3 class="govuk-heading-s">{t('outside.title', { label: outside.label[lang] })}</h3>
          <Rule rules={outside.rules} on={on} />
          {outside.note ? <p class="govuk-body">{outside.note[lang]}</p> : null}
        </>
      ) : null}
    </Part>
  );
}

/** What a rule shows, to leave out local rates that say the same. */
function shownOf(rules: readonly FeeRule[], on: LocalDate): string {
  const rule = ruleInForce(rules, on);
  return JSON.stringify([
    rule?.lines.map(({ label, amount }) => [label, amount]),
    rule?.minimumBaht,
    rule?.maximumBaht,
  ]);
}

/** The rule in force; one without lines is free, unless nobody knows it. */
function Rule({ rules, on }: { readonly rules: readonly FeeRule[]; readonly on: LocalDate }): Markup {
  const { t, tx } = useTexts(manualMessages);
  const rule = ruleInForce(rules, on);
  if (!rule || (rule.lines.length === 0 && rule.certainty.level === 'unknown')) {
    return <p class="govuk-body">{t('fees.unknown')}</p>;
  }
  if (rule.lines.length === 0) return <p class="govuk-body">{t('fees.none')}</p>;
  const { minimumBaht, maximumBaht } = rule;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rule.lines.map((line, index) => (
        <li key={index}>
          <Line line={line} />
        </li>
      ))}
      {minimumBaht === undefined ? null : (
        <li>{tx('fees.least', { amount: <Baht amount={satangOfBaht(minimumBaht)} /> })}</li>
      )}
      {maximumBaht === undefined ? null : (
        <li>{tx('fees.most', { amount: <Baht amount={satangOfBaht(maximumBaht)} /> })}</li>
      )}
    </ul>
  );
}

/** A line that is an amount says it; one that is computed says how in its name. */
function Line({ line }: { readonly line: FeeLine }): Markup {
  const { tx, lang } = useTexts(manualMessages);
  const label = line.label[lang];
  const baht = /^\d+(\.\d+)?$/.test(line.amount) ? Number(line.amount) : undefined;
  return (
    <>
      {baht === undefined ? label : tx('fees.line', { label, amount: <Baht amount={satangOfBaht(baht)} /> })}{' '}
      <span class="bp-muted">({line.clause[lang]})</span>
    </>
  );
}
