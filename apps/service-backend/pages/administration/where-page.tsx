import type { Agency } from '@biz/catalogue/model.ts';
import { CENTRAL_OFFICE } from '@biz/licensing/officers/officer-account.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';
import { AdminPage } from './admin-page.tsx';

/** Asks first at which agency: what is asked next depends on it. */
export function WherePage(props: {
  readonly shell: Shell;
  readonly title: string;
  readonly path: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly agencies: readonly Agency[];
  /** The central office is offered as well. */
  readonly hasCentral?: boolean;
}): Markup {
  const { lang, t } = useText();
  const href = (agency: string) => `${props.path}?agency=${encodeURIComponent(agency)}`;
  return (
    <AdminPage shell={props.shell} entry="officers" title={props.title} back={props.back}>
      <ul class="govuk-list govuk-list--spaced">
        {props.agencies.map(({ id, name, unit }) => (
          <li key={id}>
            <Link href={href(id)}>{name[lang]}</Link> <span class="bp-muted">{unit[lang]}</span>
          </li>
        ))}
      </ul>
      {props.hasCentral ? (
        <>
          <p class="govuk-body">{t('admin.issue.centralLead')}</p>
          <ButtonLink href={href(CENTRAL_OFFICE)} look="secondary">
            {t('admin.issue.central')}
          </ButtonLink>
        </>
      ) : null}
    </AdminPage>
  );
}
