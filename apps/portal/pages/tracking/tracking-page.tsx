import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Routes } from '@biz/web/components/routes.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { ClockText } from '../../progress/clock-text.tsx';
import { type Told, useEventLines } from '../../progress/event-lines.tsx';
import { readablePhone } from '../../progress/phone.ts';
import { useStations } from '../../progress/stations.tsx';
import { StatusTag } from '../../progress/status-tag.tsx';
import { useTexts } from '../../use-texts.ts';
import { CaseOutcome } from './case-outcome.tsx';
import { OfficerDocuments } from './officer-documents.tsx';
import { Papers } from './papers.tsx';
import { TurnPanel } from './turn-panel.tsx';

/** The filing: whose turn, the way of every application, what happened, whom to call, every paper. */
export function TrackingPage(props: {
  readonly shell: Shell;
  readonly filing: Filing;
  readonly told: readonly Told[];
  /** What was just sent, if the person comes from sending it. */
  readonly sent?: string;
}): Markup {
  const { t, tx } = useTexts(trackingMessages);
  const { filing, told } = props;
  const cases = told.map(({ its }) => its);
  const side = (
    <>
      <Contacts cases={cases} />
      <Papers cases={cases} />
    </>
  );
  return (
    <PortalPage
      shell={props.shell}
      place="filings"
      title={t('title', { number: filing.number })}
      actingFor={filing.applicant.juristicName ?? filing.applicant.personName}
      back={{ href: paths.filings, label: t('back') }}
      {...(props.sent === undefined ? {} : { notice: props.sent })}
    >
      <PageHeading
        caption={tx('caption', { number: filing.number, date: <Day date={bangkokDate(filing.submittedAt)} /> })}
      >
        {filing.title}
      </PageHeading>
      <TurnPanel cases={cases} />
      <Columns side={side}>
        <h2 class="govuk-heading-l">{t('routes')}</h2>
        <RouteMap filing={filing} cases={cases} />
        <h2 class="govuk-heading-l">{t('happened')}</h2>
        <Timeline events={useEventLines(told)} />
      </Columns>
    </PortalPage>
  );
}

function RouteMap(props: { readonly filing: Filing; readonly cases: readonly Case[] }): Markup {
  const { t, tx, lang } = useTexts(trackingMessages);
  const { filing, cases } = props;
  const sentOn = <Day date={bangkokDate(filing.submittedAt)} look="short" />;
  return (
    <Routes
      trunk={[
        { name: t('trunk.identity'), state: 'done', note: sentOn },
        {
          name: tx('trunk.filed', { count: cases.length }),
          state: 'done',
          note: <Moment instant={filing.submittedAt} />,
        },
      ]}
      branches={cases.map((its) => ({
        title: its.licence.name[lang],
        tag: <StatusTag its={its} />,
        agency: (
          <>
            <Nowrap>{its.agency.name[lang]}</Nowrap> · {t('number', { number: its.view.state.number })}
          </>
        ),
        // The languages and the process tables do not change while a page is rendered, so the order of hooks is fixed.
        stations: useStations(its),
        children: (
          <>
            <CaseOutcome its={its} />
            <OfficerDocuments its={its} />
            <ClockText its={its} holidays={its.holidays} />
          </>
        ),
      }))}
    />
  );
}

function Contacts({ cases }: { readonly cases: readonly Case[] }): Markup {
  const { t, tx, lang } = useTexts(trackingMessages);
  const agencies = new Map(cases.map(({ agency }) => [agency.id, agency]));
  return (
    <Aside title={t('contacts')}>
      {[...agencies.values()].map((agency) => (
        <p key={agency.id} class="govuk-body-s">
          {agency.unit[lang]} <Nowrap>{agency.name[lang]}</Nowrap>
          <br />
          {tx('phone', {
            phone: (
              <a class="govuk-link" href={`tel:${agency.phone}`}>
                {readablePhone(agency.phone)}
              </a>
            ),
          })}
          <br />
          {agency.hours[lang]}
        </p>
      ))}
    </Aside>
  );
}
