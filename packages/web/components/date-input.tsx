import { parseLocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatShortDate } from '@biz/kernel/thai-date.ts';
import type { DateParts } from '../forms/date-parts.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { type FieldProps, FormGroup, idOf } from './field.tsx';
import { QuestionFieldset } from './fieldset.tsx';
import { Options, type SelectOption } from './select.tsx';

/**
 * A date as day, month by name and Buddhist year, in fields `<name>.day`, `<name>.month`, `<name>.year`; read it with
 * `readDate`. No calendar pop-up and no browser date field: both get Buddhist years wrong.
 */
export function DateInput(
  props: FieldProps & {
    readonly value?: DateParts | undefined;
    /** Which parts the error is about; all of them when left out. */
    readonly wrongParts?: readonly (keyof DateParts)[];
    /** Lets the browser fill in a date of birth. */
    readonly isBirthday?: boolean;
  },
): Markup {
  const { lang, t } = useKitText();
  const id = idOf(props);
  return (
    <FormGroup error={props.error}>
      <QuestionFieldset field={props}>
        <div class="govuk-date-input" id={`${id}-parts`}>
          <Part id={id} label={t('date.day')}>
            <NumberInput {...props} part="day" id={id} />
          </Part>
          <Part id={`${id}-month`} label={t('date.month')}>
            <select
              class={isWrong(props, 'month') ? 'govuk-select bp-month govuk-select--error' : 'govuk-select bp-month'}
              id={`${id}-month`}
              name={`${props.name}.month`}
              autocomplete={props.isBirthday ? 'bday-month' : undefined}
            >
              <Options options={monthOptions(lang)} value={props.value?.month ?? ''} />
            </select>
          </Part>
          <Part id={`${id}-year`} label={t('date.year')}>
            <NumberInput {...props} part="year" id={`${id}-year`} />
          </Part>
        </div>
      </QuestionFieldset>
    </FormGroup>
  );
}

type DateInputProps = Parameters<typeof DateInput>[0];

function NumberInput(props: DateInputProps & { readonly part: 'day' | 'year'; readonly id: string }): Markup {
  const width = props.part === 'day' ? 2 : 4;
  const wrong = isWrong(props, props.part) ? ' govuk-input--error' : '';
  return (
    <input
      class={`govuk-input govuk-date-input__input${wrong} govuk-input--width-${width}`}
      id={props.id}
      name={`${props.name}.${props.part}`}
      type="text"
      inputmode="numeric"
      value={props.value?.[props.part]}
      autocomplete={props.isBirthday ? `bday-${props.part}` : undefined}
    />
  );
}

function Part(props: { readonly id: string; readonly label: string; readonly children: Markup }): Markup {
  return (
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for={props.id}>
          {props.label}
        </label>
        {props.children}
      </div>
    </div>
  );
}

function isWrong({ error, wrongParts }: DateInputProps, part: keyof DateParts): boolean {
  return error !== undefined && (wrongParts === undefined || wrongParts.includes(part));
}

function monthOptions(lang: Lang): readonly SelectOption[] {
  const known = monthsOf.get(lang);
  if (known) return known;
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  const options = [{ value: '', label: '–' }, ...months.map((value) => ({ value, label: monthName(value, lang) }))];
  monthsOf.set(lang, options);
  return options;
}

const monthsOf = new Map<Lang, readonly SelectOption[]>();

function monthName(month: string, lang: Lang): string {
  const date = parseLocalDate(`2026-${month.padStart(2, '0')}-01`);
  if (!date.ok) throw new Error(`no such month: ${month}`);
  return formatShortDate(date.value, lang).split(' ')[1] ?? '';
}
