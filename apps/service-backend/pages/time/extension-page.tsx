import { formatDate } from '@biz/kernel/thai-date.ts';
import { addDays } from '@biz/licensing/clock-of.ts';
import { Form } from '@biz/web/components/form.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { extensionOpenTo } from '../../case/case-time.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton, ConfirmButtons } from '../../components/task-buttons.tsx';
import { useDays } from '../../components/use-days.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { ExtensionTexts } from './extension-routes.tsx';
import { TimeLetter } from './time-letter.tsx';
import { ReasonField, TimeTaskPage } from './time-task-page.tsx';

/** How many days more and why, with the law that allows it. Says so when none does. */
export function ExtensionPage(props: CaseVisit & Typed<ExtensionTexts>): Markup {
  const { lang, t, tx } = useText();
  const { officerCase } = props;
  const days = useDays(officerCase.application.state.dayBasis);
  const open = extensionOpenTo(officerCase);
  return (
    <TimeTaskPage {...props} title={t('extend.title')} closed={t('extend.none')}>
      {open ? (
        <>
          <p class="govuk-body-l">
            {tx('extend.lead', {
              clause: open.rule.clause[lang],
              days: days(open.rule.days),
              times: open.rule.times,
              left: open.rule.times - open.used,
            })}
          </p>
          <ExtensionForm {...props} />
        </>
      ) : null}
    </TimeTaskPage>
  );
}

function ExtensionForm(props: CaseVisit & Typed<ExtensionTexts>): Markup {
  const { t } = useText();
  const { errors, values, officerCase } = props;
  return (
    <Form action={casePath('extension', officerCase.application.id)}>
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      <TextInput
        name="days"
        label={t('extend.days')}
        labelSize="m"
        inputMode="numeric"
        width={3}
        maxLength={3}
        autocomplete="off"
        suffix={t(`extend.unit.${officerCase.application.state.dayBasis}`)}
        value={values.days}
        error={errorOf(errors, 'days')}
        isRequired
      />
      <ReasonField {...props} />
      <CheckButton />
    </Form>
  );
}

/** The letter with the new last day, and the button that moves it for everybody. */
export function ExtensionPreviewPage(
  props: CaseVisit & { readonly values: ExtensionTexts; readonly days: number },
): Markup {
  const { lang, t, tx } = useText();
  const { officerCase, values, days } = props;
  const { application, catalogue, clock, agency } = officerCase;
  if (clock.kind === 'not-started') throw new Error('an extension was previewed before the clock started');
  const newDate = addDays(clock.due, days, application.state.dayBasis, catalogue.holidaysOf(agency.id));
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('extend.previewTitle')}>
      <p class="govuk-body-l">
        {tx('extend.moves', { from: formatDate(clock.due, lang), to: formatDate(newDate, lang) })}
      </p>
      <TimeLetter officerCase={officerCase} kind="extension" reason={values.reason} due={clock.due} newDate={newDate} />
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('extension', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <input type="hidden" name="days" value={values.days} />
        <input type="hidden" name="reason" value={values.reason} />
        <ConfirmButtons officerCase={officerCase} edit={t('form.edit')}>
          {t('extend.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
