import { formatDate } from '@biz/kernel/thai-date.ts';
import { Link } from '@biz/web/components/link.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { casePath } from '../../paths.ts';
import { OrderWords } from '../../register/entry-lines.tsx';
import type { OfficerLicence } from '../../register/officer-licence.ts';
import { StandingTag } from '../../register/standing-tag.tsx';
import { useText } from '../../use-text.ts';

/** What the register says of a licence today. */
export function EntryFacts({ entry }: { readonly entry: OfficerLicence }): Markup {
  const { t } = useText();
  const { licence, standing } = entry;
  const { document, holder, feePaidUntil } = licence.entry;
  return (
    <>
      <h2 class="govuk-heading-m">{t('entry.facts')}</h2>
      <SummaryList
        rows={[
          { key: t('register.column.state'), value: <StandingTag standing={standing} entry={licence.entry} /> },
          ...useEndRows(entry),
          { key: t('entry.holder'), value: holder.owner ? holder.name : `${holder.name} (${t('entry.taker')})` },
          { key: t('entry.business'), value: holder.business },
          { key: t('entry.issued'), value: <Day date={document.issuedOn} /> },
          {
            key: t('entry.until'),
            value: document.expiresOn ? <Day date={document.expiresOn} /> : t('register.forever'),
          },
          ...(feePaidUntil ? [{ key: t('entry.paid'), value: <Day date={feePaidUntil} /> }] : []),
          ...(document.signedBy ? [{ key: t('entry.signer'), value: document.signedBy }] : []),
          ...useFormerRows(entry),
          {
            key: t('entry.application'),
            value: <Link href={casePath('application', document.application)}>{t('entry.application.open')}</Link>,
          },
        ]}
      />
    </>
  );
}

/** The orders in force and the cancellation: why it is not, or not for long, in force. */
function useEndRows({ licence, today }: OfficerLicence): readonly SummaryRow[] {
  const { t } = useText();
  const { suspension, revocation, cancellation } = licence.entry;
  const isOver = suspension?.until !== undefined && suspension.until < today;
  const orders = [revocation, isOver ? undefined : suspension].filter((order) => order !== undefined);
  return [
    ...orders.map((order) => ({ key: t(`order.${order.kind}`), value: <OrderWords order={order} /> })),
    ...(cancellation
      ? [
          {
            key: t('cancellation.on'),
            value: (
              <>
                <Day date={cancellation.on} />
                <br />
                <LinesOfText text={cancellation.reason} />
              </>
            ),
          },
        ]
      : []),
  ];
}

function useFormerRows({ licence }: OfficerLicence): readonly SummaryRow[] {
  const { lang, t } = useText();
  const { former } = licence.entry;
  if (former.length === 0) return [];
  const lines = former.map(({ number, issuedOn, replacedOn }) =>
    t('entry.former.text', {
      number,
      issued: formatDate(issuedOn, lang),
      replaced: formatDate(replacedOn, lang),
    }),
  );
  return [{ key: t('entry.former'), value: <LinesOfText text={lines.join('\n')} /> }];
}
