import { MOST_PHOTOS } from '@biz/actions/officer/record-inspection.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { namedAppointment } from '../../case/case-appointment.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { STAGE_FIELD, type Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AppointmentSummary } from './appointment-summary.tsx';
import { FINDINGS, type FilledItem, fieldOf, PHOTO_MEGABYTES, type ResultValues } from './result-values.ts';

/** O12: every item of the checklist with its finding, the outcome, photos. */
export function ResultPage(props: CaseVisit & Typed<ResultValues>): Markup {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  const appointment = namedAppointment(props);
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('result.title', { purpose: t(`purpose.${appointment.purpose}`) })}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('result.lead')}</p>
      <AppointmentSummary appointment={appointment} />
      <Form action={casePath('appointmentResult', officerCase.application.id, { appointment: appointment.id })} upload>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        {values.items.length > 0 ? <h2 class="govuk-heading-m">{t('appointments.checklist')}</h2> : null}
        {values.items.map((filled) => (
          <ItemFields key={filled.item.id} filled={filled} errors={errors} />
        ))}
        <Photos values={values} errors={errors} />
        <Radios
          name="outcome"
          label={t('result.outcome')}
          labelSize="m"
          value={values.outcome}
          error={errorOf(errors, 'outcome')}
          choices={(['pass', 'fail'] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <Textarea
          name="overall"
          label={t('result.overall')}
          hint={t('result.overallHint')}
          rows={4}
          value={values.note}
          error={errorOf(errors, 'overall')}
        />
        <CheckButton />
      </Form>
    </CaseTaskPage>
  );
}

function ItemFields(props: { readonly filled: FilledItem; readonly errors: readonly FieldError[] }): Markup {
  const { lang, t } = useText();
  const { filled, errors } = props;
  const { item } = filled;
  const label = item.label[lang];
  return (
    <>
      <Radios
        name={fieldOf.finding(item)}
        label={<strong>{label}</strong>}
        {...(item.clause ? { hint: item.clause[lang] } : {})}
        isSmall
        isInline
        value={filled.finding}
        error={errorOf(errors, fieldOf.finding(item))}
        choices={FINDINGS.map((value) => ({ value, label: <Nowrap>{t(`finding.${value}`)}</Nowrap> }))}
      />
      <TextInput
        name={fieldOf.note(item)}
        label={
          <>
            {t('result.noteShort')}
            <span class="govuk-visually-hidden"> {label}</span>
          </>
        }
        value={filled.note}
        error={errorOf(errors, fieldOf.note(item))}
        autocomplete="off"
      />
    </>
  );
}

function Photos(props: { readonly values: ResultValues; readonly errors: readonly FieldError[] }): Markup {
  const { t } = useText();
  const { photos } = props.values;
  return (
    <>
      <FileUpload
        name="photos"
        label={t('result.photos')}
        labelSize="m"
        hint={t('result.photosHint', { size: PHOTO_MEGABYTES, max: MOST_PHOTOS })}
        accept={['.jpg', '.jpeg', '.png']}
        isMultiple
        error={errorOf(props.errors, 'photos')}
      />
      {photos.map(({ id }) => (
        <input key={id} type="hidden" name="photo" value={id} />
      ))}
      {photos.length > 0 ? (
        <Checkboxes
          name="drop"
          label={t('result.kept')}
          isSmall
          choices={photos.map(({ id, name }) => ({ value: id, label: t('result.drop', { name }) }))}
        />
      ) : null}
      <ButtonGroup>
        <Button name={STAGE_FIELD} value="edit" look="secondary">
          {t('result.attach')}
        </Button>
      </ButtonGroup>
    </>
  );
}
