import type { AppointmentThat } from '@biz/licensing/appointments/appointment.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import type { Wishes } from './answer-values.ts';
import { AppointmentFacts } from './appointment-facts.tsx';
import { type AppointmentContext, AppointmentFrame } from './appointment-frame.tsx';
import type { Moves } from './moves.ts';
import { WishFields } from './wish-fields.tsx';

/** Gives an agreed time back: what that does, why, and which days would suit. */
export function MovePage(props: {
  readonly context: AppointmentContext & { readonly appointment: AppointmentThat<'agreed'> };
  readonly moves: Moves;
  readonly wishes: Wishes;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useTexts(appointmentMessages);
  const { context, moves, errors } = props;
  const { its, appointment } = context;
  return (
    <AppointmentFrame
      context={context}
      title={t('move.title', { purpose: t(`purpose.${appointment.purpose}`) })}
      errors={errors}
    >
      <p class="govuk-body-l">{t('move.lead')}</p>
      <AppointmentFacts context={context} slot={appointment.status.slot} />
      {moves.limit === undefined ? null : (
        <p class="govuk-body">{t('move.count', { limit: moves.limit, left: moves.left })}</p>
      )}
      <Form action={paths.appointmentMove(its.view.id, appointment.id)}>
        <OnceField />
        <input type="hidden" name="seq" value={its.view.seq} />
        <WishFields wishes={props.wishes} errors={errors} isRequired />
        <ButtonGroup>
          <Button look="warning">{t('move.button')}</Button>
          <ButtonLink href={paths.appointment(its.view.id, appointment.id)} look="secondary">
            {t('move.keep')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </AppointmentFrame>
  );
}
