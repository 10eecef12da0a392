import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** The topmost thing on every page: how to tell the official website. In training it says that nothing here is real. */
export function OfficialBanner({ isTraining = false }: { readonly isTraining?: boolean }): Markup {
  const { t } = useKitText();
  return (
    <section class="bp-official" aria-label={t(isTraining ? 'official.training' : 'official.label')}>
      <div class="govuk-width-container">
        <details>
          <summary class="bp-official__summary">
            <Icon name={isTraining ? 'info' : 'shield'} />{' '}
            <span>{t(isTraining ? 'official.training' : 'official.title')}</span>{' '}
            <span class="bp-official__how">{t(isTraining ? 'official.trainingHow' : 'official.how')}</span>
          </summary>
          <div class="bp-official__text">
            <p>{t(isTraining ? 'official.trainingText' : 'official.address')}</p>
            <p>{t('official.otp')}</p>
          </div>
        </details>
      </div>
    </section>
  );
}
