import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import type { RefusalRow, RefusalText } from '../refusals.ts';

/** What a refusal page says: what happened, what to do next, the code and the reference to read out to the help desk. */
export function RefusalContent(props: {
  readonly refusal: RefusalRow & RefusalText;
  readonly reference: string;
  readonly signIn?: string;
}): Markup {
  const { t } = useKitText();
  const { refusal } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{refusal.title}</h1>
        <p class="govuk-body">{refusal.detail}</p>
        <h2 class="govuk-heading-m">{t('refusal.next')}</h2>
        <p class="govuk-body">{refusal.next}</p>
        <p class="govuk-body">
          {props.signIn === undefined ? (
            <a class="govuk-link" href="/">
              {t('refusal.home')}
            </a>
          ) : (
            <a class="govuk-button" href={props.signIn}>
              {t('refusal.signIn')}
            </a>
          )}
        </p>
        <dl class="bp-facts">
          <div>
            <dt>{t('refusal.code')}</dt>
            <dd>{refusal.code}</dd>
          </div>
          <div>
            <dt>{t('refusal.reference')}</dt>
            <dd class="bp-id">{props.reference}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
