import type { Absence, Colleague } from '@biz/actions/ports/desk.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Button } from '@biz/web/components/button.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import type { Officer } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { TypedAbsence } from './routes.tsx';

type AbsencesProps = {
  readonly shell: Shell;
  readonly officer: Officer;
  readonly absences: readonly Absence[];
  readonly colleagues: readonly Colleague[];
  readonly typed: TypedAbsence;
  readonly errors: readonly FieldError[];
};

/** Who is away and who stands in, and the form to record an absence. */
export function AbsencesPage(props: AbsencesProps): Markup {
  const { t } = useText();
  const { absences, errors } = props;
  return (
    <OfficePage
      shell={props.shell}
      title={t('absence.title')}
      hasErrors={errors.length > 0}
      menu={{ entry: 'absences' }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{t('absence.title')}</PageHeading>
      <p class="govuk-body">{t('absence.lead')}</p>
      <h2 class="govuk-heading-m">{t('absence.now')}</h2>
      {absences.length === 0 ? <InsetText>{t('absence.none')}</InsetText> : <Running absences={absences} />}
      <h2 class="govuk-heading-m">{t('absence.new')}</h2>
      <AbsenceForm {...props} />
    </OfficePage>
  );
}

function Running({ absences }: { readonly absences: readonly Absence[] }): Markup {
  const { lang, t, tx } = useText();
  return (
    <Table
      caption={t('absence.now')}
      isCaptionHidden
      isDense
      stacks
      rows={absences}
      rowKey={({ id }) => id}
      columns={[
        { header: t('absence.who'), isRowHeader: true, cell: ({ officer }) => officer.name },
        { header: t('absence.deputy'), label: t('absence.deputy'), cell: ({ deputy }) => deputy.name },
        {
          header: t('absence.period'),
          cell: ({ firstDay, lastDay }) =>
            tx('absence.days', { first: formatDate(firstDay, lang), last: formatDate(lastDay, lang) }),
        },
        {
          header: <span class="govuk-visually-hidden">{t('absence.end')}</span>,
          cell: ({ id, officer }) => (
            <Form action={paths.absenceEnd}>
              <OnceField />
              <input type="hidden" name="absence" value={id} />
              <Button look="secondary">
                {t('absence.end')}
                <span class="govuk-visually-hidden"> {t('absence.endOf', { name: officer.name })}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function AbsenceForm({ officer, colleagues, typed, errors }: AbsencesProps): Markup {
  const { t } = useText();
  const others = colleagues.filter(({ subject }) => subject !== officer.subject);
  const people = [officer, ...others].map(({ subject, name }) => ({ value: subject, label: name }));
  const choose = { value: '', label: t('absence.choose') };
  return (
    <Form action={paths.absences}>
      <OnceField />
      <Select
        name="officer"
        label={t('absence.who')}
        options={people}
        value={typed.officer}
        error={errorOf(errors, 'officer')}
      />
      <Select
        name="deputy"
        label={t('absence.deputy')}
        options={[choose, ...people]}
        value={typed.deputy}
        error={errorOf(errors, 'deputy')}
        isRequired
      />
      {(['first', 'last'] as const).map((name) => (
        <DateInput
          key={name}
          name={name}
          label={t(`absence.${name}`)}
          labelSize="s"
          value={typed[name]}
          error={errorOf(errors, name)}
          isRequired
        />
      ))}
      <Button>{t('absence.save')}</Button>
    </Form>
  );
}
