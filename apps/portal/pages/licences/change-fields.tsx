import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { operationMessages } from '../../messages/operations.ts';
import { useTexts } from '../../use-texts.ts';
import { type Asked, asksWhether, CHANGED_FIELD, CHANGES_FIELD, type TypedOperation } from './operation-form.ts';

/** Whether anything has changed, and what. */
export function ChangeFields(props: {
  readonly asked: Pick<Asked, 'kind' | 'changes'>;
  readonly typed: TypedOperation;
  readonly errors: readonly FieldError[];
}): Markup | null {
  const { t, lang } = useTexts(operationMessages);
  const { asked, typed } = props;
  const [changedError, whichError] = [errorOf(props.errors, CHANGED_FIELD), errorOf(props.errors, CHANGES_FIELD)];
  if (asked.changes.length === 0) return null;
  return (
    <>
      {asksWhether(asked) ? (
        <Radios
          name={CHANGED_FIELD}
          label={t('changed.question')}
          labelSize="m"
          isRequired
          value={typed.changed}
          {...(changedError === undefined ? {} : { error: changedError })}
          choices={[
            { value: 'no', label: t('changed.no') },
            { value: 'yes', label: t('changed.yes') },
          ]}
        />
      ) : null}
      <Checkboxes
        name={CHANGES_FIELD}
        label={t('changed.which')}
        labelSize="m"
        hint={t('changed.which.hint')}
        values={typed.changes}
        {...(whichError === undefined ? {} : { error: whichError })}
        choices={asked.changes.map(({ id, label, hint }) => ({
          value: id,
          label: label[lang],
          ...(hint ? { hint: hint[lang] } : {}),
        }))}
      />
    </>
  );
}
