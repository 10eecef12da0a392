import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** A titled section of facts or files, with a change link for the whole of it when `change` is given. */
export function SummaryCard(props: {
  readonly title: Content;
  readonly change?: { readonly href: string; readonly label?: string; readonly what: string };
  readonly children: Content;
}): Markup {
  const { t } = useKitText();
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title">{props.title}</h2>
        {props.change === undefined ? null : (
          <div class="govuk-summary-card__actions">
            <a class="govuk-link govuk-link--no-visited-state bp-nowrap" href={props.change.href}>
              {props.change.label ?? t('change')}
              <span class="govuk-visually-hidden"> {props.change.what}</span>
            </a>
          </div>
        )}
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  );
}
