import type { OperationUnderWay, RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import { agreedAppointments } from '@biz/licensing/appointments/appointment.ts';
import { askingOfFiling, type Draft } from '@biz/licensing/filing.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { type Row, RowMeta, Rows } from '@biz/web/components/rows.tsx';
import { MiniLine } from '@biz/web/components/station-line.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Day } from '@biz/web/components/when.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LicenceRows } from '../../licence/licence-rows.tsx';
import { namedFor } from '../../licence/operation-name.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { homeMessages } from '../../messages/home.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { SlotText } from '../../progress/appointment-text.tsx';
import type { Case } from '../../progress/case.ts';
import { isOver } from '../../progress/situation.ts';
import { useStations } from '../../progress/stations.tsx';
import { StatusTag } from '../../progress/status-tag.tsx';
import { useTurnItems } from '../../progress/turn-items.tsx';
import { useTexts } from '../../use-texts.ts';
import { LifeEventLinks } from '../life-events/life-event-links.tsx';
import { EndingLicences } from './ending-licences.tsx';

/** Licences that the home page shows; the others are one link away. */
const MOST_LICENCES = 5;

type Props = {
  readonly shell: Shell;
  readonly firstName: string;
  readonly today: LocalDate;
  readonly cases: readonly Case[];
  readonly drafts: readonly Draft[];
  readonly licences: readonly RegisteredLicence[];
  readonly catalogue: Catalogue;
  /** Operations on the licences that are not finished. */
  readonly underWay: readonly OperationUnderWay[];
  /** Mandates that wait for the person's answer. */
  readonly offers: number;
};

/** The page of a person: their turn first, then what is under way, drafts to go on with, licences. */
export function HomePage(props: Props): Markup {
  const { t, tx } = useTexts(homeMessages);
  const isEmpty = props.cases.length === 0 && props.drafts.length === 0 && props.licences.length === 0;
  return (
    <PortalPage shell={props.shell} place="home" title={t('title')}>
      <div class="bp-case">
        <div>
          <PageHeading>{t('hello', { name: props.firstName })}</PageHeading>
          <p class="govuk-body">{tx('today', { date: <Day date={props.today} look="weekday" /> })}</p>
        </div>
        {isEmpty ? null : (
          <ButtonLink href={paths.landing} look="secondary">
            {t('start')}
          </ButtonLink>
        )}
      </div>
      {props.offers === 0 ? null : (
        <InsetText>
          {t('offers', { count: props.offers })} <Link href={paths.mandates}>{t('offers.link')}</Link>
        </InsetText>
      )}
      {isEmpty ? <Empty /> : <Full {...props} />}
      <LinkRow>
        <Link href={paths.accesses}>{t('accesses')}</Link>
        <Link href={paths.mandates}>{t('mandates')}</Link>
      </LinkRow>
    </PortalPage>
  );
}

function Empty(): Markup {
  const { t } = useTexts(homeMessages);
  return (
    <>
      <h2 class="govuk-heading-m">{t('empty.title')}</h2>
      <p class="govuk-body">{t('empty.text')}</p>
      <ButtonLink href={paths.landing}>{t('empty.action')}</ButtonLink>
    </>
  );
}

function Full(props: Props): Markup {
  const { t } = useTexts(homeMessages);
  const running = props.cases.filter(({ situation }) => !isOver(situation));
  return (
    <>
      <Turn cases={props.cases} />
      <EndingLicences {...props} />
      <Running cases={running} />
      <Drafts drafts={props.drafts} catalogue={props.catalogue} />
      {props.licences.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-l">{t('licences')}</h2>
          <LicenceRows {...props} licences={props.licences.slice(0, MOST_LICENCES)} />
          {props.licences.length > MOST_LICENCES ? (
            <LinkRow>
              <Link href={paths.licences}>{t('licences.all')}</Link>
            </LinkRow>
          ) : null}
          <LifeEventLinks />
        </>
      )}
    </>
  );
}

