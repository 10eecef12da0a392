import type { Business, Catalogue } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import { Band } from '@biz/web/components/band.tsx';
import { ChoicePair } from '@biz/web/components/choice-pair.tsx';
import { SideBySide } from '@biz/web/components/columns.tsx';
import { Hero } from '@biz/web/components/hero.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { LinkColumns, Ticks } from '@biz/web/components/lists.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { SearchBox } from '@biz/web/components/search-box.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { landingMessages } from '../../messages/landing.ts';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { LIFE_EVENTS, lifeEventPath } from '../life-events/life-events.ts';

/** The first page: search, two ways in, the businesses, what to have ready, and verification. */
export function LandingPage(props: { readonly shell: Shell; readonly catalogue: Catalogue }): Markup {
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
      <LifeEvents />
      <section class="bp-section" id="businesses" aria-labelledby="businesses-heading">
        <h2 class="govuk-heading-l" id="businesses-heading">
          {t('businesses.heading')}
        </h2>
        <BusinessList catalogue={props.catalogue} />
        <LinkRow>
          <Link href={paths.manuals}>{t('manuals')}</Link>
        </LinkRow>
      </section>
      <Preparation />
      <VerifyBand />
    </PortalPage>
  );
}

/** The businesses by name: first those of which something can be applied for here, then those of the agencies alone. */
export function BusinessList({ catalogue }: { readonly catalogue: Catalogue }): Markup {
  const { t } = useTexts(landingMessages);
  const here = new Set<string>(takenHere(catalogue).map(({ id }) => id));
  const isHere = ({ licences }: Business) => licences.some((id) => here.has(id));
  const all = [...catalogue.businesses.values()];
  return (
    <>
      <h3 class="govuk-heading-s">{t('businesses.here')}</h3>
      <Named businesses={all.filter(isHere)} />
      <h3 class="govuk-heading-s">{t('businesses.atAgency')}</h3>
      <Named businesses={all.filter((business) => !isHere(business))} />
    </>
  );
}

function Named({ businesses }: { readonly businesses: readonly Business[] }): Markup {
  const { lang } = useTexts(landingMessages);
  const byName = businesses.toSorted((a, b) => a.shortName[lang].localeCompare(b.shortName[lang], lang));
  return <LinkColumns links={byName.map(({ id, shortName }) => ({ href: paths.guide(id), label: shortName[lang] }))} />;
}

/** Ways in by what happens to the business. */
function LifeEvents(): Markup {
  const { t } = useTexts(lifeEventMessages);
  const events = [
    { title: t('start.title'), href: '#businesses', meta: t('start.text') },
    ...LIFE_EVENTS.map((event) => ({
      title: t(`${event}.title`),
      href: lifeEventPath(event),
      meta: t(`${event}.text`),
    })),
  ];
  return (
    <section class="bp-section" aria-labelledby="events-heading">
      <h2 class="govuk-heading-l" id="events-heading">
        {t('heading')}
      </h2>
      <Rows rows={events} />
    </section>
  );
}

function Preparation(): Markup {
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

function VerifyBand(): Markup {
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
