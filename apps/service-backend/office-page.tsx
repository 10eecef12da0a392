import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type Clock } from '@biz/kernel/instant.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { OfficeLayout } from '@biz/web/components/office-layout.tsx';
import type { PageProps } from '@biz/web/components/public-layout.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { BackendSite } from './deps.ts';
import { type MenuCounts, type MenuEntry, useMenu } from './menu.ts';
import type { Officer, Visitor } from './officer.ts';
import { paths } from './paths.ts';
import { useText } from './use-text.ts';

/** What every page knows besides its own content. */
export type Shell = {
  readonly site: BackendSite;
  readonly officer?: Officer;
  readonly agency?: Agency;
  /** Year of the copyright line, Buddhist Era. */
  readonly yearBE: number;
};

/** What the pages of this request share. */
export function shellOf(
  deps: { readonly site: BackendSite; readonly clock: Clock; readonly catalogue: Catalogue },
  visitor: Visitor | undefined,
): Shell {
  const yearBE = buddhistYear(bangkokDate(deps.clock.now()));
  if (visitor?.kind !== 'officer') return { site: deps.site, yearBE };
  const { officer } = visitor;
  const agency = deps.catalogue.agencies.get(officer.agency);
  return { site: deps.site, yearBE, officer, ...(agency ? { agency } : {}) };
}

/** Which entry of the side menu a page belongs to, and what it knows about how much waits behind the entries. */
export type OfficeMenu = { readonly entry: MenuEntry; readonly counts?: MenuCounts };

/** The frame of every page: green header with the unit, the officer's name, the way out; the side menu on pages of lists. */
export function OfficePage(props: PageProps & { readonly shell: Shell; readonly menu?: OfficeMenu }): Markup {
  const { shell, menu, ...page } = props;
  const { lang, t } = useText();
  const { site, officer, agency } = shell;
  const side = officer && menu ? useMenu(officer, menu.entry, menu.counts) : undefined;
  const unit = agency ? (
    <>
      {agency.name[lang]}
      <br />
      {agency.unit[lang]}
      {officer?.hasOtherUnits ? (
        <>
          {' '}
          <a class="govuk-link govuk-link--inverse" href={paths.unit}>
            {t('unit.switch')}
          </a>
        </>
      ) : null}
    </>
  ) : (
    site.operator[lang]
  );
  return (
    <OfficeLayout
      {...page}
      unit={unit}
      {...(side ? { side } : {})}
      {...(officer ? { officer: { name: officer.name, signOut: paths.signOut } } : {})}
      chrome={{
        service: t('frame.service'),
        home: officer ? paths.worklist : paths.signIn,
        isTraining: site.isTraining,
        footer: {
          operator: (agency?.name ?? site.operator)[lang],
          year: String(lang === 'th' ? shell.yearBE : shell.yearBE - 543),
          contact: { title: t('frame.help'), phone: site.helpPhone },
          links: [
            { href: paths.help, label: t('frame.footer.help') },
            { href: paths.privacy, label: t('frame.footer.privacy') },
            { href: paths.accessibility, label: t('frame.footer.accessibility') },
          ],
        },
      }}
    />
  );
}
