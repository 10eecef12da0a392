import { ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { OfficePage } from '../../office-page.tsx';
import { meetingPath, meetingPaths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import type { MeetingVisit } from './meeting-frame.tsx';
import { MeetingTag } from './meetings-page.tsx';

type Props = MeetingVisit & { readonly cases: readonly AgendaCase[]; readonly mayRun: boolean };

/** One meeting: when and where, what to do next, its papers, and the agenda with what was resolved. */
export function MeetingPage(props: Props): Markup {
  const { t } = useText();
  const { kept, cases } = props;
  const { meeting } = kept;
  const title = t('meeting.numbered', { number: meeting.number });
  return (
    <OfficePage shell={props.shell} title={title} back={{ href: meetingPaths.meetings, label: t('meeting.list') }}>
      <PageHeading size="l" caption={meeting.committee.name}>
        {title}
      </PageHeading>
      <p>
        <MeetingTag meeting={meeting} />
      </p>
      <Next {...props} />
      <MeetingFacts {...props} />
      <h2 class="govuk-heading-m">{t('meeting.agenda')}</h2>
      <Rows
        rows={cases.map((one, index) => ({
          title: `${index + 1}. ${one.application.businessName}`,
          href: meetingPath('item', kept.id, one.item.application),
          meta: <CaseLine one={one} />,
          tag: <CaseTag one={one} meeting={kept.id} />,
        }))}
      />
    </OfficePage>
  );
}

function CaseLine({ one }: { readonly one: AgendaCase }): Markup {
  const { lang } = useText();
  return (
    <>
      {one.licence.shortName[lang]} <span class="bp-id">{one.application.state.number}</span>
    </>
  );
}

/** What was resolved, and whether it is in the case by now. */
function CaseTag({ one, meeting }: { readonly one: AgendaCase; readonly meeting: string }): Markup {
  const { t } = useText();
  const { resolution } = one.item;
  if (!resolution) return <Tag state="todo">{t('agenda.open')}</Tag>;
  const isFiled = one.application.state.resolution?.meeting === meeting;
  return (
    <>
      <Tag state={resolution.outcome === 'postpone' ? 'ended' : 'done'}>{t(`outcome.${resolution.outcome}`)}</Tag>{' '}
      {isFiled ? t('agenda.filed') : ''}
    </>
  );
}

function Next({ kept, mayRun, cases }: Props): Markup {
  const { t } = useText();
  const { meeting, id } = kept;
  if (meeting.closed) return <InsetText>{t('meeting.next.closed')}</InsetText>;
  if (!mayRun) return <InsetText>{t('meeting.next.member')}</InsetText>;
  if (!meeting.present) {
    return (
      <>
        <InsetText>{t('meeting.next.called')}</InsetText>
        <p class="govuk-button-group">
          <ButtonLink href={meetingPath('attendance', id)}>{t('attendance.title')}</ButtonLink>{' '}
          <ButtonLink href={meetingPath('agenda', id)} look="secondary">
            {t('agenda.title')}
          </ButtonLink>
        </p>
      </>
    );
  }
  const open = cases.find(({ item }) => !item.resolution);
  return (
    <>
      <InsetText>{open ? t('meeting.next.resolve') : t('meeting.next.close')}</InsetText>
      <p class="govuk-button-group">
        {open ? (
          <ButtonLink href={meetingPath('item', id, open.item.application)}>{t('meeting.next.case')}</ButtonLink>
        ) : null}{' '}
        <ButtonLink href={meetingPath('closing', id)} {...(open ? { look: 'secondary' as const } : {})}>
          {t('closing.title')}
        </ButtonLink>{' '}
        <ButtonLink href={meetingPath('attendance', id)} look="secondary">
          {t('attendance.change')}
        </ButtonLink>
      </p>
    </>
  );
}

function MeetingFacts({ kept }: Props): Markup {
  const { t } = useText();
  const { meeting, id } = kept;
  const { members, quorum } = meeting.committee;
  const came = members.filter((member) => meeting.present?.includes(member.id)).map(({ name }) => name);
  const papers = meeting.present ? (['pack', 'minutes'] as const) : (['pack'] as const);
  return (
    <SummaryList
      rows={[
        { key: t('meeting.when'), value: <Moment instant={meeting.from} /> },
        { key: t('meeting.place'), value: meeting.place },
        { key: t('committee.quorum'), value: t(`committee.share.${quorum}`) },
        {
          key: t('committee.members'),
          value: members.map(({ id: key, name, role }) => (
            <span key={key}>
              {name} ({t(`member.role.${role}`)})
              <br />
            </span>
          )),
        },
        ...(meeting.present
          ? [{ key: t('attendance.present'), value: came.length === 0 ? t('word.none') : came.join(', ') }]
          : []),
        {
          key: t('meeting.papers'),
          value: papers.map((kind) => (
            <span key={kind}>
              <NewWindowLink href={meetingPath(kind, id)} what={meeting.number}>
                {t(kind === 'minutes' && !meeting.closed ? 'meeting.draftMinutes' : `meeting.${kind}`)}
              </NewWindowLink>
              <br />
            </span>
          )),
        },
      ]}
    />
  );
}
