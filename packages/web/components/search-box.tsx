import { fieldId } from '../forms/field-error.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** One line to search with, by GET, so that a result can be kept and passed on. */
export function SearchBox(props: {
  readonly action: string;
  readonly name: string;
  readonly label: Content;
  readonly hint?: Content;
  readonly value?: string | undefined;
  /** Defaults to "search" with its icon; a plain word makes a secondary button. */
  readonly button?: Content;
}): Markup {
  const id = fieldId(props.name);
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  return (
    <search>
      <form action={props.action} method="get">
        <div class="govuk-form-group">
          <label class="govuk-label" for={id}>
            {props.label}
          </label>
          {hintId === undefined ? null : (
            <div class="govuk-hint" id={hintId}>
              {props.hint}
            </div>
          )}
          <div class="bp-search">
            <input
              class="govuk-input"
              id={id}
              name={props.name}
              type="search"
              value={props.value}
              autocomplete="off"
              spellcheck={false}
              aria-describedby={hintId}
            />
            <SearchButton>{props.button}</SearchButton>
          </div>
        </div>
      </form>
    </search>
  );
}

function SearchButton({ children }: { readonly children?: Content }): Markup {
  const { t } = useKitText();
  if (children !== undefined) return <Button look="secondary">{children}</Button>;
  return (
    <Button>
      <Icon name="search" />
      <span class="bp-search__word">{t('search.button')}</span>
    </Button>
  );
}
