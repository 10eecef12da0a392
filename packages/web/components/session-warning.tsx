import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';

/** The dialog that script shows five minutes before the session lapses. Without script drafts are saved page by page. */
export function SessionWarning(): Markup {
  const { t } = useKitText();
  return (
    <template id="session-warning">
      <dialog class="bp-dialog" aria-labelledby="session-title" aria-describedby="session-text">
        <h2 class="govuk-heading-m" id="session-title">
          {t('session.title')}
        </h2>
        <p class="govuk-body" id="session-text">
          {t('session.text')}
        </p>
        <button type="button" class="govuk-button" data-stay>
          {t('session.stay')}
        </button>
      </dialog>
    </template>
  );
}
