import { formatDate } from '@biz/kernel/thai-date.ts';
import { refusalReasonOf } from '@biz/licensing/deciding/refusal-reasons.ts';
import { Form } from '@biz/web/components/form.tsx';
import { Sheet } from '@biz/web/components/sheet.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appealByOf } from '../../case/appeal-by.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { REFUSAL_TEXTS, type RefusalTexts } from './refusal-routes.tsx';

/** The letter as its applicant will read it, with the right to appeal, and the button that refuses. */
export function RefusalPreviewPage(props: CaseVisit & { readonly values: RefusalTexts }): Markup {
  const { t } = useText();
  const { officerCase, values } = props;
  const kind = refusalReasonOf(values.reasonCode);
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('refuse.previewTitle')}>
      <h2 class="govuk-heading-m">{t('corrections.previewAs')}</h2>
      <Letter {...props} />
      {kind ? <p class="govuk-body">{t('refuse.kindChosen', { kind: t(`refuse.kind.${kind}`) })}</p> : null}
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('refusal', officerCase.application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        {[...REFUSAL_TEXTS, 'reasonCode' as const].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        <ConfirmButtons officerCase={officerCase} look="warning" edit={t('form.edit')}>
          {t('refuse.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}

function Letter({ officerCase, values }: Pick<CaseVisit, 'officerCase'> & { readonly values: RefusalTexts }): Markup {
  const { lang, t, tx } = useText();
  const { application, agency, licence } = officerCase;
  const { number } = application.state;
  return (
    <Sheet title={t('refuse.letterTitle')} titleId="letter" subtitle={agency.name[lang]}>
      <p class="govuk-body">{t('refuse.letterTo', { applicant: application.applicantName })}</p>
      <p class="govuk-body">
        {tx('refuse.letterText', { licence: licence.name[lang], number, agency: agency.name[lang] })}
      </p>
      {REFUSAL_TEXTS.map((name) => (
        <div key={name}>
          <h3 class="govuk-heading-s">{t(`refuse.${name}`)}</h3>
          <p class="govuk-body">
            <LinesOfText text={values[name]} />
          </p>
        </div>
      ))}
      <h3 class="govuk-heading-s">{t('refuse.letterAppealTitle')}</h3>
      <p class="govuk-body">
        {tx('refuse.letterAppeal', {
          body: agency.appealBody[lang],
          days: agency.appealDays,
          date: formatDate(appealByOf(officerCase, values), lang),
        })}
      </p>
    </Sheet>
  );
}
