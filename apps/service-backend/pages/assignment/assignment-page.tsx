import type { Colleague } from '@biz/actions/ports/desk.ts';
import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import type { Officer } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { pickOf } from './picks.ts';
import type { Assigning } from './routes.tsx';
import { useAssignees } from './use-assignees.ts';

type AssignmentProps = Assigning & {
  readonly shell: Shell;
  readonly officer: Officer;
  readonly colleagues: readonly Colleague[];
  readonly catalogue: Catalogue;
  readonly errors: readonly FieldError[];
};

/** Whom the picked applications go to, and why; nothing has happened yet. */
export function AssignmentPage(props: AssignmentProps): Markup {
  const { t } = useText();
  const { rows, errors } = props;
  const list = `${paths.worklist}${props.back === '' ? '' : `?${props.back}`}`;
  return (
    <OfficePage
      shell={props.shell}
      title={t('assignment.title')}
      hasErrors={errors.length > 0}
      back={{ href: list, label: t('frame.backToList') }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{t('assignment.title')}</PageHeading>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {rows.length === 0 ? (
            <InsetText>{t('assignment.nothing')}</InsetText>
          ) : (
            <AssignmentForm {...props} list={list} />
          )}
        </div>
      </div>
    </OfficePage>
  );
}

function AssignmentForm(props: AssignmentProps & { readonly list: string }): Markup {
  const { t } = useText();
  const { rows, picks, officer, errors } = props;
  const isColleagues = rows.some(({ assignee }) => assignee && assignee.subject !== officer.subject);
  return (
    <Form action={paths.assignment}>
      <OnceField {...(props.once ? { value: props.once } : {})} />
      <input type="hidden" name="back" value={props.back} />
      <input type="hidden" name="cases" value={picks.map(pickOf).join(' ')} />
      <Picked rows={rows} catalogue={props.catalogue} />
      <Select
        name="to"
        label={t('assignment.to')}
        labelSize="m"
        options={useAssignees(props)}
        value={props.to === officer.subject ? 'me' : props.to}
        error={errorOf(errors, 'to')}
      />
      <Textarea
        name="reason"
        label={t('assignment.reason')}
        labelSize="m"
        hint={isColleagues ? t('assignment.reasonNeeded') : t('assignment.reasonHint')}
        rows={3}
        value={props.reason}
        error={errorOf(errors, 'reason')}
        isRequired={isColleagues}
        isOptional={!isColleagues}
      />
      <ButtonGroup>
        <Button>{t('assignment.confirm', { count: rows.length })}</Button>
        <a class="govuk-link" href={props.list}>
          {t('assignment.cancel')}
        </a>
      </ButtonGroup>
    </Form>
  );
}

function Picked(props: { readonly rows: readonly WorklistRow[]; readonly catalogue: Catalogue }): Markup {
  const { lang, t } = useText();
  return (
    <Table
      caption={t('assignment.caption', { count: props.rows.length })}
      isDense
      stacks
      rows={props.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t('worklist.column.application'),
          isRowHeader: true,
          cell: ({ businessName, number }) => (
            <>
              {businessName}
              <span class="bp-dense__sub">
                <Nowrap>{number}</Nowrap>
              </span>
            </>
          ),
        },
        {
          header: t('worklist.column.licence'),
          cell: ({ licence }) => props.catalogue.licences.get(licence)?.shortName[lang] ?? licence,
        },
        {
          header: t('assignment.now'),
          label: t('assignment.now'),
          cell: ({ assignee }) => assignee?.name ?? <span class="bp-muted">{t('assignee.none')}</span>,
        },
      ]}
    />
  );
}
