import { REFUSAL_REASONS } from '@biz/licensing/deciding/refusal-reasons.ts';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Select } from '@biz/web/components/select.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { LawsAside } from '../../components/laws-aside.tsx';
import { ReasonedTexts } from '../../components/reasoned-texts.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { REFUSAL_TEXTS, type RefusalTexts } from './refusal-routes.tsx';

/** Facts, law and reasons, with the licence's own law beside to quote from. */
export function RefusalPage(props: CaseVisit & Typed<RefusalTexts>): Markup {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('refuse.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
      side={<LawsAside licence={officerCase.licence} />}
    >
      <p class="govuk-body-l">{t('refuse.lead')}</p>
      <Form action={casePath('refusal', officerCase.application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <ReasonedTexts
          names={REFUSAL_TEXTS}
          labelOf={(name) => t(`refuse.${name}`)}
          hintOf={(name) => t(`refuse.${name}Hint`)}
          values={values}
          errors={errors}
        />
        <Select
          name="reasonCode"
          label={t('refuse.kind')}
          labelSize="m"
          hint={t('refuse.kindHint')}
          value={values.reasonCode}
          isOptional
          options={[
            { value: '', label: t('refuse.kindNone') },
            ...REFUSAL_REASONS.map((reason) => ({ value: reason, label: t(`refuse.kind.${reason}`) })),
          ]}
        />
        <CheckButton />
      </Form>
    </CaseTaskPage>
  );
}
