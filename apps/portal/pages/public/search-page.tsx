import type { Catalogue } from '@biz/catalogue/model.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { SearchBox } from '@biz/web/components/search-box.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { landingMessages } from '../../messages/landing.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { BusinessList } from './landing-page.tsx';
import type { Found } from './search-catalogue.ts';

/** What a search found; nothing found leads to the list of businesses. */
export function SearchPage(props: {
  readonly shell: Shell;
  readonly text: string;
  readonly found: Found;
  readonly catalogue: Catalogue;
}): Markup {
  const { t } = useTexts(landingMessages);
  const { text, found } = props;
  const count = found.businesses.length + found.licences.length;
  const title = text === '' ? t('results.titleEmpty') : t('results.title', { text });
  return (
    <PortalPage shell={props.shell} title={title} place="guide" back={{ href: paths.landing, label: t('back') }}>
      <h1 class="govuk-heading-xl">{title}</h1>
      <SearchBox action={paths.search} name="q" label={t('search.label')} hint={t('search.hint')} value={text} />
      {text === '' ? <p class="govuk-body">{t('results.blank')}</p> : null}
      {text !== '' && count === 0 ? <NothingFound text={text} /> : null}
      {count > 0 ? <p class="govuk-body">{t('results.count', { count })}</p> : null}
      <FoundList found={found} />
      {count === 0 ? (
        <section class="bp-section">
          <h2 class="govuk-heading-m">{t('businesses.heading')}</h2>
          <BusinessList catalogue={props.catalogue} />
        </section>
      ) : null}
    </PortalPage>
  );
}

function NothingFound({ text }: { readonly text: string }): Markup {
  const { t } = useTexts(landingMessages);
  return (
    <>
      <h2 class="govuk-heading-m">{t('results.none', { text })}</h2>
      <p class="govuk-body">{t('results.noneHelp')}</p>
    </>
  );
}

function FoundList({ found }: { readonly found: Found }): Markup {
  const { t, lang } = useTexts(landingMessages);
  return (
    <>
      {found.businesses.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('results.businesses')}</h2>
          <Rows
            rows={found.businesses.map((business) => ({
              title: business.name[lang],
              href: paths.guide(business.id),
              meta: t('results.start'),
            }))}
          />
        </>
      )}
      {found.licences.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('results.licences')}</h2>
          <Rows
            rows={found.licences.map(({ licence, business }) => ({
              title: licence.name[lang],
              href: paths.manual(licence.id),
              meta: licence.why[lang],
              ...(business
                ? {
                    end: (
                      <Link href={paths.guide(business.id)}>
                        {t('results.licenceIn', { business: business.name[lang] })}
                      </Link>
                    ),
                  }
                : {}),
            }))}
          />
        </>
      )}
    </>
  );
}
