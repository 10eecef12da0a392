import type { LicenceOrder } from '@biz/licensing/register/register-events.ts';
import { Sheet } from '@biz/web/components/sheet.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LinesOfText } from '../components/lines-of-text.tsx';
import { useText } from '../use-text.ts';
import type { OfficerLicence } from './officer-licence.ts';

/** An order as the holder will read it, with the right to appeal. */
export function OrderLetter(props: { readonly entry: OfficerLicence; readonly order: LicenceOrder }): Markup {
  const { lang, t, tx } = useText();
  const { entry, order } = props;
  const { licence, definition, agency } = entry;
  const named = {
    agency: agency.name[lang],
    order: t(`order.${order.kind}`),
    number: licence.number,
    licence: definition.deliverable.name[lang],
  };
  return (
    <Sheet title={t(`order.${order.kind}`)} titleId="letter" subtitle={agency.name[lang]}>
      <p class="govuk-body">{t('order.letterTo', { holder: licence.holderName })}</p>
      <p class="govuk-body">{t('order.letterText', named)}</p>
      <h3 class="govuk-heading-s">{t('order.from')}</h3>
      <p class="govuk-body">
        <Day date={order.from} />
      </p>
      {order.kind === 'suspension' ? (
        <>
          <h3 class="govuk-heading-s">{t('order.until')}</h3>
          <p class="govuk-body">{order.until ? <Day date={order.until} /> : t('order.untilLifted')}</p>
        </>
      ) : null}
      {(['facts', 'law', 'reasons'] as const).map((name) => (
        <div key={name}>
          <h3 class="govuk-heading-s">{t(`order.${name}`)}</h3>
          <p class="govuk-body">
            <LinesOfText text={order[name]} />
          </p>
        </div>
      ))}
      <h3 class="govuk-heading-s">{t('order.appealTitle')}</h3>
      <p class="govuk-body">{tx('order.appeal', { body: order.appealTo[lang], days: order.appealDays })}</p>
    </Sheet>
  );
}
