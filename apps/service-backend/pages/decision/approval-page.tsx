import { PAY_WITHIN_WORKING_DAYS } from '@biz/actions/officer/approve-application.ts';
import { premisesAddress } from '@biz/actions/system/papers/paper-facts.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import { appointmentsOf, stands } from '@biz/licensing/appointments/appointment.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Baht, Day } from '@biz/web/components/when.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { feeOfCase } from '../../case/fee-of-case.ts';
import { resolutionFacts } from '../../case/history/resolution-facts.ts';
import { mayDo, type OfficerCase } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { countedItems } from '../../components/counted.ts';
import { FeeLines, OutsideCharge } from '../../components/fee-lines.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { useStepAfter } from '../../components/step-after.ts';
import { CheckButton, ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath, checkPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { ApprovalTexts } from './approval-routes.tsx';

/** What would be approved and at which fee, line by line, with room for an opinion. */
export function ApprovalPage(props: CaseVisit & Typed<ApprovalTexts>): Markup {
  const { t } = useText();
  const { officerCase, errors } = props;
  const { application, checks } = officerCase;
  const open = [...checks.open, ...checks.wrong];
  const [first] = open;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('approve.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      {first ? (
        <>
          <WarningText>{t('approve.unchecked', { count: countedItems(t, open.length) })}</WarningText>
          <ButtonLink href={checkPath(application.id, first)}>{t('next.check-document.button')}</ButtonLink>
        </>
      ) : lacksAgencyBill(officerCase) ? (
        <>
          <WarningText>{t('bill.needed')}</WarningText>
          <ButtonLink href={casePath('agencyBill', application.id)}>{t('bill.title')}</ButtonLink>
        </>
      ) : (
        <ApprovalForm {...props} />
      )}
      {mayDo(officerCase, 'refuse') ? (
        <p class="govuk-body">
          {t('approve.instead')} <Link href={casePath('refusal', application.id)}>{t('approve.insteadLink')}</Link>
        </p>
      ) : null}
    </CaseTaskPage>
  );
}

/** True while the slip of the agency's own system, which this decision sends, is not attached. */
function lacksAgencyBill(officerCase: OfficerCase): boolean {
  const { actions, application } = officerCase;
  const isAsked = actions.some((row) => row.attach?.includes('agency-bill'));
  const isFree = feeOfCase(officerCase)?.fee.total === 0;
  return isAsked && !isFree && !application.state.papers.some(({ paper }) => paper === 'agency-bill');
}

/** True while no inspection of the premises passed, where agencies usually inspect for this licence. */
function lacksInspection({ application, licence }: OfficerCase): boolean {
  const hasPassed = appointmentsOf(application.state).some(
    (one) => one.purpose === 'site-inspection' && stands(one, 'held') && one.status.result.outcome === 'pass',
  );
  return licence.inspection !== undefined && !hasPassed;
}

function ApprovalForm(props: CaseVisit & Typed<ApprovalTexts>): Markup {
  const { t } = useText();
  const { officerCase } = props;
  return (
    <>
      <Subject officerCase={officerCase} />
      {lacksInspection(officerCase) ? <WarningText>{t('approval.notInspected')}</WarningText> : null}
      <h2 class="govuk-heading-m">{t('approve.fee')}</h2>
      <p class="govuk-body">{t('approve.lead')}</p>
      <FeeLines officerCase={officerCase} />
      <OutsideCharge officerCase={officerCase} />
      <Form action={casePath('approval', officerCase.application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <Textarea
          name="note"
          label={t('approve.note')}
          hint={t('approve.noteHint')}
          rows={3}
          value={props.values.note}
          error={errorOf(props.errors, 'note')}
          isOptional
        />
        <CheckButton />
      </Form>
    </>
  );
}

/** Everything the approval sets, and the button that approves. */
export function ApprovalPreviewPage(props: CaseVisit & { readonly values: ApprovalTexts }): Markup {
  const { t } = useText();
  const { officerCase, values } = props;
  const { application } = officerCase;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('approve.previewTitle')}>
      <Subject officerCase={officerCase} />
      <Consequences officerCase={officerCase} note={values.note} />
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('approval', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <input type="hidden" name="note" value={values.note} />
        <ConfirmButtons officerCase={officerCase} edit={t('form.edit')}>
          {t('approve.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}

function Subject({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { lang, t } = useText();
  const { application, filing, licence } = officerCase;
  const { resolution } = application.state;
  return (
    <SummaryList
      rows={[
        ...(resolution
          ? resolutionFacts(resolution, lang).map(({ what, after }) => ({ key: what, value: after }))
          : []),
        { key: t('approve.what'), value: <strong>{licence.name[lang]}</strong> },
        { key: t('approve.holder'), value: application.applicantName },
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
      ]}
    />
  );
}

function Consequences(props: { readonly officerCase: OfficerCase; readonly note: string }): Markup {
  const { t } = useText();
  const { officerCase } = props;
  const { actions, agency, catalogue, process, today } = officerCase;
  const total = feeOfCase(officerCase)?.fee.total;
  const row = actions.find(({ action }) => action === 'approve');
  const isFree = !total;
  const paying = row ? process.steps[row.to]?.pay : undefined;
  const needsSigner = Object.values(process.steps).some((step) => step.actions.some(({ by }) => by === 'signer'));
  const payBy = addWorkingDays(today, PAY_WITHIN_WORKING_DAYS, catalogue.holidaysOf(agency.id));
  const fee: readonly SummaryRow[] = isFree
    ? [{ key: t('approve.fee'), value: t('approve.free') }]
    : [
        {
          key: t('approve.fee'),
          value: (
            <>
              <strong>
                <Baht amount={total} />
              </strong>
              <br />
              {paying === 'counter' ? t('approve.payCounter') : t('approve.payOnline')}
            </>
          ),
        },
        { key: t('approve.payBy'), value: <Day date={payBy} look="weekday" /> },
      ];
  return (
    <>
      <SummaryList
        rows={[
          ...fee,
          { key: t('approve.next'), value: useStepAfter(officerCase, 'approve', isFree) },
          ...(props.note ? [{ key: t('approve.note'), value: <LinesOfText text={props.note} /> }] : []),
        ]}
      />
      {row?.attach?.includes('assessment') ? <p class="govuk-body">{t('approve.assessment')}</p> : null}
      {needsSigner ? <p class="govuk-body">{t('approve.signerDiffers')}</p> : null}
    </>
  );
}
