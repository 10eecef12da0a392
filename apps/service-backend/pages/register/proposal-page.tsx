import type { OrderKind } from '@biz/licensing/register/register-events.ts';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { LawsAside } from '../../components/laws-aside.tsx';
import { ReasonedTexts } from '../../components/reasoned-texts.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { entryPath } from '../../paths.ts';
import { EntryTaskPage } from '../../register/entry-frame.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { useText } from '../../use-text.ts';
import { ORDER_TEXTS, type TypedOrder } from './proposal-routes.tsx';

/** Facts, law, reasons and days of an order, with the licence's own law beside to quote from. */
export function ProposalPage(props: EntryVisit & Typed<TypedOrder> & { readonly kind: OrderKind }): Markup {
  const { t } = useText();
  const { entry, errors, values, kind } = props;
  return (
    <EntryTaskPage
      shell={props.shell}
      entry={entry}
      title={t(`order.do.${kind}`)}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
      side={<LawsAside licence={entry.definition} />}
    >
      <p class="govuk-body-l">{t(`order.lead.${kind}`)}</p>
      <Form action={entryPath('proposal', entry.licence.id, kind)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <ReasonedTexts
          names={ORDER_TEXTS}
          labelOf={(name) => t(`order.${name}`)}
          hintOf={(name) => t(`order.${name}Hint`)}
          values={values}
          errors={errors}
        />
        <DateInput
          name="from"
          label={t('order.from')}
          labelSize="m"
          value={values.from}
          error={errorOf(errors, 'from')}
          isRequired
        />
        {kind === 'suspension' ? (
          <DateInput
            name="until"
            label={t('order.until')}
            labelSize="m"
            hint={t('order.untilHint')}
            value={values.until}
            error={errorOf(errors, 'until')}
            isOptional
          />
        ) : null}
        <CheckButton />
      </Form>
    </EntryTaskPage>
  );
}
