import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useTexts } from './messages/sandbox-messages.ts';
import { SandboxLayout } from './sandbox-layout.tsx';

/** What the sandbox plays, one link each. */
export function HomePage(): Markup {
  const { t } = useTexts();
  return (
    <SandboxLayout title={t('home.title')}>
      <PageHeading size="l">{t('home.title')}</PageHeading>
      <p class="govuk-body-l">{t('home.lead')}</p>
      <h2 class="govuk-visually-hidden">{t('service')}</h2>
      <Rows
        rows={[
          { title: t('home.phone'), href: '/phone', meta: t('home.phoneText') },
          { title: t('home.bank'), href: '/bank', meta: t('home.bankText') },
          { title: t('home.registries'), href: '/registries', meta: t('home.registriesText') },
        ]}
      />
    </SandboxLayout>
  );
}
