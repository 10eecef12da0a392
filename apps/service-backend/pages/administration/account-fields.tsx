import { districts, subdistrictOf } from '@biz/catalogue/areas.ts';
import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import type { AccountRole } from '@biz/licensing/officers/officer-account.ts';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { datePartsOf } from '@biz/web/forms/date-parts.ts';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { licencesAt } from './account-form.ts';
import type { Shown } from './admin-task.tsx';

/** Whom a new account belongs to: the number on the card, once and for all. */
export function HolderFields({ form, errors }: Shown): Markup {
  const { t } = useText();
  return (
    <TextInput
      name="nationalId"
      label={t('admin.field.nationalId')}
      hint={t('admin.hint.nationalId')}
      value={form.one('nationalId')}
      error={errorOf(errors, 'nationalId')}
      inputMode="numeric"
      autocomplete="off"
      spellcheck={false}
      isRequired
    />
  );
}

/** Name, position, e-mail address, roles and validity. */
export function DetailsFields(props: Shown & { readonly roles: readonly AccountRole[] }): Markup {
  const { t } = useText();
  const { form, errors, roles } = props;
  return (
    <>
      <TextInput
        name="name"
        label={t('admin.field.name')}
        hint={t('admin.hint.name')}
        value={form.one('name')}
        error={errorOf(errors, 'name')}
        spellcheck={false}
        isRequired
      />
      <TextInput
        name="position"
        label={t('admin.field.position')}
        value={form.one('position')}
        error={errorOf(errors, 'position')}
        isOptional
      />
      <TextInput
        name="email"
        type="email"
        label={t('admin.field.email')}
        hint={t('admin.hint.email')}
        value={form.one('email')}
        error={errorOf(errors, 'email')}
        autocomplete="off"
        spellcheck={false}
        isRequired
      />
      <Checkboxes
        name="roles"
        label={t('admin.field.roles')}
        error={errorOf(errors, 'roles')}
        values={form.all('roles')}
        choices={roles.map((role) => ({
          value: role,
          label: t(`admin.role.${role}`),
          hint: t(`admin.roleHint.${role}`),
        }))}
        isRequired
      />
      <DateInput
        name="validFrom"
        label={t('admin.field.validFrom')}
        error={errorOf(errors, 'validFrom')}
        value={datePartsOf(form, 'validFrom')}
        isRequired
      />
      <DateInput
        name="validTo"
        label={t('admin.field.validTo')}
        hint={t('admin.hint.validTo')}
        error={errorOf(errors, 'validTo')}
        value={datePartsOf(form, 'validTo')}
        isOptional
      />
    </>
  );
}

/** Areas and licences at one agency: all, or those that are ticked. */
export function ScopeFields(props: Shown & { readonly agency: Agency; readonly catalogue: Catalogue }): Markup {
  const { lang, t } = useText();
  const { form, errors, agency, catalogue } = props;
  const areas = areasOf(agency);
  return (
    <>
      <Radios
        name="areaMode"
        label={t('admin.field.areas')}
        hint={t('admin.hint.areas')}
        error={errorOf(errors, 'areaMode')}
        value={form.one('areaMode')}
        choices={[
          { value: 'all', label: t('admin.areas.all') },
          {
            value: 'some',
            label: t('admin.areas.some'),
            reveals: (
              <Checkboxes
                name="areas"
                label={t('admin.areas.which')}
                values={form.all('areas')}
                choices={areas.map(({ code, name }) => ({ value: code, label: name[lang] }))}
                isSmall
              />
            ),
          },
        ]}
        isRequired
      />
      <Radios
        name="licenceMode"
        label={t('admin.field.licences')}
        error={errorOf(errors, 'licenceMode')}
        value={form.one('licenceMode')}
        choices={[
          { value: 'all', label: t('admin.licences.all') },
          {
            value: 'some',
            label: t('admin.licences.some'),
            reveals: (
              <Checkboxes
                name="licences"
                label={t('admin.licences.which')}
                values={form.all('licences')}
                choices={licencesAt(catalogue, agency).map(({ id, shortName }) => ({
                  value: id,
                  label: shortName[lang],
                }))}
                isSmall
              />
            ),
          },
        ]}
        isRequired
      />
    </>
  );
}

/** The areas of an agency that work is divided by: its subdistricts, or the districts where it serves a whole province. */
function areasOf(agency: Agency) {
  if (agency.subdistricts.length === 0) return districts(agency.province);
  return agency.subdistricts.flatMap((code) => subdistrictOf(code) ?? []);
}
