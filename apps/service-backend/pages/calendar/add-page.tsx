import type { Colleague } from '@biz/actions/ports/desk.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { type AddValues, LENGTHS, QUARTERS } from './add-values.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;

type Props = {
  readonly shell: Shell;
  /** Whose time may be opened. */
  readonly officers: readonly Colleague[];
  readonly values: AddValues;
  readonly errors: readonly FieldError[];
  readonly once?: string;
};

/** Working hours of an officer or a single time, cut into stretches. */
export function AddPage(props: Props): Markup {
  const { t } = useText();
  const { values, errors } = props;
  return (
    <OfficePage
      shell={props.shell}
      title={t('add.title')}
      hasErrors={errors.length > 0}
      back={{ href: paths.calendar, label: t('slot.back') }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{t('add.title')}</PageHeading>
      <Form action={paths.calendarNew}>
        <OnceField {...(props.once ? { value: props.once } : {})} />
        <Select
          name="officer"
          label={t('add.officer')}
          value={values.officer}
          options={props.officers.map(({ subject, name }) => ({ value: subject, label: name }))}
        />
        <DateInput name="first" label={t('add.first')} value={values.first} error={errorOf(errors, 'first')} />
        <DateInput
          name="last"
          label={t('add.last')}
          hint={t('add.lastHint')}
          value={values.last}
          error={errorOf(errors, 'last')}
        />
        <Checkboxes
          name="weekdays"
          label={t('add.weekdays')}
          hint={t('add.weekdaysHint')}
          isSmall
          values={values.weekdays}
          error={errorOf(errors, 'weekdays')}
          choices={WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        />
        <Hours {...props} />
        <Radios
          name="place"
          label={t('add.place')}
          value={values.place}
          error={errorOf(errors, 'place')}
          choices={(['site', 'office'] as const).map((value) => ({ value, label: t(`calendar.place.${value}`) }))}
        />
        <Button>{t('add.button')}</Button>
      </Form>
    </OfficePage>
  );
}

function Hours({ values, errors }: Props): Markup {
  const { lang, t } = useText();
  const hours = QUARTERS.map((minutes) => ({ value: String(minutes), label: clockTime(minutes, lang) }));
  const lengths = LENGTHS.map((count) => ({ value: String(count), label: t('add.minutesOf', { count }) }));
  return (
    <>
      <Select name="from" label={t('add.from')} value={values.from} options={hours} error={errorOf(errors, 'from')} />
      <Select name="to" label={t('add.to')} value={values.to} options={hours} error={errorOf(errors, 'to')} />
      <Select name="minutes" label={t('add.minutes')} value={values.minutes} options={lengths} />
    </>
  );
}

function clockTime(minutes: number, lang: 'th' | 'en'): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return lang === 'th' ? `${hour}.${minute} น.` : `${hour}:${minute}`;
}
