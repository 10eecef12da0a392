import { ButtonLink } from '@biz/web/components/button.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** Where signing out ends: no way back in without pressing a button. */
export function SignedOutPage({ shell }: { readonly shell: Shell }): Markup {
  const { t } = useText();
  return (
    <OfficePage shell={shell} title={t('signedOut.title')}>
      <h1 class="govuk-heading-xl">{t('signedOut.title')}</h1>
      <p class="govuk-body">{t('signedOut.text')}</p>
      <ButtonLink href={paths.signIn} look="secondary">
        {t('signedOut.again')}
      </ButtonLink>
    </OfficePage>
  );
}
