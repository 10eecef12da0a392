import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** A line below the header: planned downtime, an outage. */
export function Notice({ children }: { readonly children: Content }): Markup {
  const { t } = useKitText();
  return (
    <section class="bp-notice" aria-label={t('layout.notice')}>
      <div class="govuk-width-container">
        <p>
          <Icon name="wrench" />
          <span>{children}</span>
        </p>
      </div>
    </section>
  );
}
