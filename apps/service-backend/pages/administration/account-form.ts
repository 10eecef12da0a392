import { emailKey } from '@biz/actions/administration/issue-officer-account.ts';
import type { AccountHolder } from '@biz/actions/ports/officer-register.ts';
import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import { parseNationalId } from '@biz/kernel/identifiers.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { AccountScope, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { type Form, formFrom } from '@biz/web/http/form.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import type { Page } from '../../backend-app.ts';
import { ROLES } from './entitlement-text.tsx';

/** What is asked about a person and their roles, without where they work. */
export type Details = Omit<Entitlement, 'scopes'> & { readonly email: string };

/** Longest name and position, in characters. */
const LONGEST = 200;

/** Reads national ID and e-mail address of a new account. */
export function readHolder(page: Page, form: Form): Result<AccountHolder, readonly FieldError[]> {
  const nationalId = parseNationalId(normaliseThai(form.one('nationalId')));
  const email = readEmail(page, form);
  if (nationalId.ok && email.ok) return ok({ nationalId: nationalId.value, email: email.value });
  return err([
    ...(nationalId.ok ? [] : [{ field: 'nationalId', message: page.t('admin.error.nationalId') }]),
    ...(email.ok ? [] : email.error),
  ]);
}

/** Reads name, position, e-mail address, roles and validity. */
export function readDetails(page: Page, form: Form): Result<Details, readonly FieldError[]> {
  const [name, position] = [readText(page, form, 'name', true), readText(page, form, 'position', false)];
  const email = readEmail(page, form);
  const roles = ROLES.filter((role) => form.all('roles').includes(role));
  const [from, to] = [readDay(page, form, 'validFrom'), readDay(page, form, 'validTo')];
  const errors = [
    ...problemsOf(name),
    ...problemsOf(position),
    ...problemsOf(email),
    ...(roles.length === 0 ? [{ field: 'roles', message: page.t('admin.error.roles') }] : []),
    ...problemsOf(from),
    ...(from.ok && from.value === undefined ? [{ field: 'validFrom', message: page.t('admin.error.validFrom') }] : []),
    ...problemsOf(to),
  ];
  if (!name.ok || !position.ok || !email.ok || !from.ok || !to.ok || !from.value || errors.length > 0)
    return err(errors);
  if (to.value !== undefined && to.value < from.value) {
    return err([{ field: 'validTo', message: page.t('admin.error.validTo') }]);
  }
  const validity = { validFrom: from.value, ...(to.value === undefined ? {} : { validTo: to.value }) };
  return ok({ name: name.value, position: position.value, email: email.value, roles, ...validity });
}

/** Reads the areas and licences at one agency. */
export function readScope(page: Page, form: Form, agency: Agency): Result<AccountScope, readonly FieldError[]> {
  const areas = form.one('areaMode') === 'all' ? 'all' : form.all('areas').filter((code) => /^(\d\d){1,3}$/.test(code));
  const licences = form.one('licenceMode') === 'all' ? 'all' : form.all('licences').filter(isLicence);
  const errors = [
    ...(isChosen(form.one('areaMode'), areas) ? [] : [{ field: 'areaMode', message: page.t('admin.error.areas') }]),
    ...(isChosen(form.one('licenceMode'), licences)
      ? []
      : [{ field: 'licenceMode', message: page.t('admin.error.licences') }]),
  ];
  return errors.length > 0 ? err(errors) : ok({ agency: agency.id, areas, licences });
}

/** The form of an account that is there. */
export function detailsForm(entitlement: Entitlement, email: string): Form {
  const { name, position, roles, validFrom, validTo } = entitlement;
  return formFrom([
    ['name', name],
    ['position', position],
    ['email', email],
    ...roles.map((role) => ['roles', role] as const),
    ...dateFields('validFrom', validFrom),
    ...(validTo === undefined ? [] : dateFields('validTo', validTo)),
  ]);
}

/** The form of one scope; everything when there is none yet. */
export function scopeForm(scope: Pick<AccountScope, 'areas' | 'licences'>): Form {
  const { areas, licences } = scope;
  return formFrom([
    ['areaMode', areas === 'all' ? 'all' : 'some'],
    ...(areas === 'all' ? [] : areas.map((code) => ['areas', code] as const)),
    ['licenceMode', licences === 'all' ? 'all' : 'some'],
    ...(licences === 'all' ? [] : licences.map((id) => ['licences', id] as const)),
  ]);
}

/** The fields of a day. */
export function dateFields(name: string, date: LocalDate): readonly (readonly [string, string])[] {
  return Object.entries(partsOfDate(date)).map(([part, value]) => [`${name}.${part}`, value]);
}

/** The licences that agencies of this kind issue through the portal. */
export function licencesAt(catalogue: Catalogue, agency: Agency) {
  return takenHere(catalogue).filter((licence) => licence.agencyKind === agency.kind);
}

/** A day from its three fields; undefined when all are empty. */
export function readDay(page: Page, form: Form, field: string): Result<LocalDate | undefined, readonly FieldError[]> {
  const day = readDate(datePartsOf(form, field));
  return day.ok ? day : err([{ field, message: dateProblemText(day.error, page.lang) }]);
}

function readEmail(page: Page, form: Form): Result<string, readonly FieldError[]> {
  const email = emailKey(form.one('email'));
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254;
  return isAddress ? ok(email) : err([{ field: 'email', message: page.t('admin.error.email') }]);
}

function readText(
  page: Page,
  form: Form,
  field: 'name' | 'position',
  isRequired: boolean,
): Result<string, readonly FieldError[]> {
  const text = normaliseThai(form.one(field)).trim();
  if (isRequired && text === '') return err([{ field, message: page.t(`admin.error.name`) }]);
  if (text.length > LONGEST) {
    return err([{ field, message: page.t('error.tooLong', { max: LONGEST, count: text.length }) }]);
  }
  return ok(text);
}

function problemsOf(read: Result<unknown, readonly FieldError[]>): readonly FieldError[] {
  return read.ok ? [] : read.error;
}

function isChosen(mode: string, chosen: 'all' | readonly unknown[]): boolean {
  return mode === 'all' || (mode === 'some' && chosen.length > 0);
}

function isLicence(raw: string): raw is LicenceId {
  return /^[a-z0-9][a-zA-Z0-9.-]{0,79}$/.test(raw);
}
