import type { KeptMeeting } from '@biz/actions/ports/committees.ts';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** What every page of one meeting is given. */
export type MeetingVisit = { readonly shell: Shell; readonly kept: KeptMeeting };

/** A page of a meeting below its own: the way back, the errors, the heading. */
export function MeetingFrame(
  props: MeetingVisit & {
    readonly title: string;
    readonly errors?: readonly FieldError[];
    readonly children: Content;
  },
): Markup {
  const { t } = useText();
  const { errors = [], kept } = props;
  const { committee, number } = kept.meeting;
  return (
    <OfficePage
      shell={props.shell}
      title={props.title}
      hasErrors={errors.length > 0}
      back={{ href: meetingPath('meeting', kept.id), label: t('meeting.numbered', { number }) }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l" caption={committee.name}>
        {props.title}
      </PageHeading>
      {props.children}
    </OfficePage>
  );
}
