import type { Catalogue } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import { parseNationalId } from '@biz/kernel/identifiers.ts';
import { type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { MANDATE_ACTS, type MandateProblem, type MandateTerms } from '@biz/licensing/acting/mandate.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import { mandateMessages } from '../../messages/mandates.ts';

/** Names of the fields. */
export const FIELDS = {
  attorney: 'attorney',
  acts: 'acts',
  scope: 'scope',
  licences: 'licences',
  from: 'from',
  to: 'to',
} as const;

/** What was typed, to be shown again. */
export type TypedMandate = {
  readonly attorney: string;
  readonly acts: readonly string[];
  readonly scope: string;
  readonly licences: readonly string[];
  readonly from: DateParts;
  readonly to: DateParts;
};

/** An empty form: from today, for 30 days; the powers are never chosen for anybody. */
export function blankMandate(today: LocalDate): TypedMandate {
  const [from, to] = [partsOfDate(today), partsOfDate(plusDays(today, 30))];
  return { attorney: '', acts: [], scope: '', licences: [], from, to };
}

/** The form as sent. */
export function typedMandate(form: Form): TypedMandate {
  return {
    attorney: form.one(FIELDS.attorney),
    acts: form.all(FIELDS.acts),
    scope: form.one(FIELDS.scope),
    licences: form.all(FIELDS.licences),
    from: datePartsOf(form, FIELDS.from),
    to: datePartsOf(form, FIELDS.to),
  };
}

/** The terms that were typed, or what has to be corrected. Licences that the catalogue does not know count as not chosen. */
export function readMandate(
  typed: TypedMandate,
  catalogue: Catalogue,
  lang: Lang,
): Result<MandateTerms, readonly FieldError[]> {
  const t = mandateMessages.t[lang];
  const errors: FieldError[] = [];
  const raw = normaliseThai(typed.attorney);
  const attorney = parseNationalId(raw);
  if (!attorney.ok) {
    const message = raw === '' ? t('error.attorney.missing') : t('error.attorney.wrong');
    errors.push({ field: FIELDS.attorney, message });
  }
  const acts = MANDATE_ACTS.filter((act) => typed.acts.includes(act));
  if (acts.length === 0) errors.push({ field: FIELDS.acts, message: t('error.no-acts') });
  const licences =
    typed.scope === 'all' ? 'all' : takenHere(catalogue).flatMap(({ id }) => (typed.licences.includes(id) ? [id] : []));
  if (typed.scope !== 'all' && typed.scope !== 'some') {
    errors.push({ field: FIELDS.scope, message: t('error.licences.choose') });
  } else if (licences !== 'all' && licences.length === 0) {
    errors.push({ field: FIELDS.licences, message: t('error.no-licences') });
  }
  const from = readDay(typed.from, FIELDS.from, lang, errors);
  const to = readDay(typed.to, FIELDS.to, lang, errors);
  if (!attorney.ok || !from || !to || errors.length > 0) return err(errors);
  return ok({ attorneyId: attorney.value, acts, licences, from, to });
}

/** What the terms were refused for, each beside its field. */
export function problemErrors(problems: readonly MandateProblem[], lang: Lang): readonly FieldError[] {
  const fields = {
    'attorney-is-principal': FIELDS.attorney,
    'no-acts': FIELDS.acts,
    'no-licences': FIELDS.licences,
    'starts-in-the-past': FIELDS.from,
    'ends-before-start': FIELDS.to,
    'too-long': FIELDS.to,
  } as const satisfies Record<MandateProblem, string>;
  return problems.map((problem) => ({
    field: fields[problem],
    message: mandateMessages.t[lang](`error.${problem}`),
  }));
}

function readDay(
  parts: DateParts,
  field: typeof FIELDS.from | typeof FIELDS.to,
  lang: Lang,
  errors: FieldError[],
): LocalDate | undefined {
  const date = readDate(parts);
  if (!date.ok) {
    errors.push({ field, message: dateProblemText(date.error, lang) });
    return undefined;
  }
  if (!date.value) errors.push({ field, message: mandateMessages.t[lang](`error.${field}.missing`) });
  return date.value;
}
