import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { JSX } from 'preact';
import type { ClientConfig } from '../clients.ts';
import { pagePaths } from '../paths.ts';
import { Frame, type PageBasics } from './frame.tsx';
import { ServiceLinks } from './service-links.tsx';

/** What the first page shows. */
export type HomePageProps = PageBasics & {
  readonly clients: readonly ClientConfig[];
  /** Who is signed in, if anybody. */
  readonly name?: string;
};

/** Says what this is and leads to the services; nobody needs to come here to sign in. */
export function homePage(props: HomePageProps): JSX.Element {
  const { t } = props;
  return (
    <Frame chrome={props.chrome} title={t('home.title')}>
      <PageHeading size="l">{t('home.title')}</PageHeading>
      <p class="govuk-body">{t('home.lead')}</p>
      <ServiceLinks {...props} />
      {props.name === undefined ? null : (
        <>
          <p class="govuk-body">{t('home.signedIn', { name: props.name })}</p>
          <p class="govuk-body">
            <Link href={pagePaths.signOut}>{t('signOut.confirm')}</Link>
          </p>
        </>
      )}
    </Frame>
  );
}
