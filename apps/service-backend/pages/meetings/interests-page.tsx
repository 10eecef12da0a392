import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';

/** Members who have an interest in a case, each with what it is. */
export function InterestsPage(
  props: MeetingVisit & {
    readonly one: AgendaCase;
    readonly typed?: SentForm;
    readonly errors: readonly FieldError[];
  },
): Markup {
  const { t } = useText();
  const { kept, one, typed, errors } = props;
  const declared = one.item.conflicts;
  const reasonOf = (id: string) =>
    typed ? typed.one(`reason.${id}`) : (declared.find(({ member }) => member === id)?.reason ?? '');
  return (
    <MeetingFrame {...props} title={t('interests.titled', { name: one.application.businessName })}>
      <p class="govuk-body">{t('interests.lead')}</p>
      <Form action={meetingPath('interests', kept.id, one.item.application)}>
        <CommandFields seen={kept.seq} />
        <Checkboxes
          name="members"
          label={t('interests.members')}
          hint={t('interests.hint')}
          values={typed ? typed.all('members') : declared.map(({ member }) => member)}
          choices={kept.meeting.committee.members.map(({ id, name }) => ({
            value: id,
            label: name,
            reveals: (
              <TextInput
                name={`reason.${id}`}
                label={t('interests.reason', { name })}
                value={reasonOf(id)}
                error={errorOf(errors, `reason.${id}`)}
              />
            ),
          }))}
        />
        <Button>{t('interests.save')}</Button>
      </Form>
    </MeetingFrame>
  );
}
