import { DateInput } from '@biz/web/components/date-input.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { datePartsOf } from '@biz/web/forms/date-parts.ts';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import type { Shown } from './admin-task.tsx';
import type { Adding } from './read-closing-days.ts';

/** One closing day with its name in both languages. */
export function OneDayFields(props: Shown & Adding): Markup {
  const { t } = useText();
  const { form, errors } = props;
  return (
    <>
      <AgencyField {...props} />
      <DateInput
        name="date"
        label={t('closing.field.date')}
        error={errorOf(errors, 'date')}
        value={datePartsOf(form, 'date')}
        isRequired
      />
      {(['nameTh', 'nameEn'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`closing.field.${name}`)}
          value={form.one(name)}
          error={errorOf(errors, name)}
          isRequired
        />
      ))}
      <SourceField {...props} />
    </>
  );
}

/** Many closing days as pasted lines. */
export function ImportFields(props: Shown & Adding): Markup {
  const { t } = useText();
  const { form, errors } = props;
  return (
    <>
      <AgencyField {...props} />
      <Textarea
        name="lines"
        rows={10}
        label={t('closing.field.lines')}
        hint={t('closing.hint.lines')}
        value={form.one('lines')}
        error={errorOf(errors, 'lines')}
        isRequired
      />
      <SourceField {...props} />
    </>
  );
}

function SourceField({ form, errors }: Shown): Markup {
  const { t } = useText();
  return (
    <TextInput
      name="source"
      label={t('closing.field.source')}
      hint={t('closing.hint.source')}
      value={form.one('source')}
      error={errorOf(errors, 'source')}
      isRequired
    />
  );
}

/** Asked where somebody administers several agencies. */
function AgencyField({ by, agencies, form, errors }: Shown & Adding): Markup | null {
  const { lang, t } = useText();
  if (by.reach === 'all' || agencies.length === 1) return null;
  return (
    <Select
      name="agency"
      label={t('admin.filter.agency')}
      value={form.one('agency')}
      error={errorOf(errors, 'agency')}
      options={[
        { value: '', label: t('closing.choose') },
        ...agencies.map(({ id, name }) => ({ value: id, label: name[lang] })),
      ]}
      isRequired
    />
  );
}
