import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { entryPath } from '../../paths.ts';
import { EntryTaskPage } from '../../register/entry-frame.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { useText } from '../../use-text.ts';
import type { TypedCancellation } from './cancellation-routes.tsx';

/** From which day a licence is given up, and why. */
export function CancellationPage(props: EntryVisit & Typed<TypedCancellation>): Markup {
  const { t } = useText();
  const { entry, errors, values } = props;
  return (
    <EntryTaskPage
      shell={props.shell}
      entry={entry}
      title={t('cancellation.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('cancellation.lead')}</p>
      <Form action={entryPath('cancellation', entry.licence.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <DateInput
          name="on"
          label={t('cancellation.on')}
          labelSize="m"
          value={values.on}
          error={errorOf(errors, 'on')}
          isRequired
        />
        <Textarea
          name="reason"
          label={t('cancellation.reason')}
          labelSize="m"
          rows={4}
          value={values.reason}
          error={errorOf(errors, 'reason')}
          isRequired
        />
        <CheckButton />
      </Form>
    </EntryTaskPage>
  );
}
