import type { KeptMeeting } from '@biz/actions/ports/committees.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { meetingPath, meetingPaths } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** The officer's meetings, the latest first, and how many cases wait for one. */
export function MeetingsPage(props: {
  readonly shell: Shell;
  readonly meetings: readonly KeptMeeting[];
  readonly waiting: number;
  readonly mayCall: boolean;
}): Markup {
  const { t } = useText();
  const { meetings, waiting, mayCall } = props;
  return (
    <OfficePage shell={props.shell} title={t('meeting.list')} menu={{ entry: 'meetings' }}>
      <PageHeading size="l">{t('meeting.list')}</PageHeading>
      <p class="govuk-body">{waiting === 0 ? t('meeting.noneWaiting') : t('meeting.waiting', { count: waiting })}</p>
      {mayCall ? (
        <ButtonLink href={meetingPaths.newMeeting}>{t('meeting.new')}</ButtonLink>
      ) : (
        <InsetText>{t('meeting.mayNotCall')}</InsetText>
      )}
      <h2 class="govuk-heading-m">{t('meeting.own')}</h2>
      {meetings.length === 0 ? (
        <InsetText>{t('meeting.empty')}</InsetText>
      ) : (
        <Rows
          rows={meetings.map(({ id, meeting }) => ({
            title: t('meeting.titled', { committee: meeting.committee.name, number: meeting.number }),
            href: meetingPath('meeting', id),
            meta: (
              <>
                <Moment instant={meeting.from} /> · {meeting.place} ·{' '}
                {t('meeting.cases', { count: meeting.items.length })}
              </>
            ),
            tag: <MeetingTag meeting={meeting} />,
          }))}
        />
      )}
    </OfficePage>
  );
}

/** Called, under way or closed. */
export function MeetingTag({ meeting }: Pick<KeptMeeting, 'meeting'>): Markup {
  const { t } = useText();
  if (meeting.closed) return <Tag state="done">{t('meeting.status.closed')}</Tag>;
  if (meeting.present) return <Tag state="officer">{t('meeting.status.open')}</Tag>;
  return <Tag state="todo">{t('meeting.status.called')}</Tag>;
}
