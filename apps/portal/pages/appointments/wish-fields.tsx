import { DateInput } from '@biz/web/components/date-input.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { useTexts } from '../../use-texts.ts';
import { dayField, halfField, type Wishes } from './answer-values.ts';

/** Why no time suits, and up to three days that would. */
export function WishFields(props: {
  readonly wishes: Wishes;
  readonly errors: readonly FieldError[];
  readonly isRequired: boolean;
}): Markup {
  const { t } = useTexts(appointmentMessages);
  const { wishes, errors } = props;
  const halves = (['morning', 'afternoon'] as const).map((value) => ({ value, label: t(`half.${value}`) }));
  const hasDays = wishes.days.some(({ parts }) => Object.values(parts).some((part) => part !== ''));
  const isWrong = errors.some(({ field }) => field.startsWith('day-'));
  return (
    <>
      <Textarea
        name="reason"
        label={t('reason.label')}
        hint={t('reason.hint')}
        rows={3}
        value={wishes.reason}
        error={errorOf(errors, 'reason')}
        isRequired={props.isRequired}
      />
      <Details summary={t('proposals.title', { max: wishes.days.length })} isOpen={hasDays || isWrong}>
        {wishes.days.map(({ parts, half }, index) => (
          <div key={dayField(index + 1)} class="govuk-form-group">
            <DateInput
              name={dayField(index + 1)}
              label={t('proposal.day', { number: index + 1 })}
              value={parts}
              error={errorOf(errors, dayField(index + 1))}
            />
            <Select
              name={halfField(index + 1)}
              label={t('proposal.half', { number: index + 1 })}
              options={halves}
              value={half}
            />
          </div>
        ))}
      </Details>
    </>
  );
}
