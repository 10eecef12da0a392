import type { FeeAssessment, FeeProblem } from '@biz/catalogue/compute-fee.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Opening } from '@biz/licensing/register/allowed-operations.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { FeeText } from '../../components/fee-text.tsx';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { ChangeFields } from './change-fields.tsx';
import { ALSO_FIELD, type Asked, type TypedOperation } from './operation-form.ts';

type Props = {
  readonly shell: Shell;
  readonly asked: Asked;
  readonly catalogue: Catalogue;
  readonly fee: Result<FeeAssessment, FeeProblem>;
  readonly typed: TypedOperation;
  readonly errors: readonly FieldError[];
  readonly onceKey: string;
};

/** Before an operation begins: what it does, how long, what it costs, and what has changed. */
export function OperationPage(props: Props): Markup {
  const { t } = useTexts(operationMessages);
  const { asked } = props;
  const { number } = asked.held.licence;
  return (
    <OperationFrame {...props} hasErrors={props.errors.length > 0}>
      <ErrorSummary errors={props.errors} />
      <Heading asked={asked} />
      <p class="govuk-body-l">{t(`lead.${asked.kind}`)}</p>
      <Facts {...props} />
      <Form action={paths.licenceOperation(number, asked.kind)}>
        <OnceField value={props.onceKey} />
        <ChangeFields asked={asked} typed={props.typed} errors={props.errors} />
        <Others {...props} />
        <ButtonGroup>
          <Button {...(asked.kind === 'cancel' ? { look: 'warning' as const } : {})}>
            {t(asked.kind === 'cancel' ? 'start.cancel' : 'start')}
          </Button>
          <ButtonLink href={paths.licence(number)} look="secondary">
            {t('back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </OperationFrame>
  );
}

/** Why an operation cannot be asked for, and from when it can. */
export function NotOpenPage(props: {
  readonly shell: Shell;
  readonly asked: Asked;
  readonly opening: Extract<Opening, { isOpen: false }>;
}): Markup {
  const { t, tx } = useTexts(operationMessages);
  const { opening, asked } = props;
  return (
    <OperationFrame {...props} hasErrors={false}>
      <Heading asked={asked} />
      <h2 class="govuk-heading-m">{t('notOpen.title')}</h2>
      <InsetText>
        <p>
          {opening.because === 'too-early'
            ? tx('notOpen.too-early', { date: <Day date={opening.since} /> })
            : t(`notOpen.${opening.because}`)}
        </p>
      </InsetText>
      <ButtonLink href={paths.licence(asked.held.licence.number)}>{t('back')}</ButtonLink>
    </OperationFrame>
  );
}

function OperationFrame(props: {
  readonly shell: Shell;
  readonly asked: Asked;
  readonly hasErrors: boolean;
  readonly children: Markup | readonly (Markup | null)[];
}): Markup {
  const { t } = useTexts(operationMessages);
  const { kind, held } = props.asked;
  return (
    <PortalPage
      shell={props.shell}
      place="licences"
      title={t(`name.${kind}`)}
      actingFor={held.licence.holderName}
      hasErrors={props.hasErrors}
      back={{ href: paths.licence(held.licence.number), label: t('back') }}
    >
      <Columns>{props.children}</Columns>
    </PortalPage>
  );
}

function Heading({ asked }: { readonly asked: Asked }): Markup {
  const { t, lang } = useTexts(operationMessages);
  const { licence, definition } = asked.held;
  return (
    <PageHeading caption={t('caption', { licence: definition.shortName[lang], number: licence.number })}>
      {t(`name.${asked.kind}`)}
    </PageHeading>
  );
}

function Facts({ asked, fee, catalogue }: Props): Markup {
  const { t } = useTexts(operationMessages);
  const { operation, held, kind } = asked;
  const { expiresOn } = held.licence;
  const { feePaidUntil } = held.licence.entry;
  const isDecided = Object.values(catalogue.processes.get(operation.process)?.steps ?? {}).some((step) =>
    step.actions.some(({ action }) => action === 'confirm-complete'),
  );
  const gets =
    operation.gives === 'nothing'
      ? t(kind === 'cancel' ? 'gets.nothing.cancel' : 'gets.nothing.annual-fee')
      : t(`gets.${operation.gives}`);
  return (
    <SummaryList
      rows={[
        ...(expiresOn ? [{ key: t('fact.until'), value: <Day date={expiresOn} /> }] : []),
        ...(feePaidUntil ? [{ key: t('fact.paidUntil'), value: <Day date={feePaidUntil} /> }] : []),
        {
          key: t('fact.days'),
          value: isDecided ? t(`fact.days.${operation.dayBasis}`, { days: operation.days }) : t('fact.days.none'),
        },
        {
          key: t('fact.fee'),
          value: fee.ok && fee.value.total === 0 ? t('fact.fee.none') : <FeeText fee={fee} isEstimate />,
        },
        { key: t('fact.gets'), value: gets },
      ]}
    />
  );
}

function Others({ asked, typed, catalogue }: Props): Markup | null {
  const { t, lang } = useTexts(operationMessages);
  if (asked.others.length === 0) return null;
  return (
    <Checkboxes
      name={ALSO_FIELD}
      label={t('also.title')}
      labelSize="m"
      hint={t('also.hint')}
      values={typed.also}
      choices={asked.others.map(({ licence, number }) => ({
        value: number,
        label: t('caption', { licence: catalogue.licences.get(licence)?.shortName[lang] ?? licence, number }),
      }))}
    />
  );
}
