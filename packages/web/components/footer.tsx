import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { Nowrap } from './nowrap.tsx';

/** What stands below every page; the agency that runs the service fills it in. */
export type FooterContent = {
  /** The operating agency. */
  readonly operator: string;
  /** Year of the copyright line as readers write it: Buddhist Era in Thai. */
  readonly year: string;
  readonly contact: {
    readonly title?: string;
    readonly phone?: string;
    readonly hours?: string;
    readonly email?: string;
  };
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/** Contact and policies, reachable from every page. `compact` is one line, for officers. */
export function Footer({
  content,
  compact = false,
}: {
  readonly content: FooterContent;
  readonly compact?: boolean;
}): Markup {
  return (
    <footer class="govuk-template__footer" id="footer">
      {compact ? <CompactFooter {...content} /> : <FullFooter {...content} />}
    </footer>
  );
}

function FullFooter({ operator, year, contact, links }: FooterContent): Markup {
  const { t } = useKitText();
  return (
    <div class="bp-footer">
      <div class="govuk-width-container">
        <div class="bp-footer__cols">
          <Contact {...contact} />
          <nav aria-label={t('layout.siteLinks')}>
            <ul class="bp-footer__links">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a class="govuk-link" href={href}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div class="bp-footer__org">
          <span class="bp-emblem" aria-hidden="true" />
          <Copyright operator={operator} year={year} />
        </div>
      </div>
    </div>
  );
}

function CompactFooter({ operator, year, contact, links }: FooterContent): Markup {
  return (
    <div class="bp-footer bp-footer--compact">
      <div class="govuk-width-container bp-footer__row">
        <p>
          {contact.title} {contact.phone === undefined ? null : <Nowrap>{contact.phone}</Nowrap>}
        </p>
        {links.map(({ href, label }) => (
          <a key={href} class="govuk-link" href={href}>
            {label}
          </a>
        ))}
        <Copyright operator={operator} year={year} class="bp-footer__copy" />
      </div>
    </div>
  );
}

function Copyright(props: { readonly operator: string; readonly year: string; readonly class?: string }): Markup {
  const { t } = useKitText();
  return (
    <p class={props.class}>
      {t('layout.copyright', { year: props.year, operator: props.operator })}{' '}
      <span lang="en">Government of Thailand</span>
    </p>
  );
}

function Contact(contact: FooterContent['contact']): Markup {
  const { t, tx } = useKitText();
  return (
    <div>
      <h2 class="govuk-heading-s">{contact.title ?? t('layout.contact')}</h2>
      <p>
        {contact.phone === undefined ? null : tx('layout.phone', { phone: contact.phone })}
        {contact.hours === undefined ? null : (
          <>
            <br />
            {contact.hours}
          </>
        )}
      </p>
      {contact.email === undefined ? null : (
        <p>
          <a class="govuk-link" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
      )}
    </div>
  );
}
