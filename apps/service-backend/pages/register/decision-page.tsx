import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { LicenceOrder } from '@biz/licensing/register/register-events.ts';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { entryPath } from '../../paths.ts';
import { EntryButtons } from '../../register/entry-buttons.tsx';
import { EntryTaskPage } from '../../register/entry-frame.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { OrderLetter } from '../../register/order-letter.tsx';
import { useText } from '../../use-text.ts';
import type { OrderDecision } from './decision-routes.tsx';

/** The order that waits, as the holder will read it: confirm it, or turn it down and say why. */
export function DecisionPage(props: EntryVisit & Typed<OrderDecision> & { readonly order: LicenceOrder }): Markup {
  const { lang, t } = useText();
  const { entry, errors, order, values } = props;
  const { prepared } = entry.licence.entry;
  const once = props.once ? { once: props.once } : {};
  const action = entryPath('decision', entry.licence.id);
  return (
    <EntryTaskPage
      shell={props.shell}
      entry={entry}
      title={t('order.decideTitle', { order: t(`order.${order.kind}`) })}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      {prepared ? (
        <p class="govuk-body">
          {t('order.preparedBy', { name: prepared.by.name, when: formatDateTime(prepared.at, lang) })}
        </p>
      ) : null}
      <OrderLetter entry={entry} order={order} />
      <WarningText>{t(`order.irreversible.${order.kind}`)}</WarningText>
      <Form action={action}>
        <CommandFields seen={props.seen} {...once} />
        <input type="hidden" name="verdict" value="confirm" />
        <EntryButtons licence={entry.licence.id} {...(order.kind === 'reinstatement' ? {} : { look: 'warning' })}>
          {t(`order.confirm.${order.kind}`)}
        </EntryButtons>
      </Form>
      <h2 class="govuk-heading-m">{t('order.turnDown.title')}</h2>
      <Form action={action}>
        <CommandFields seen={props.seen} {...once} />
        <input type="hidden" name="verdict" value="turn-down" />
        <Textarea
          name="reason"
          label={t('order.turnDown.reason')}
          labelSize="s"
          hint={t('order.turnDown.hint')}
          rows={3}
          value={values.reason}
          error={errorOf(errors, 'reason')}
          isRequired
        />
        <EntryButtons licence={entry.licence.id} look="secondary">
          {t('order.turnDown.button')}
        </EntryButtons>
      </Form>
    </EntryTaskPage>
  );
}
