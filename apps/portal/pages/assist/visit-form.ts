import type { VisitRequest } from '@biz/actions/acting/begin-assistance.ts';
import { parseMobileNumber, parseNationalId } from '@biz/kernel/identifiers.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { type DateParts, datePartsOf, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import { assistMessages } from '../../messages/assist.ts';

/** Names of the fields. */
export const FIELDS = {
  nationalId: 'nationalId',
  birthDate: 'birthDate',
  mobile: 'mobile',
  consent: 'consent',
} as const;

/** What was typed, to be shown again. Consent is never ticked for anybody. */
export type TypedVisit = { readonly nationalId: string; readonly birthDate: DateParts; readonly mobile: string };

/** An empty form. */
export const BLANK_VISIT: TypedVisit = { nationalId: '', birthDate: { day: '', month: '', year: '' }, mobile: '' };

/** The form as sent. */
export function typedVisit(form: Form): TypedVisit {
  return {
    nationalId: form.one(FIELDS.nationalId),
    birthDate: datePartsOf(form, FIELDS.birthDate),
    mobile: form.one(FIELDS.mobile),
  };
}

/** What was entered, or what has to be corrected. */
export function readVisit(
  typed: TypedVisit,
  hasConsented: boolean,
  lang: Lang,
): Result<VisitRequest, readonly FieldError[]> {
  const t = assistMessages.t[lang];
  const errors: FieldError[] = [];
  const [rawId, rawMobile] = [normaliseThai(typed.nationalId), normaliseThai(typed.mobile)];
  const [nationalId, mobile, birthDate] = [
    parseNationalId(rawId),
    parseMobileNumber(rawMobile),
    readDate(typed.birthDate),
  ];
  if (!nationalId.ok) {
    const message = rawId === '' ? t('error.nationalId.missing') : t('error.nationalId.wrong');
    errors.push({ field: FIELDS.nationalId, message });
  }
  if (!birthDate.ok) errors.push({ field: FIELDS.birthDate, message: dateProblemText(birthDate.error, lang) });
  else if (!birthDate.value) errors.push({ field: FIELDS.birthDate, message: t('error.birthDate.missing') });
  if (!mobile.ok) {
    const message = rawMobile === '' ? t('error.mobile.missing') : t('error.mobile.wrong');
    errors.push({ field: FIELDS.mobile, message });
  }
  if (!hasConsented) errors.push({ field: FIELDS.consent, message: t('error.consent') });
  if (!nationalId.ok || !mobile.ok || errors.length > 0) return err(errors);
  // The register keeps Buddhist years as they were written then, so the parts go as typed.
  const { day, month, year } = typed.birthDate;
  const asTyped = { yearBE: Number(year), month: Number(month), day: Number(day) };
  return ok({ nationalId: nationalId.value, birthDate: asTyped, mobile: mobile.value, hasConsented });
}
