import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import { Button, ButtonGroup, type ButtonLook } from '@biz/web/components/button.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { STAGE_FIELD } from '../case/task-routes.tsx';
import { entryPath } from '../paths.ts';
import { useText } from '../use-text.ts';

/** The last button of a task on a licence, one to go back and change, and the way out. */
export function EntryButtons(props: {
  readonly licence: LicenceEntryId;
  readonly look?: ButtonLook;
  readonly hasEdit?: boolean;
  readonly children: Content;
}): Markup {
  const { t } = useText();
  return (
    <ButtonGroup>
      <Button name={STAGE_FIELD} value="confirm" {...(props.look ? { look: props.look } : {})}>
        {props.children}
      </Button>
      {props.hasEdit ? (
        <Button name={STAGE_FIELD} value="edit" look="secondary">
          {t('order.edit')}
        </Button>
      ) : null}
      <a class="govuk-link" href={entryPath('entry', props.licence)}>
        {t('entry.cancel')}
      </a>
    </ButtonGroup>
  );
}
