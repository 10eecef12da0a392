import { answerByOf, placeOf } from '@biz/actions/officer/offer-appointment.ts';
import { formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { slotText } from '../../components/appointment-time.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { chosenSlots, type OfferValues } from './offer-values.ts';

/** The offer as its applicant will see it, and the button that sends it. */
export function OfferPreviewPage(props: CaseVisit & { readonly values: OfferValues }): Markup {
  const { lang, t } = useText();
  const { officerCase, values } = props;
  const { application, catalogue, agency, today } = officerCase;
  const slots = chosenSlots(values);
  const answerBy = answerByOf(slots, today, catalogue.holidaysOf(agency.id));
  const { purpose = 'site-inspection' } = values;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('offer.previewTitle')}>
      <h2 class="govuk-heading-m">{t('corrections.previewAs')}</h2>
      <WhoseTurn whose="you" title={t(`purpose.${purpose}`)}>
        <p class="govuk-body">{t('offer.previewText', { date: formatWeekdayDate(answerBy, lang) })}</p>
        <SummaryList
          rows={[
            {
              key: t('change.times'),
              value: <LinesOfText text={slots.map((slot) => slotText(slot, lang)).join('\n')} />,
            },
            ...(values.prepare ? [{ key: t('change.prepare'), value: <LinesOfText text={values.prepare} /> }] : []),
          ]}
        />
      </WhoseTurn>
      <WarningText>{t('offer.once')}</WarningText>
      <Form action={casePath('appointmentOffer', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <input type="hidden" name="purpose" value={purpose} />
        {slots.map(({ id }) => (
          <input key={id} type="hidden" name={placeOf(purpose)} value={id} />
        ))}
        <input type="hidden" name="prepare" value={values.prepare} />
        <ConfirmButtons officerCase={officerCase} edit={t('offer.edit')}>
          {t('offer.send')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
