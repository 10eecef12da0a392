import type { AppointmentThat, OfferedSlot } from '@biz/licensing/appointments/appointment.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Day } from '@biz/web/components/when.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { SlotText } from '../../progress/appointment-text.tsx';
import { useTexts } from '../../use-texts.ts';
import { NONE, type Wishes } from './answer-values.ts';
import { AppointmentFacts } from './appointment-facts.tsx';
import { type AppointmentContext, AppointmentFrame } from './appointment-frame.tsx';
import { WishFields } from './wish-fields.tsx';

/** E25: the offered times as radios, or why none suits and which days would. */
export function ChoosePage(props: {
  readonly context: AppointmentContext & { readonly appointment: AppointmentThat<'offered'> };
  /** The offered times that have not begun. */
  readonly open: readonly OfferedSlot[];
  readonly choice: string;
  readonly wishes: Wishes;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, tx, lang } = useTexts(appointmentMessages);
  const { context, errors, open } = props;
  const { its, appointment } = context;
  const agency = its.agency.name[lang];
  const date = (
    <strong>
      <Day date={appointment.status.answerBy} look="weekday" />
    </strong>
  );
  return (
    <AppointmentFrame
      context={context}
      title={t('title.choose', { purpose: t(`purpose.${appointment.purpose}`) })}
      errors={errors}
    >
      <p class="govuk-body-l">{tx('choose.lead', { agency, date })}</p>
      <AppointmentFacts context={context} />
      <Form action={paths.appointment(its.view.id, appointment.id)}>
        <OnceField />
        <input type="hidden" name="seq" value={its.view.seq} />
        {open.length === 0 ? <InsetText>{t('choose.past')}</InsetText> : null}
        <Radios
          name="choice"
          label={t('choose.legend')}
          labelSize="m"
          value={props.choice}
          error={errorOf(errors, 'choice')}
          choices={[
            ...open.map((slot) => ({ value: slot.slot, label: <SlotText slot={slot} /> })),
            {
              value: NONE,
              label: t('choose.none'),
              hint: t('choose.noneHint'),
              isAfterDivider: open.length > 0,
              reveals: <WishFields wishes={props.wishes} errors={errors} isRequired={false} />,
            },
          ]}
        />
        <p class="govuk-body">
          {t('choose.after')} {t('choose.clock')}
        </p>
        <Button>{t('choose.button')}</Button>
      </Form>
    </AppointmentFrame>
  );
}