function Turn({ cases }: { readonly cases: readonly Case[] }): Markup {
  const { t, tx } = useTexts(homeMessages);
  const items = useTurnItems(cases, { namesBusiness: true });
  if (items.length > 0) return <WhoseTurn whose="you" title={tx('turn.you', { count: items.length })} items={items} />;
  const isWaiting = cases.some(({ situation }) => !isOver(situation));
  return (
    <WhoseTurn whose={isWaiting ? 'officer' : 'done'} title={t('turn.none')}>
      <p class="govuk-body">{t('turn.none.text')}</p>
    </WhoseTurn>
  );
}

function Running({ cases }: { readonly cases: readonly Case[] }): Markup | null {
  const { t } = useTexts(homeMessages);
  const rows = cases.map(useRunningRow);
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{t('running')}</h2>
      <Rows rows={rows} />
    </>
  );
}

function useRunningRow(its: Case): Row {
  const { tx, lang } = useTexts(homeMessages);
  const { filing, view, agency, licence } = its;
  const business = filing.title;
  return {
    title: licence.name[lang],
    href: paths.filing(filing.id),
    meta: tx('meta', { business, number: view.state.number, agency: <Nowrap>{agency.name[lang]}</Nowrap> }),
    tag: <StatusTag its={its} />,
    end: (
      <>
        <MiniLine stations={useStations(its)} />
        <NextDay its={its} />
      </>
    ),
  };
}

function NextDay({ its: { situation, clock, view } }: { readonly its: Case }): Markup | null {
  const { tx } = useTexts(homeMessages);
  const appointment = useTexts(appointmentMessages);
  const [upcoming] = agreedAppointments(view.state);
  if (situation.kind === 'choosing-time') {
    const date = <Day date={situation.appointment.status.answerBy} />;
    return <RowMeta>{appointment.tx('home.choose', { date })}</RowMeta>;
  }
  if (situation.kind === 'considering' && upcoming) {
    return <RowMeta>{appointment.tx('home.upcoming', { when: <SlotText slot={upcoming.status.slot} /> })}</RowMeta>;
  }
  if (situation.kind === 'correcting') {
    return <RowMeta>{tx('due.correct', { date: <Day date={situation.due} /> })}</RowMeta>;
  }
  if (situation.kind === 'paying') {
    return <RowMeta>{tx('due.pay', { date: <Day date={situation.payBy} /> })}</RowMeta>;
  }
  if (clock.kind !== 'running') return null;
  return <RowMeta>{tx('due.clock', { date: <Day date={clock.due} /> })}</RowMeta>;
}

function Drafts(props: { readonly drafts: readonly Draft[]; readonly catalogue: Catalogue }): Markup | null {
  const { t, tx, lang } = useTexts(homeMessages);
  const { catalogue } = props;
  if (props.drafts.length === 0) return null;
  const rows = props.drafts.map((draft) => {
    const name = draft.answers['business.name-th']?.value;
    const { kind } = askingOfFiling(draft);
    const names = draft.licences.map((id) => {
      const licence = catalogue.licences.get(id);
      return licence ? namedFor(licence, kind).shortName[lang] : id;
    });
    return {
      title: typeof name === 'string' && name ? name : (catalogue.businesses.get(draft.business)?.name[lang] ?? ''),
      href: paths.draft(draft.id),
      meta: tx('draft.count', { count: names.length, names: names.join(' · ') }),
      end: (
        <>
          <Tag state="todo">{t('draft.status')}</Tag>
          <RowMeta>{tx('draft.saved', { date: <Day date={bangkokDate(draft.savedAt)} /> })}</RowMeta>
        </>
      ),
    };
  });
  return (
    <>
      <h2 class="govuk-heading-l">{t('drafts')}</h2>
      <Rows rows={rows} />
    </>
  );
}
