import { type MobileNumber, maskMobile } from '@biz/kernel/identifiers.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import type { Capacity } from '@biz/licensing/acting/capacity.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SavedLine } from '@biz/web/components/saved-line.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { paths } from '../../paths.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { DefinitionNotice, type MovedDefinitions } from '../draft/definition-notice.tsx';
import { type DraftContext, draftTitle } from '../draft/draft-context.ts';
import { draftPaths } from '../draft/draft-paths.ts';
import { CheckAnswers } from './check-answers.tsx';
import type { EstimatedFees } from './estimated-fees.ts';
import { type OpenPoint, OpenPoints } from './open-points.tsx';

/** Name of the box that declares. */
export const DECLARATION_FIELD = 'declaration';

type Props = {
  readonly context: DraftContext;
  readonly fees: EstimatedFees;
  readonly agencies: number;
  readonly open: readonly OpenPoint[];
  /** Where the code goes: the number of the account that is signed in. */
  readonly mobile: MobileNumber | undefined;
  readonly sealing: Sealing;
  /** What the definitions ask otherwise than when the owner last looked. */
  readonly moved: MovedDefinitions | undefined;
  readonly errors: readonly FieldError[];
};

/** Who would declare and seal, in which capacity, and whether they may. `staff` help without sealing. */
export type Sealing = {
  readonly capacity: Capacity['kind'];
  readonly maySubmit: boolean;
  readonly person: string;
  readonly staff: string;
};

/** Everything that will be sent, what it will cost, and the declaration. */
export function CheckPage(props: Props): Markup {
  const { t, tx, lang } = useTexts(submissionMessages);
  const { context } = props;
  const { draft } = context;
  return (
    <PortalPage
      shell={context.shell}
      title={t('check.title')}
      place="filings"
      actingFor={context.actingFor}
      hasErrors={props.errors.length > 0}
      back={{ href: draftPaths.hub(draft.id), label: t('check.back') }}
    >
      <Columns side={<AfterSubmitting agencies={props.agencies} />}>
        <ErrorSummary errors={props.errors} />
        <PageHeading caption={draftTitle(context, lang)}>{t('check.title')}</PageHeading>
        <SavedLine>{tx('check.saved', { when: <Moment instant={draft.savedAt} /> })}</SavedLine>
        {props.moved ? <DefinitionNotice draft={draft} moved={props.moved} /> : null}
        <OpenPoints points={props.open} />
        <CheckAnswers context={context} />
        <Fees fees={props.fees} />
        {props.open.length === 0 ? <DeclarationForm {...props} /> : null}
      </Columns>
    </PortalPage>
  );
}

function DeclarationForm({ context, errors, mobile, sealing }: Props): Markup {
  const { t, tx } = useTexts(submissionMessages);
  const { draft } = context;
  const error = errorOf(errors, DECLARATION_FIELD);
  if (!sealing.maySubmit) return <p class="govuk-body">{t('declaration.mayNot')}</p>;
  return (
    <Form action={draftPaths.check(draft.id)}>
      <h2 class="govuk-heading-m">{t('declaration.title')}</h2>
      <p class="govuk-body">
        <Words context={context} sealing={sealing} />
      </p>
      {sealing.capacity === 'assisted' ? <p class="govuk-body">{t('declaration.readOut', sealing)}</p> : null}
      <Checkbox
        name={DECLARATION_FIELD}
        label={t('declaration.agree')}
        isRequired
        {...(error === undefined ? {} : { error })}
      />
      <p class="govuk-body">
        {mobile ? tx('declaration.next', { mobile: maskMobile(mobile) }) : t('declaration.noMobile')}
      </p>
      <ButtonGroup>
        <Button>{t('declaration.send')}</Button>
        <ButtonLink href={paths.home} look="secondary">
          {t('declaration.exit')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** The sentence that is declared, with who declares it in which capacity. */
function Words({ context, sealing }: Pick<Props, 'context' | 'sealing'>): Markup {
  const { t } = useTexts(submissionMessages);
  const { person } = sealing;
  const { personName, juristicName: company } = context.draft.applicant;
  if (sealing.capacity === 'attorney') {
    return <>{t('declaration.attorney', { person, principal: company ?? personName })}</>;
  }
  return <>{company ? t('declaration.company', { person, company }) : t('declaration.self', { person })}</>;
}

function Fees({ fees }: { readonly fees: EstimatedFees }): Markup {
  const { t, lang } = useTexts(submissionMessages);
  type Line = EstimatedFees['lines'][number];
  const amountOf = ({ amount }: Line): Content => (amount === undefined ? t('check.feeLater') : formatBaht(amount));
  return (
    <>
      <h2 class="govuk-heading-m">{t('check.fees')}</h2>
      <Table
        rows={fees.lines}
        rowKey={({ licence }) => licence.id}
        columns={[
          {
            header: t('check.feeItem'),
            isRowHeader: true,
            cell: ({ label, isOutside }) => (isOutside ? t('check.feeOutside', { label: label[lang] }) : label[lang]),
          },
          { header: t('check.feeAmount'), isNumeric: true, cell: amountOf },
        ]}
        totals={[[t('check.feeTotal'), formatBaht(fees.total)]]}
      />
    </>
  );
}

function AfterSubmitting({ agencies }: { readonly agencies: number }): Markup {
  const { t, tx } = useTexts(submissionMessages);
  return (
    <Aside title={t('check.after')}>
      <ul class="govuk-list govuk-list--bullet bp-small">
        <li>{tx('check.after.1', { agencies })}</li>
        <li>{t('check.after.2')}</li>
        <li>{t('check.after.3')}</li>
      </ul>
    </Aside>
  );
}
