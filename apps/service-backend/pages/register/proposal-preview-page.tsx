import type { LicenceOrder } from '@biz/licensing/register/register-events.ts';
import { Form } from '@biz/web/components/form.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { entryPath } from '../../paths.ts';
import { EntryButtons } from '../../register/entry-buttons.tsx';
import { EntryTaskPage } from '../../register/entry-frame.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { OrderLetter } from '../../register/order-letter.tsx';
import { useText } from '../../use-text.ts';
import { HiddenDate } from './hidden-date.tsx';
import { ORDER_TEXTS, type TypedOrder } from './proposal-routes.tsx';

/** The order as its holder would read it, and the button that proposes it. */
export function ProposalPreviewPage(
  props: EntryVisit & { readonly values: TypedOrder; readonly order: LicenceOrder },
): Markup {
  const { t } = useText();
  const { entry, values, order } = props;
  const title = t('order.previewTitle', { order: t(`order.${order.kind}`) });
  return (
    <EntryTaskPage shell={props.shell} entry={entry} title={title}>
      <h2 class="govuk-heading-m">{t('order.previewAs')}</h2>
      <OrderLetter entry={entry} order={order} />
      <p class="govuk-body">{t(`order.lead.${order.kind}`)}</p>
      <Form action={entryPath('proposal', entry.licence.id, order.kind)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        {ORDER_TEXTS.map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        <HiddenDate name="from" parts={values.from} />
        <HiddenDate name="until" parts={values.until} />
        <EntryButtons licence={entry.licence.id} hasEdit>
          {t('order.propose')}
        </EntryButtons>
      </Form>
    </EntryTaskPage>
  );
}
