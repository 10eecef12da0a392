import { placeOf } from '@biz/actions/officer/offer-appointment.ts';
import { premisesAddress } from '@biz/actions/system/papers/paper-facts.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { OfferedSlot } from '@biz/licensing/appointments/appointment.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { SlotText } from '../../progress/appointment-text.tsx';
import { readablePhone } from '../../progress/phone.ts';
import { useTexts } from '../../use-texts.ts';
import type { AppointmentContext } from './appointment-frame.tsx';

/** When, where, who comes, what to have ready, and whom to call. */
export function AppointmentFacts(props: { readonly context: AppointmentContext; readonly slot?: OfferedSlot }): Markup {
  const { t, lang } = useTexts(appointmentMessages);
  const { context, slot } = props;
  const { agency } = context.its;
  const { prepare, purpose } = context.appointment;
  return (
    <SummaryList
      rows={[
        ...(slot ? [{ key: t('when'), value: <strong>{<SlotText slot={slot} />}</strong> }] : []),
        { key: t('where'), value: placeText(context, lang) },
        { key: t('who'), value: t(`who.${placeOf(purpose)}`, { agency: agency.name[lang] }) },
        ...(prepare ? [{ key: t('prepare'), value: <Lines text={prepare} /> }] : []),
        {
          key: t('phone'),
          value: (
            <a class="govuk-link" href={`tel:${agency.phone}`}>
              <Nowrap>{readablePhone(agency.phone)}</Nowrap>
            </a>
          ),
        },
      ]}
    />
  );
}

/** Where an appointment takes place, in one line. */
export function placeText({ its, appointment }: Omit<AppointmentContext, 'shell'>, lang: Lang): string {
  const t = appointmentMessages.t[lang];
  const { agency, filing } = its;
  return placeOf(appointment.purpose) === 'site'
    ? t('where.site', { address: premisesAddress(filing) })
    : t('where.office', { agency: agency.name[lang], unit: agency.unit[lang], address: agency.address[lang] });
}

/** A text of several lines as it was written. */
export function Lines({ text }: { readonly text: string }): Markup {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <span key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </>
  );
}
