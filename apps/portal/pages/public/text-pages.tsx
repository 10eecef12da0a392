import { defineMessages } from '@biz/web/i18n/define-messages.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { html } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { textPagesEn } from '../../messages/text-pages.en.ts';
import { textPagesTh } from '../../messages/text-pages.th.ts';
import type { PortalApp } from '../../portal-app.ts';
import { type Place, PortalPage, type Shell, shellOf } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

const textPageMessages = defineMessages({ th: textPagesTh, en: textPagesEn });

type TextKey = keyof typeof textPagesTh;

/** The paragraphs of each page, in order; the heading of each has `.heading` behind its key. */
const pages = {
  terms: ['terms.1', 'terms.2', 'terms.3', 'terms.4'],
  privacy: ['privacy.1', 'privacy.2', 'privacy.3', 'privacy.4'],
  'privacy-notice': ['privacy-notice.1', 'privacy-notice.2', 'privacy-notice.3'],
  security: ['security.1', 'security.2', 'security.3'],
  accessibility: ['accessibility.1', 'accessibility.2', 'accessibility.3'],
  cookies: ['cookies.1', 'cookies.2'],
  help: ['help.1', 'help.2', 'help.3', 'help.4', 'help.5'],
} as const satisfies Record<string, readonly TextKey[]>;

type PageName = keyof typeof pages;

const pageNames = Object.keys(pages).filter((name): name is PageName => name in pages);

/** Terms, privacy, security, accessibility, cookies, help: short texts without forms. */
export function addTextPageRoutes(app: PortalApp, deps: RouteDeps): void {
  for (const name of pageNames) {
    app.route({
      method: 'GET',
      path: `/${name}`,
      policy: 'public',
      handler: (page) => html(<TextPage shell={shellOf(deps, page)} name={name} />),
    });
  }
}

function TextPage({ shell, name }: { readonly shell: Shell; readonly name: PageName }): Markup {
  const { t } = useTexts(textPageMessages);
  const place: { place?: Place } = name === 'help' ? { place: 'help' } : {};
  return (
    <PortalPage shell={shell} title={t(`${name}.title`)} {...place}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{t(`${name}.title`)}</h1>
          {pages[name].map((key) => (
            <section key={key}>
              <h2 class="govuk-heading-m">{t(`${key}.heading`)}</h2>
              <p class="govuk-body">{t(key)}</p>
            </section>
          ))}
        </div>
      </div>
    </PortalPage>
  );
}
