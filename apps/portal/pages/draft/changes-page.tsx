import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { draftMessages } from '../../messages/draft.ts';
import { operationMessages } from '../../messages/operations.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { ChangeFields } from '../licences/change-fields.tsx';
import type { Asked, TypedOperation } from '../licences/operation-form.ts';
import { type DraftContext, draftTitle } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';

/** Says anew what has changed. */
export function ChangesPage(props: {
  readonly context: DraftContext;
  readonly asked: Pick<Asked, 'kind' | 'changes'>;
  readonly typed: TypedOperation;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, lang } = useTexts(operationMessages);
  const { t: draft } = useTexts(draftMessages);
  const { context } = props;
  return (
    <PortalPage
      shell={context.shell}
      title={t('changes.title')}
      place="filings"
      actingFor={context.actingFor}
      hasErrors={props.errors.length > 0}
      back={{ href: draftPaths.hub(context.draft.id), label: draft('page.back') }}
    >
      <Columns>
        <ErrorSummary errors={props.errors} />
        <PageHeading caption={draftTitle(context, lang)}>{t('changes.title')}</PageHeading>
        <Form action={draftPaths.changes(context.draft.id)}>
          <ChangeFields asked={props.asked} typed={props.typed} errors={props.errors} />
          <Button>{t('changes.save')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}
