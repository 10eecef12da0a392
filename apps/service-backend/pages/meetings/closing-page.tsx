import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';

/** The page before a meeting is closed: every resolution, what is put off, and the minutes to vouch for. */
export function ClosingPage(
  props: MeetingVisit & {
    readonly cases: readonly AgendaCase[];
    readonly note: string;
    readonly errors: readonly FieldError[];
  },
): Markup {
  const { t } = useText();
  const { kept, cases, errors } = props;
  const outcome = ({ item, sitting }: AgendaCase) =>
    item.resolution
      ? t(`outcome.${item.resolution.outcome}`)
      : t('closing.putOff', { why: t(`resolution.because.${sitting.hasQuorum ? 'not-reached' : 'no-quorum'}`) });
  return (
    <MeetingFrame {...props} title={t('closing.title')}>
      <SummaryList
        rows={cases.map((one) => ({
          key: `${one.application.businessName} ${one.application.state.number}`,
          value: outcome(one),
        }))}
      />
      <p class="govuk-body">
        <NewWindowLink href={meetingPath('minutes', kept.id)} what={kept.meeting.number}>
          {t('meeting.draftMinutes')}
        </NewWindowLink>
      </p>
      <Form action={meetingPath('closing', kept.id)}>
        <CommandFields seen={kept.seq} />
        <Textarea
          name="note"
          label={t('closing.note')}
          hint={t('closing.noteHint')}
          rows={3}
          value={props.note}
          error={errorOf(errors, 'note')}
          isOptional
        />
        <WarningText>{t('closing.warning')}</WarningText>
        <Button look="warning">{t('closing.button')}</Button>
      </Form>
    </MeetingFrame>
  );
}
