import { Form } from '@biz/web/components/form.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { JSX } from 'preact';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { LicenceFactsList } from './licence-facts.tsx';
import { LicenceSheet } from './licence-sheet.tsx';

/** The draft as it will be issued, its fingerprint, who approved it, and the button that signs. */
export function SignaturePage(props: CaseVisit): JSX.Element {
  const { t } = useText();
  const { officerCase } = props;
  const { application, officer } = officerCase;
  const isOwnApproval = application.state.approvedBy?.subject === officer.subject;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('sign.title')}>
      <p class="govuk-body-l">{t('sign.lead')}</p>
      <LicenceFactsList officerCase={officerCase} events={[]} />
      <LicenceSheet officerCase={officerCase} />
      <p class="govuk-body">{t('sign.locked')}</p>
      <p class="govuk-body">{t('sign.certificateNote')}</p>
      {isOwnApproval ? (
        <WarningText>{t('sign.ownApproval')}</WarningText>
      ) : (
        <>
          <WarningText>{t('form.irreversible')}</WarningText>
          <Form action={casePath('signature', application.id)}>
            <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
            <ConfirmButtons officerCase={officerCase}>{t('sign.button')}</ConfirmButtons>
          </Form>
        </>
      )}
    </CaseTaskPage>
  );
}
