import { fullName } from '@biz/actions/applicant/filer.ts';
import { bangkokDate, type Clock, type Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { buddhistYear, formatDate } from '@biz/kernel/thai-date.ts';
import { assistanceStanding } from '@biz/licensing/acting/assistance.ts';
import type { Behalf } from '@biz/licensing/acting/may-act.ts';
import type { Identity } from '@biz/web/components/identity-bar.tsx';
import { KioskBar } from '@biz/web/components/kiosk-bar.tsx';
import type { NavigationItem } from '@biz/web/components/main-navigation.tsx';
import { usePageFrame } from '@biz/web/components/page-frame.ts';
import { type PageProps, PublicLayout } from '@biz/web/components/public-layout.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { KIOSK_SECONDS } from './kiosk.ts';
import { kioskMessages } from './messages/kiosk.ts';
import { shellMessages } from './messages/shell.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import type { Subject } from './subject.ts';
import { useTexts } from './use-texts.ts';

/** What every page knows besides its own content. */
export type Shell = {
  readonly site: Site;
  readonly subject: Subject | undefined;
  readonly now: Instant;
  /** Year of the copyright line, Buddhist Era. */
  readonly yearBE: number;
};

/** The entry of the main navigation that a page belongs to. */
export type Place = 'guide' | 'verify' | 'help' | 'home' | 'filings' | 'licences' | 'inbox' | 'assist';

/** What the pages of this request share. */
export function shellOf(
  deps: { readonly site: Site; readonly clock: Clock },
  page: { readonly subject: Subject | undefined },
): Shell {
  const now = deps.clock.now();
  return { site: deps.site, subject: page.subject, now, yearBE: buddhistYear(bangkokDate(now)) };
}

/**
 * The frame of every page of the portal: navigation for visitors or for people who signed in, and for whom they act.
 * `actingFor` is the applicant of the thing on the page where that differs from the choice of the session.
 */
export function PortalPage(
  props: PageProps & { readonly shell: Shell; readonly place?: Place; readonly actingFor?: string },
): Markup {
  const { shell, place, actingFor, ...page } = props;
  const { t, lang } = useTexts(shellMessages);
  const kiosk = useKiosk(shell.subject?.isKiosk ?? false);
  const identity = identityOf(shell, actingFor, lang);
  return (
    <PublicLayout
      {...page}
      chrome={{
        service: t('service.name'),
        home: paths.landing,
        isTraining: shell.site.isTraining,
        footer: footerOf(shell, lang, t),
      }}
      navigation={navigationOf(shell.subject, place, t)}
      {...(identity ? { identity } : {})}
      {...(kiosk ? { kiosk } : {})}
    />
  );
}

/** The bar of a public device, nothing on others; the address that its code opens is that of this page. */
function useKiosk(isKiosk: boolean) {
  const { t } = useTexts(kioskMessages);
  const { here } = usePageFrame();
  if (!isKiosk) return undefined;
  const bar = (
    <KioskBar
      label={t('bar.label')}
      idle={t('bar.idle')}
      countdown={t('bar.countdown', { left: '{left}' })}
      seconds={KIOSK_SECONDS}
      phone={{ href: `${paths.kioskPhone}?to=${encodeURIComponent(here)}`, label: t('bar.phone') }}
      finish={{ action: paths.kioskEnd, label: t('bar.finish') }}
    />
  );
  return { seconds: KIOSK_SECONDS, over: paths.kioskTimeout, bar };
}

type Words = (typeof shellMessages.t)[Lang];

function navigationOf(subject: Subject | undefined, place: Place | undefined, t: Words): readonly NavigationItem[] {
  const item = (href: string, label: string, its: Place): NavigationItem => ({
    href,
    label,
    isCurrent: its === place,
  });
  if (subject?.kind !== 'filer') {
    return [
      item(paths.landing, t('nav.licences'), 'guide'),
      item(paths.verify, t('nav.verify'), 'verify'),
      item(paths.help, t('nav.help'), 'help'),
      { href: paths.signIn, label: t('nav.signIn'), atEnd: true, icon: 'user' },
    ];
  }
  const inbox = subject.unread > 0 ? t('nav.inboxCount', { count: subject.unread }) : t('nav.inbox');
  if (subject.staff) return [item(paths.assist, t('nav.assist'), 'assist'), item(paths.help, t('nav.help'), 'help')];
  return [
    item(paths.home, t('nav.home'), 'home'),
    item(paths.filings, t('nav.filings'), 'filings'),
    item(paths.licences, t('nav.myLicences'), 'licences'),
    item(paths.inbox, inbox, 'inbox'),
  ];
}

function identityOf({ subject, now }: Shell, actingFor: string | undefined, lang: Lang): Identity | undefined {
  if (subject?.kind !== 'filer') return undefined;
  const { behalf } = subject.filer;
  const forWhom = actingFor ?? applicantOf(subject, now);
  const capacity = capacityText(behalf, lang);
  return {
    name: fullName(subject.filer),
    ...(forWhom === undefined ? {} : { actingFor: forWhom }),
    ...(capacity === undefined ? {} : { capacity }),
    changeHref: behalf?.kind === 'assistance' ? paths.visit(behalf.assistance.id) : paths.actAs,
    signOut: paths.signOut,
  };
}

/** The applicant of the session; nothing when one acts for oneself, and nobody once a visit is over. */
function applicantOf({ filer, actingFor }: Extract<Subject, { kind: 'filer' }>, now: Instant): string | undefined {
  if (actingFor.kind === 'juristic') return actingFor.juristicName;
  const { behalf } = filer;
  if (!behalf) return undefined;
  if (behalf.kind === 'mandate') return behalf.mandate.company?.name ?? fullName(behalf.mandate.principal);
  return assistanceStanding(behalf.assistance, now) === 'open' ? fullName(behalf.assistance.applicant) : undefined;
}

function capacityText(behalf: Behalf | undefined, lang: Lang): string | undefined {
  const t = shellMessages.t[lang];
  if (behalf?.kind === 'mandate')
    return t('capacity.attorney', { date: formatDate(behalf.mandate.to, lang).replaceAll(' ', '\u00a0') });
  return behalf ? t('capacity.staff', { centre: behalf.assistance.staff.centre[lang] }) : undefined;
}

function footerOf(shell: Shell, lang: Lang, t: Words) {
  const { operator, contact } = shell.site;
  const link = (href: string, label: string) => ({ href, label });
  return {
    operator: operator[lang],
    year: String(lang === 'th' ? shell.yearBE : shell.yearBE - 543),
    contact: { phone: contact.phone, hours: contact.hours[lang], email: contact.email },
    links: [
      link(paths.help, t('footer.help')),
      link(paths.verify, t('footer.verify')),
      link(paths.queue, t('footer.queue')),
      link(paths.statistics, t('footer.statistics')),
      link('/terms', t('footer.terms')),
      link('/privacy', t('footer.privacy')),
      link('/privacy-notice', t('footer.notice')),
      link('/security', t('footer.security')),
      link('/accessibility', t('footer.accessibility')),
      link('/cookies', t('footer.cookies')),
    ],
  };
}
