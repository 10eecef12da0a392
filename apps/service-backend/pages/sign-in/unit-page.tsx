import type { Catalogue } from '@biz/catalogue/model.ts';
import { Button } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { type Officer, readScopeOf } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** O1: at which of their agencies an officer works now; every page says which. */
export function UnitPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly units: readonly Officer[];
  readonly current: Officer;
  readonly errors: readonly FieldError[];
}): Markup {
  const { lang, t } = useText();
  const { shell, catalogue, units, current, errors } = props;
  return (
    <OfficePage shell={shell} title={t('unit.title')} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Form action={paths.unit}>
        <Radios
          name="agency"
          label={t('unit.title')}
          labelSize="l"
          isHeading
          hint={t('unit.hint')}
          value={current.agency}
          error={errorOf(errors, 'agency')}
          choices={units.map((unit) => ({
            value: unit.agency,
            label: catalogue.agencies.get(unit.agency)?.name[lang] ?? unit.agency,
            hint: t(readScopeOf(unit) === 'all' ? 'unit.all' : 'unit.some'),
          }))}
        />
        <Button>{t('unit.button')}</Button>
      </Form>
    </OfficePage>
  );
}
