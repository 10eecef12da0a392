import type { FeeRule } from '@biz/catalogue/fee-rule.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { CertaintyMark } from './certainty-mark.tsx';

/** One rate with the day from which it holds, line by line as it is written. */
export function FeeRuleFacts({ rule }: { readonly rule: FeeRule }): Markup {
  const { lang, t } = useText();
  return (
    <>
      <p>
        {t('definition.feeFrom', { date: formatDate(rule.from, lang) })}
        <CertaintyMark certainty={rule.certainty} />
      </p>
      {rule.lines.length === 0 ? <p>{t('definition.feeNone')}</p> : null}
      <ul class="govuk-list govuk-list--bullet">
        {rule.lines.map(({ label, amount, when }) => (
          <li key={`${label.th} ${amount}`}>
            {label[lang]}: <Code>{amount}</Code>
            <When condition={when} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** When something is asked or charged, if not always. */
export function When({ condition }: { readonly condition: string | undefined }): Markup | null {
  const { t } = useText();
  if (condition === undefined) return null;
  return (
    <>
      {' '}
      {t('definition.when')} <Code>{condition}</Code>
    </>
  );
}

/** A condition or an amount as it is written. */
export function Code({ children }: { readonly children: string }): Markup {
  return <code lang="en">{children}</code>;
}
