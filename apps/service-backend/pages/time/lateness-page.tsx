import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { latenessOfCase } from '../../case/case-time.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton, ConfirmButtons } from '../../components/task-buttons.tsx';
import { useDays } from '../../components/use-days.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { Explanation } from './lateness-routes.tsx';
import { TimeLetter } from './time-letter.tsx';
import { ReasonField, TimeTaskPage } from './time-task-page.tsx';

/** Why the result is late, and until when it is expected now. Says so when nothing is owed. */
export function LatenessPage(props: CaseVisit & Typed<Explanation>): Markup {
  const { lang, t, tx } = useText();
  const { officerCase } = props;
  const { state } = officerCase.application;
  const lateness = latenessOfCase(officerCase);
  const days = useDays(state.dayBasis);
  return (
    <TimeTaskPage {...props} title={t('late.title')} closed={t('late.none')}>
      {lateness?.owed ? (
        <>
          <p class="govuk-body-l">
            {tx('late.lead', { due: formatDate(lateness.due, lang), late: days(lateness.days) })}
          </p>
          <p class="govuk-body">
            {tx(lateness.owed.isOverdue ? 'late.owedOverdue' : 'late.owed', {
              notice: lateness.owed.notice,
              date: formatDate(lateness.owed.by, lang),
            })}
          </p>
          <ExplanationForm {...props} />
        </>
      ) : null}
    </TimeTaskPage>
  );
}

function ExplanationForm(props: CaseVisit & Typed<Explanation>): Markup {
  const { t } = useText();
  const { errors, values } = props;
  return (
    <Form action={casePath('lateness', props.officerCase.application.id)}>
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      <ReasonField {...props} />
      <DateInput
        name="expected"
        label={t('late.expected')}
        labelSize="m"
        hint={t('late.expectedHint')}
        value={values.parts}
        error={errorOf(errors, 'expected')}
      />
      <CheckButton />
    </Form>
  );
}

/** The letter as its applicant will read it, who gets a copy, and the button that sends it. */
export function LatenessPreviewPage(
  props: CaseVisit & { readonly values: Explanation; readonly date: LocalDate },
): Markup {
  const { lang, t, tx } = useText();
  const { officerCase, values, date } = props;
  const { agency, application } = officerCase;
  const due = latenessOfCase(officerCase)?.due;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('late.previewTitle')}>
      <TimeLetter
        officerCase={officerCase}
        kind="lateness"
        reason={values.reason}
        newDate={date}
        {...(due ? { due } : {})}
      />
      <p class="govuk-body">{tx('late.copyTo', { office: agency.overseer.name[lang] })}</p>
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('lateness', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <input type="hidden" name="reason" value={values.reason} />
        {(['day', 'month', 'year'] as const).map((part) => (
          <input key={part} type="hidden" name={`expected.${part}`} value={values.parts[part]} />
        ))}
        <ConfirmButtons officerCase={officerCase} edit={t('form.edit')}>
          {t('late.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
