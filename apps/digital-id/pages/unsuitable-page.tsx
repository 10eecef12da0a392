import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { type Account, fullName } from '../account.ts';
import { type ClientConfig, clientHome } from '../clients.ts';
import { Frame, type PageBasics } from './frame.tsx';

/** What the page of an account that may not be used shows. */
export type UnsuitablePageProps = PageBasics & {
  readonly client: ClientConfig;
  readonly path: string;
  readonly account: Account;
  /** Services that this account can be used for. */
  readonly others: readonly ClientConfig[];
};

/** The password was right, but the service is for officers: says so, and leads to both ways out. */
export function unsuitablePage(props: UnsuitablePageProps): Markup {
  const { t, lang, client } = props;
  const service = client.name[lang];
  const title = t('unsuitable.title', { service });
  return (
    <Frame chrome={props.chrome} title={title}>
      <PageHeading size="l">{title}</PageHeading>
      <p class="govuk-body">{t('unsuitable.why', { name: fullName(props.account.person, lang), service })}</p>
      <p class="govuk-body">{t('unsuitable.next')}</p>
      <ButtonGroup>
        <ButtonLink href={props.path}>{t('unsuitable.another')}</ButtonLink>
        {props.others.map((other) => (
          <ButtonLink key={other.clientId} href={clientHome(other)} look="secondary">
            {t('home.open', { service: other.name[lang] })}
          </ButtonLink>
        ))}
      </ButtonGroup>
    </Frame>
  );
}
