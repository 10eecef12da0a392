import type { Satang } from '@biz/kernel/satang.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import type { AssessedFee } from '@biz/licensing/application-events.ts';
import { bahtText } from '@biz/payments/baht-text.ts';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { paymentMessages } from '../../messages/payment.ts';
import { useTexts } from '../../use-texts.ts';

/** The fee line by line with the clause each rests on; the total in words too, in Thai as banks and courts read it. */
export function FeeTable({ fee }: { readonly fee: AssessedFee }): Markup {
  const { t, lang } = useTexts(paymentMessages);
  return (
    <Table
      caption={t('table.caption')}
      isCaptionHidden
      stacks
      rows={fee.lines}
      rowKey={(line) => `${line.label.en}${line.amount}`}
      columns={[
        {
          header: t('table.item'),
          cell: (line) => (
            <>
              {line.label[lang]}
              <br />
              <span class="bp-muted bp-small">{line.clause[lang]}</span>
            </>
          ),
          isRowHeader: true,
        },
        { header: t('table.baht'), cell: (line) => twoDecimals(line.amount), isNumeric: true, label: t('table.baht') },
      ]}
      totals={[
        [
          <>
            {t('table.total')}
            {lang === 'th' ? (
              <>
                <br />
                <span class="bp-plain">{t('table.words', { words: bahtText(fee.total) })}</span>
              </>
            ) : null}
          </>,
          <span class="bp-sum">{twoDecimals(fee.total)}</span>,
        ],
      ]}
    />
  );
}

/** `2,200.00`: amounts below each other have the same decimals. */
export function twoDecimals(amount: Satang): string {
  const text = formatBaht(amount);
  return text.includes('.') ? text : `${text}.00`;
}
