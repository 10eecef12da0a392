import { MOST_OFFERED } from '@biz/actions/officer/offer-appointment.ts';
import type { SlotPlace } from '@biz/actions/ports/calendar.ts';
import { appointmentsOf } from '@biz/licensing/appointments/appointment.ts';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { proposalText } from '../../case/history/appointment-facts.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { slotText } from '../../components/appointment-time.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { casePath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { LOOK_AHEAD_DAYS, type OfferValues, PURPOSES } from './offer-values.ts';

/** What the appointment is for, which free times are offered, and what the applicant should have ready. */
export function OfferPage(props: CaseVisit & Typed<OfferValues>): Markup {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('offer.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('offer.lead')}</p>
      <LastWish officerCase={officerCase} />
      <Form action={casePath('appointmentOffer', officerCase.application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <Radios
          name="purpose"
          label={t('offer.purpose')}
          labelSize="m"
          value={values.purpose}
          error={errorOf(errors, 'purpose')}
          choices={PURPOSES.map((value) => ({
            value,
            label: t(`purpose.${value}`),
            hint: t(`offer.purposeHint.${value}`),
          }))}
        />
        <Times {...props} place="site" />
        <Times {...props} place="office" />
        <Textarea
          name="prepare"
          label={t('offer.prepare')}
          labelSize="m"
          hint={t('offer.prepareHint')}
          rows={4}
          value={values.prepare}
          error={errorOf(errors, 'prepare')}
          isOptional
        />
        <CheckButton />
      </Form>
    </CaseTaskPage>
  );
}

/** What the applicant said the last time that none suited. */
function LastWish({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t } = useText();
  const status = appointmentsOf(officerCase.application.state).at(-1)?.status;
  if (status?.kind !== 'declined' && status?.kind !== 'moved') return null;
  const { reason, proposals } = status;
  const days = proposals.map((one) => proposalText(one, lang)).join(', ');
  return <InsetText>{days ? t('offer.proposed', { days, reason }) : t('offer.proposedNone', { reason })}</InsetText>;
}

function Times(props: Typed<OfferValues> & { readonly place: SlotPlace }): Markup {
  const { lang, t } = useText();
  const { values, errors, place } = props;
  const free = values.free.filter((slot) => slot.place === place);
  if (free.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m" id={place}>
          {t(`offer.slots.${place}`)}
        </h2>
        <InsetText>
          {t('offer.noSlots', { days: LOOK_AHEAD_DAYS })} <Link href={paths.calendarNew}>{t('offer.addSlots')}</Link>
        </InsetText>
      </>
    );
  }
  return (
    <Checkboxes
      name={place}
      label={t(`offer.slots.${place}`)}
      labelSize="m"
      hint={t('offer.slotsHint', { max: MOST_OFFERED })}
      isSmall
      values={values.chosen[place]}
      error={errorOf(errors, place)}
      choices={free.map((slot) => ({
        value: slot.id,
        label: t('offer.slot', { when: slotText(slot, lang), officer: slot.officerName }),
      }))}
    />
  );
}
