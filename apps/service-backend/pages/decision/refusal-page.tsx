import { REFUSAL_REASONS } from '@biz/licensing/deciding/refusal-reasons.ts';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { JSX } from 'preact';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { REFUSAL_TEXTS, type RefusalTexts } from './refusal-routes.tsx';

/** Facts, law and reasons, with the licence's own law beside to quote from. */
export function RefusalPage(props: CaseVisit & Typed<RefusalTexts>): JSX.Element {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('refuse.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
      side={<Laws officerCase={officerCase} />}
    >
      <p class="govuk-body-l">{t('refuse.lead')}</p>
      <Form action={casePath('refusal', officerCase.application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        {REFUSAL_TEXTS.map((name) => (
          <Textarea
            key={name}
            name={name}
            label={t(`refuse.${name}`)}
            labelSize="m"
            hint={t(`refuse.${name}Hint`)}
            rows={name === 'law' ? 3 : 5}
            value={values[name]}
            error={errorOf(errors, name)}
            isRequired
          />
        ))}
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

function Laws({ officerCase }: { readonly officerCase: OfficerCase }): JSX.Element {
  const { lang, t } = useText();
  return (
    <section class="bp-aside">
      <h2 class="govuk-heading-s">{t('refuse.laws')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {officerCase.licence.laws.map(({ title, sections }) => (
          <li key={title.th}>
            {sections.length > 0
              ? t('refuse.lawSections', { title: title[lang], sections: sections.join(', ') })
              : title[lang]}
          </li>
        ))}
      </ul>
    </section>
  );
}
