import type { Business } from '@biz/catalogue/model.ts';
import { Band } from '@biz/web/components/band.tsx';
import { ChoicePair } from '@biz/web/components/choice-pair.tsx';
import { SideBySide } from '@biz/web/components/columns.tsx';
import { Hero } from '@biz/web/components/hero.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { LinkColumns, Ticks } from '@biz/web/components/lists.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { SearchBox } from '@biz/web/components/search-box.tsx';
import type { JSX } from 'preact';
import { businessMessages } from '../../messages/businesses.ts';
import { landingMessages } from '../../messages/landing.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** The first page: search, two ways in, the businesses, what to have ready, and verification. */
export function LandingPage(props: { readonly shell: Shell; readonly businesses: readonly Business[] }): JSX.Element {
  const { t, tx } = useTexts(landingMessages);
  return (
    <PortalPage shell={props.shell} title={t('title')} place="guide">
      <Hero>
        <h1 class="govuk-heading-xl">
          <Nowrap>{t('hero.1')}</Nowrap> <Nowrap>{t('hero.2')}</Nowrap> <Nowrap>{t('hero.3')}</Nowrap>
        </h1>
        <p class="govuk-body-l">{t('lead')}</p>
        <SearchBox action={paths.search} name="q" label={t('search.label')} hint={t('search.hint')} />
        <ChoicePair
          choices={[
            { href: '#businesses', title: t('starts.guide'), text: tx('starts.guideText') },
            { href: paths.home, title: t('starts.resume'), text: t('starts.resumeText') },
          ]}
        />
      </Hero>
      <section class="bp-section" id="businesses" aria-labelledby="businesses-heading">
        <h2 class="govuk-heading-l" id="businesses-heading">
          {t('businesses.heading')}
        </h2>
        <BusinessList businesses={props.businesses} />
        <LinkRow>
          <Link href={paths.manuals}>{t('manuals')}</Link>
        </LinkRow>
      </section>
      <Preparation />
      <VerifyBand />
    </PortalPage>
  );
}

/** The businesses that the catalogue serves as links, and by name those that it does not serve yet. */
export function BusinessList({ businesses }: { readonly businesses: readonly Business[] }): JSX.Element {
  const { t, tx } = useTexts(landingMessages);
  const { t: name, lang } = useTexts(businessMessages);
  const later = businessMessages.keys.filter((id) => !businesses.some((business) => business.id === id));
  const nameOf = (business: Business): string => {
    const known = businessMessages.keys.find((id) => id === business.id);
    return known === undefined ? business.name[lang] : name(known);
  };
  return (
    <>
      <h3 class="govuk-heading-s">{t('businesses.open')}</h3>
      <LinkColumns
        links={businesses.map((business) => ({ href: paths.guide(business.id), label: nameOf(business) }))}
      />
      {later.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('businesses.later')}</h3>
          <p class="govuk-body">{tx('businesses.laterText')}</p>
          <ul class="govuk-list bp-columns bp-muted">
            {later.map((id) => (
              <li key={id}>{name(id)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Preparation(): JSX.Element {
  const { t } = useTexts(landingMessages);
  return (
    <section class="bp-section" aria-labelledby="prepare-heading">
      <h2 class="govuk-heading-l" id="prepare-heading">
        {t('prepare.heading')}
      </h2>
      <SideBySide
        first={
          <>
            <h3 class="govuk-heading-s">{t('prepare.need')}</h3>
            <Ticks items={[t('prepare.need.1'), t('prepare.need.2'), t('prepare.need.3')]} />
          </>
        }
        second={
          <>
            <h3 class="govuk-heading-s">{t('prepare.noNeed')}</h3>
            <Ticks items={[t('prepare.noNeed.1'), t('prepare.noNeed.2')]} areNotNeeded />
            <p class="govuk-body">{t('prepare.noNeedWhy')}</p>
          </>
        }
      />
    </section>
  );
}

function VerifyBand(): JSX.Element {
  const { t } = useTexts(landingMessages);
  return (
    <Band title={t('verify.heading')} titleId="verify-heading">
      <SearchBox
        action={paths.verify}
        name="number"
        label={t('verify.label')}
        hint={t('verify.hint')}
        button={t('verify.button')}
      />
    </Band>
  );
}
