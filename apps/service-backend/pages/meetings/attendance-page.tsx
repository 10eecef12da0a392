import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';

/** Who came. */
export function AttendancePage(
  props: MeetingVisit & { readonly present: readonly string[]; readonly errors: readonly FieldError[] },
): Markup {
  const { t } = useText();
  const { kept, present, errors } = props;
  return (
    <MeetingFrame {...props} title={t('attendance.title')}>
      <p class="govuk-body">{t('attendance.lead')}</p>
      <Form action={meetingPath('attendance', kept.id)}>
        <CommandFields seen={kept.seq} />
        <Checkboxes
          name="present"
          label={t('attendance.present')}
          values={present}
          error={errorOf(errors, 'present')}
          choices={kept.meeting.committee.members.map(({ id, name, role }) => ({
            value: id,
            label: name,
            hint: t(`member.role.${role}`),
          }))}
        />
        <Button>{t('attendance.save')}</Button>
      </Form>
    </MeetingFrame>
  );
}
