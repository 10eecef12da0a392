import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { SeenRevision } from '../../definition-authority.ts';
import type { Shell } from '../../office-page.tsx';
import { revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from '../administration/admin-page.tsx';
import { definitionName } from './definition-name.ts';
import { SaveFields } from './save-fields.tsx';
import type { Unsaved } from './save-text.ts';

/** A form that changes a part of a revision's text and saves it. */
export function EditPage(
  props: Unsaved & {
    readonly shell: Shell;
    readonly seenRevision: SeenRevision;
    readonly title: string;
    readonly action: string;
    readonly children: Content;
  },
): Markup {
  const { t } = useText();
  const { shell, title, errors, seenRevision } = props;
  const name = definitionName(useText(), seenRevision.definition);
  const back = { href: revisionPath('revision', seenRevision.id), label: t('revision.title', { name }) };
  return (
    <AdminPage
      {...{ shell, entry: 'definitions', title, caption: name, back, hasErrors: errors.length > 0 }}
      before={<ErrorSummary errors={errors} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Form action={props.action}>
            <SaveFields seen={props.seen} once={props.once} />
            {props.children}
            <ButtonGroup>
              <Button>{t('revision.save')}</Button>
              <a class="govuk-link" href={back.href}>
                {t('admin.cancel')}
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    </AdminPage>
  );
}
