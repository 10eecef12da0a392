import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { JSX } from 'preact';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { countedDocuments } from '../../components/counted.ts';
import { useDocumentName } from '../../components/document-name.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { VerdictTag } from '../../components/verdict-tag.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { DueDate } from './corrections-routes.tsx';

/** The drafted list: what failed and why, and until when; first every document must have been looked at. */
export function CorrectionsPage(
  props: CaseVisit & Typed<DueDate> & { readonly items: readonly CorrectionItem[] },
): JSX.Element {
  const { t } = useText();
  const { officerCase, errors, items } = props;
  const { state } = officerCase.application;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('corrections.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      {state.rounds > 0 ? <p class="govuk-body">{t('corrections.round', { round: state.rounds + 1 })}</p> : null}
      <p class="govuk-body-l">{t('corrections.lead')}</p>
      <Items {...props} />
      {items.length > 0 ? <DueForm {...props} /> : null}
    </CaseTaskPage>
  );
}

function Items(props: Pick<CaseVisit, 'officerCase'> & { readonly items: readonly CorrectionItem[] }): JSX.Element {
  const { t } = useText();
  const { application, catalogue } = props.officerCase;
  const documentName = useDocumentName(catalogue);
  if (props.items.length === 0) return <InsetText>{t('corrections.none')}</InsetText>;
  return (
    <>
      <h2 class="govuk-heading-m">{t('corrections.items', { count: countedDocuments(t, props.items.length) })}</h2>
      <SummaryList
        rows={props.items.map((item) => ({
          key: documentName(item.document),
          value: (
            <>
              <VerdictTag verdict={item.reason} />
              <br />
              <LinesOfText text={item.note} />
            </>
          ),
          change: {
            href: casePath('document', application.id, { document: item.document }),
            label: t('corrections.change'),
            what: documentName(item.document),
          },
        }))}
      />
    </>
  );
}

function DueForm(props: CaseVisit & Typed<DueDate>): JSX.Element {
  const { t } = useText();
  const { officerCase } = props;
  const { application, checks } = officerCase;
  const [next] = checks.unchecked;
  if (next) {
    return (
      <>
        <WarningText>{t('corrections.unchecked', { count: countedDocuments(t, checks.unchecked.length) })}</WarningText>
        <ButtonLink href={casePath('document', application.id, { document: next })}>
          {t('corrections.checkNext')}
        </ButtonLink>
      </>
    );
  }
  return (
    <Form action={casePath('corrections', application.id)}>
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      <DateInput
        name="due"
        label={t('corrections.due')}
        labelSize="m"
        hint={t('corrections.dueHint')}
        value={props.values.parts}
        error={errorOf(props.errors, 'due')}
      />
      <CheckButton />
    </Form>
  );
}
