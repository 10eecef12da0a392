import { Form } from '@biz/web/components/form.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { LicenceFactsList } from './licence-facts.tsx';
import { LicenceSheet } from './licence-sheet.tsx';

/** The draft as it will be issued; beside it its fingerprint, who approved it, and the button that signs. */
export function SignaturePage(props: CaseVisit): Markup {
  const { t } = useText();
  const { officerCase } = props;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('sign.title')}
      side={
        <>
          <LicenceFactsList officerCase={officerCase} events={[]} isStacked />
          <p class="govuk-body-s">{t('sign.locked')}</p>
          <p class="govuk-body-s">{t('sign.certificateNote')}</p>
          <SignForm {...props} />
        </>
      }
    >
      <p class="govuk-body-l">{t('sign.lead')}</p>
      <LicenceSheet officerCase={officerCase} />
    </CaseTaskPage>
  );
}

function SignForm(props: CaseVisit): Markup {
  const { t } = useText();
  const { application, officer } = props.officerCase;
  if (application.state.approvedBy?.subject === officer.subject)
    return <WarningText>{t('sign.ownApproval')}</WarningText>;
  return (
    <>
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('signature', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <ConfirmButtons officerCase={props.officerCase}>{t('sign.button')}</ConfirmButtons>
      </Form>
    </>
  );
}
