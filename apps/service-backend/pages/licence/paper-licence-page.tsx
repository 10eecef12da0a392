import { premisesAddress } from '@biz/actions/system/papers/paper-facts.ts';
import { operationKindOf } from '@biz/licensing/application-state.ts';
import { validityOf } from '@biz/licensing/register/validity.ts';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** What stands on the paper, from when until when it is valid, and the button that enters it into the register. */
export function PaperLicencePage(props: CaseVisit): Markup {
  const { lang, t } = useText();
  const { officerCase } = props;
  const { application, filing, licence, today, about } = officerCase;
  const kind = operationKindOf(application.state);
  const { issuedOn, expiresOn } = validityOf(licence, kind, about?.entry, today);
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('paperLicence.title')}>
      <p class="govuk-body-l">{t('paperLicence.lead')}</p>
      <SummaryList
        rows={[
          { key: t('approve.what'), value: licence.deliverable.name[lang] },
          { key: t('licence.number'), value: t('paperLicence.numberNote') },
          { key: t('licence.holder'), value: application.applicantName },
          {
            key: t('approve.premises'),
            value: (
              <>
                {application.businessName}
                <br />
                {premisesAddress(filing)}
              </>
            ),
          },
          { key: t('licence.issuedOn'), value: <Day date={issuedOn} /> },
          { key: t('licence.expiresOn'), value: expiresOn ? <Day date={expiresOn} /> : t('licence.noExpiry') },
        ]}
      />
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('paperLicence', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <ConfirmButtons officerCase={officerCase}>{t('paperLicence.button')}</ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
