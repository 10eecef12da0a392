import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { type ClientConfig, clientHome } from '../clients.ts';
import type { PageBasics } from './frame.tsx';

/** One link to each service that uses this account, at the origin of its registered addresses. */
export function ServiceLinks(props: PageBasics & { readonly clients: readonly ClientConfig[] }): Markup {
  const { t, lang, clients } = props;
  return (
    <ul class="govuk-list">
      {clients.map((client) => (
        <li key={client.clientId}>
          <Link href={clientHome(client)}>{t('home.open', { service: client.name[lang] })}</Link>
        </li>
      ))}
    </ul>
  );
}
