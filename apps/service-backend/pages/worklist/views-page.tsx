import type { SavedView } from '@biz/actions/ports/desk.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** A view as it is being kept. */
export type TypedView = SavedView;

/** The views that an officer keeps: name the one that was shown, choose one to begin with, forget others. */
export function ViewsPage(props: {
  readonly shell: Shell;
  readonly views: readonly SavedView[];
  readonly typed: TypedView;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useText();
  const { views, typed, errors } = props;
  return (
    <OfficePage
      shell={props.shell}
      title={t('views.title')}
      hasErrors={errors.length > 0}
      back={{ href: `${paths.worklist}?${typed.query}`, label: t('frame.backToList') }}
      menu={{ entry: 'worklist' }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{t('views.title')}</PageHeading>
      <p class="govuk-body">{t('views.lead')}</p>
      <Form action={paths.views}>
        <OnceField />
        <input type="hidden" name="query" value={typed.query} />
        <TextInput
          name="name"
          label={t('views.name')}
          labelSize="m"
          hint={t('views.nameHint')}
          value={typed.name}
          error={errorOf(errors, 'name')}
          width={20}
          isRequired
        />
        <Checkbox name="first" label={t('views.first')} isChecked={typed.isDefault} isSmall />
        <Button>{t('views.keepButton')}</Button>
      </Form>
      <h2 class="govuk-heading-m">{t('views.kept')}</h2>
      {views.length === 0 ? <InsetText>{t('views.none')}</InsetText> : <KeptViews views={views} />}
    </OfficePage>
  );
}

function KeptViews({ views }: { readonly views: readonly SavedView[] }): Markup {
  const { t } = useText();
  return (
    <Table
      caption={t('views.kept')}
      isCaptionHidden
      isDense
      stacks
      rows={views}
      rowKey={({ name }) => name}
      columns={[
        {
          header: t('views.name'),
          isRowHeader: true,
          cell: ({ name, query }) => <Link href={`${paths.worklist}?${query}`}>{name}</Link>,
        },
        { header: t('views.firstColumn'), cell: ({ isDefault }) => (isDefault ? t('word.yes') : t('word.no')) },
        {
          header: <span class="govuk-visually-hidden">{t('views.forget')}</span>,
          cell: ({ name }) => (
            <Form action={paths.viewDeletion}>
              <OnceField />
              <input type="hidden" name="name" value={name} />
              <Button look="secondary">
                {t('views.forget')} <span class="govuk-visually-hidden">{name}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
