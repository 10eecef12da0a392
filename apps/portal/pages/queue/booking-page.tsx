import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import type { Agency } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatShortDate, formatTimeSpan, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import type { BookingTime } from '@biz/licensing/queueing/booking-times.ts';
import { QUEUE_PURPOSES } from '@biz/licensing/queueing/ticket.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { queueMessages } from '../../messages/queue.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** Names of the form's fields. */
export const FIELDS = { slot: 'slot', purpose: 'purpose', application: 'application' } as const;

type Props = {
  readonly shell: Shell;
  readonly agency: Agency;
  readonly days: readonly LocalDate[];
  readonly day: LocalDate;
  readonly times: readonly BookingTime[];
  /** Their own at this agency that are under way. */
  readonly applications: readonly ApplicationView[];
  readonly values: Readonly<Record<keyof typeof FIELDS, string>>;
  readonly errors: readonly FieldError[];
};

/** One agency: a day by links, then time, purpose and application in one form. */
export function BookingPage(props: Props): Markup {
  const { t, lang } = useTexts(queueMessages);
  const { agency, errors, day, days } = props;
  const title = t('new.title', { agency: agency.name[lang] });
  const href = (one: LocalDate) => `${paths.newTicket}?agency=${agency.id}&day=${one}`;
  return (
    <PortalPage
      shell={props.shell}
      title={title}
      hasErrors={errors.length > 0}
      back={{ href: paths.queue, label: t('back') }}
    >
      <Columns>
        <ErrorSummary errors={errors} />
        <PageHeading>{title}</PageHeading>
        <h2 class="govuk-heading-m">{t('new.day')}</h2>
        <LinkRow>
          {days.map((one) =>
            one === day ? (
              <strong key={one} class="govuk-body">
                {formatShortDate(one, lang)}
              </strong>
            ) : (
              <Link key={one} href={href(one)}>
                {formatShortDate(one, lang)}
              </Link>
            ),
          )}
        </LinkRow>
        {props.times.length === 0 ? (
          <InsetText>{t('new.none')}</InsetText>
        ) : (
          <BookingForm {...props} action={href(day)} />
        )}
      </Columns>
    </PortalPage>
  );
}

function BookingForm(props: Props & { readonly action: string }): Markup {
  const { t, lang } = useTexts(queueMessages);
  const { errors, values, applications } = props;
  return (
    <Form action={props.action}>
      <OnceField />
      <Radios
        name={FIELDS.slot}
        label={t('new.slot', { day: formatWeekdayDate(props.day, lang) })}
        hint={t('new.slotHint')}
        value={values.slot}
        isSmall
        choices={props.times.map(({ from, to, left }) => ({
          value: from,
          label: `${formatTimeSpan({ from, to }, lang)} (${left > 0 ? t('new.left', { left }) : t('new.full')})`,
          isDisabled: left === 0,
        }))}
        error={errorOf(errors, FIELDS.slot)}
      />
      <Radios
        name={FIELDS.purpose}
        label={t('new.purpose')}
        value={values.purpose}
        isSmall
        choices={QUEUE_PURPOSES.map((one) => ({ value: one, label: t(`purpose.${one}`) }))}
        error={errorOf(errors, FIELDS.purpose)}
      />
      {applications.length > 0 ? (
        <Select
          name={FIELDS.application}
          label={t('new.application')}
          value={values.application}
          options={[
            { value: '', label: t('new.general') },
            ...applications.map(({ id, state }) => ({ value: id, label: state.number })),
          ]}
        />
      ) : null}
      <Button>{t('new.button')}</Button>
    </Form>
  );
}
