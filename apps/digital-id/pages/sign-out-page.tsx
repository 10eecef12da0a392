import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { ClientConfig } from '../clients.ts';
import { pagePaths } from '../paths.ts';
import { Frame, type PageBasics } from './frame.tsx';
import { ServiceLinks } from './service-links.tsx';

/** Asks before signing out when no service vouched that the person asked for it. */
export function signOutPage(props: PageBasics & { readonly name: string }): Markup {
  const { t } = props;
  return (
    <Frame chrome={props.chrome} title={t('signOut.title')}>
      <PageHeading size="l">{t('signOut.title')}</PageHeading>
      <p class="govuk-body">{t('signOut.lead', { name: props.name })}</p>
      <Form action={pagePaths.signOut}>
        <ButtonGroup>
          <Button>{t('signOut.confirm')}</Button>
          <ButtonLink href={pagePaths.home} look="secondary">
            {t('signOut.stay')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

/** The end, with the way back to each service. */
export function signedOutPage(props: PageBasics & { readonly clients: readonly ClientConfig[] }): Markup {
  const { t } = props;
  return (
    <Frame chrome={props.chrome} title={t('signedOut.title')}>
      <PageHeading size="l">{t('signedOut.title')}</PageHeading>
      <p class="govuk-body">{t('signedOut.lead')}</p>
      <ServiceLinks {...props} />
    </Frame>
  );
}
