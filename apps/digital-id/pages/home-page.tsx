import { bangkokDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { type Account, fullName } from '../account.ts';
import type { ClientConfig } from '../clients.ts';
import type { Consent } from '../consents.ts';
import { pagePaths } from '../paths.ts';
import { Frame, type PageBasics } from './frame.tsx';
import { ServiceLinks } from './service-links.tsx';

/** What the first page shows. */
export type HomePageProps = PageBasics & {
  readonly clients: readonly ClientConfig[];
  /** Who is signed in and to what they agreed; nothing for a visitor. */
  readonly visitor?: { readonly account: Account; readonly consents: readonly Consent[] } | undefined;
};

/** Says what this is and leads to the services; to who is signed in also what they agreed to, and how to take it back. */
export function homePage(props: HomePageProps): Markup {
  const { t, lang, visitor } = props;
  return (
    <Frame chrome={props.chrome} title={t('home.title')}>
      <PageHeading size="l">{t('home.title')}</PageHeading>
      <p class="govuk-body">{t('home.lead')}</p>
      <ServiceLinks {...props} />
      {visitor === undefined ? null : (
        <>
          <p class="govuk-body">{t('home.signedIn', { name: fullName(visitor.account.person, lang) })}</p>
          <p class="govuk-body">
            <Link href={pagePaths.signOut}>{t('signOut.confirm')}</Link>
          </p>
          {visitor.consents.length > 0 ? <ConsentList {...props} consents={visitor.consents} /> : null}
        </>
      )}
    </Frame>
  );
}

function ConsentList(props: HomePageProps & { readonly consents: readonly Consent[] }): Markup {
  const { t, lang, clients, consents } = props;
  const nameOf = (id: string) => clients.find(({ clientId }) => clientId === id)?.name[lang] ?? id;
  return (
    <>
      <h2 class="govuk-heading-m">{t('home.agreed')}</h2>
      <p class="govuk-body">{t('home.withdrawn')}</p>
      <Form action={pagePaths.withdrawal}>
        <Rows
          rows={consents.map(({ clientId, grantedAt }) => ({
            title: nameOf(clientId),
            meta: t('home.agreedSince', { date: formatDate(bangkokDate(grantedAt), lang) }),
            end: (
              <Button look="secondary" name="client" value={clientId}>
                {t('home.withdraw')}
                <span class="govuk-visually-hidden"> {nameOf(clientId)}</span>
              </Button>
            ),
          }))}
        />
      </Form>
    </>
  );
}
