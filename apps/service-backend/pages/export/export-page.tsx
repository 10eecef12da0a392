import { EXPORT_PURPOSES, MOST_EXPORTED } from '@biz/actions/officer/export-worklist.ts';
import { Button } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { JournalNote } from '../../components/journal-note.tsx';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { isNarrowed, type ListState } from '../worklist/list-state.ts';

/** What will be in the file, how much of it, and what it is for. */
export function ExportPage(props: {
  readonly shell: Shell;
  readonly state: ListState;
  readonly query: string;
  readonly count: number;
  readonly error?: string;
}): Markup {
  const { t } = useText();
  const { state, count, error } = props;
  return (
    <OfficePage
      shell={props.shell}
      title={t('export.title')}
      hasErrors={error !== undefined}
      back={{ href: `${paths.worklist}?${props.query}`, label: t('frame.backToList') }}
    >
      <ErrorSummary errors={error ? [{ field: 'purpose', message: error }] : []} />
      <PageHeading size="l">{t('export.title')}</PageHeading>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            {t(`worklist.caption.${state.view}`)} {isNarrowed(state) ? t('export.narrowed') : ''}
          </p>
          <p class="govuk-body">
            <strong>{t('export.count', { count: Math.min(count, MOST_EXPORTED).toLocaleString('en-GB') })}</strong>
          </p>
          {count > MOST_EXPORTED ? (
            <InsetText>{t('export.tooMany', { max: MOST_EXPORTED.toLocaleString('en-GB') })}</InsetText>
          ) : null}
          {count === 0 ? <InsetText>{t('export.empty')}</InsetText> : <PurposeForm {...props} />}
          <JournalNote />
        </div>
      </div>
    </OfficePage>
  );
}

function PurposeForm(props: { readonly query: string; readonly error?: string }): Markup {
  const { t } = useText();
  return (
    <Form action={paths.export}>
      <input type="hidden" name="query" value={props.query} />
      <Radios
        name="purpose"
        label={t('export.purpose')}
        labelSize="m"
        hint={t('export.purposeHint')}
        choices={EXPORT_PURPOSES.map((value) => ({ value, label: t(`export.purpose.${value}`) }))}
        error={props.error}
        isRequired
      />
      <Button>{t('export.button')}</Button>
    </Form>
  );
}
