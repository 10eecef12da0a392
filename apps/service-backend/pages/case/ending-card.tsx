import { formatDate } from '@biz/kernel/thai-date.ts';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { useText } from '../../use-text.ts';

/** How an application ended without a licence, with the reasons its applicant was given; nothing otherwise. */
export function EndingCard({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t, tx } = useText();
  const { ending } = officerCase.application.state;
  if (!ending) return null;
  if (ending.kind !== 'refused') {
    const title = ending.kind === 'lapsed' ? t(`ending.lapsed.${ending.cause}`) : t(`ending.${ending.kind}`);
    return (
      <SummaryCard title={title}>
        {ending.reason ? (
          <SummaryList rows={[{ key: t('return.reason'), value: <LinesOfText text={ending.reason} /> }]} />
        ) : (
          <p class="govuk-body">{t('ending.noReason')}</p>
        )}
      </SummaryCard>
    );
  }
  return (
    <SummaryCard title={t('ending.refused')}>
      <SummaryList
        rows={[
          { key: t('refuse.facts'), value: <LinesOfText text={ending.facts} /> },
          { key: t('refuse.law'), value: <LinesOfText text={ending.law} /> },
          { key: t('refuse.reasons'), value: <LinesOfText text={ending.reasons} /> },
        ]}
      />
      <p class="govuk-body-s">
        {tx('ending.appeal', { body: ending.appealTo[lang], date: formatDate(ending.appealBy, lang) })}
      </p>
    </SummaryCard>
  );
}
