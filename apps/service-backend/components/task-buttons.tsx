import { Button, ButtonGroup, type ButtonLook } from '@biz/web/components/button.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../case/officer-case.ts';
import { STAGE_FIELD } from '../case/task-routes.tsx';
import { casePath } from '../paths.ts';
import { useText } from '../use-text.ts';

/** The button that leads to the page to check. */
export function CheckButton(): Markup {
  const { t } = useText();
  return (
    <Button name={STAGE_FIELD} value="check">
      {t('form.check')}
    </Button>
  );
}

/** The button that does it, one to go back and change when there is something to change, and the way out. */
export function ConfirmButtons(props: {
  readonly officerCase: OfficerCase;
  readonly children: Content;
  readonly look?: ButtonLook;
  readonly edit?: Content;
}): Markup {
  const { t } = useText();
  return (
    <ButtonGroup>
      <Button name={STAGE_FIELD} value="confirm" {...(props.look ? { look: props.look } : {})}>
        {props.children}
      </Button>
      {props.edit ? (
        <Button name={STAGE_FIELD} value="edit" look="secondary">
          {props.edit}
        </Button>
      ) : null}
      <a class="govuk-link" href={casePath('application', props.officerCase.application.id)}>
        {t('form.cancel')}
      </a>
    </ButtonGroup>
  );
}
