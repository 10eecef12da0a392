import type { ComponentChildren, JSX } from 'preact';
import { useKitText } from '../i18n/use-kit-text.ts';
import { Icon } from './icon.tsx';

/** A line below the header: planned downtime, an outage. */
export function Notice({ children }: { readonly children: ComponentChildren }): JSX.Element {
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
