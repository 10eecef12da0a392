import { Form } from '@biz/web/components/form.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { namedAppointment } from '../../case/case-appointment.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AppointmentSummary } from './appointment-summary.tsx';
import { InspectedItems } from './inspected-items.tsx';
import { fieldOf, type ResultValues } from './result-values.ts';

/** The result as it will stand in the report, and the button that records it for good. */
export function ResultPreviewPage(props: CaseVisit & { readonly values: ResultValues }): Markup {
  const { t } = useText();
  const { officerCase, values } = props;
  const appointment = namedAppointment(props);
  const { items, outcome = 'fail', note, photos } = values;
  const found = items.flatMap(({ item, finding, note: about }) =>
    finding ? [{ item: item.id, label: item.label, finding, note: about }] : [],
  );
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('result.previewTitle')}>
      <AppointmentSummary appointment={appointment} />
      <InspectedItems items={found} outcome={outcome} note={note} />
      {photos.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{t('result.photos')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {photos.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('appointmentResult', officerCase.application.id, { appointment: appointment.id })}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <Carried values={values} />
        <ConfirmButtons officerCase={officerCase} edit={t('offer.edit')}>
          {t('result.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}

function Carried({ values }: { readonly values: ResultValues }): Markup {
  const fields = [
    ...values.items.flatMap(({ item, finding = '', note }) => [
      { name: fieldOf.finding(item), value: finding },
      { name: fieldOf.note(item), value: note },
    ]),
    ...values.photos.map(({ id }) => ({ name: 'photo', value: id })),
    { name: 'outcome', value: values.outcome ?? '' },
    { name: 'overall', value: values.note },
  ];
  return (
    <>
      {fields.map(({ name, value }, index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
