import type { KeptCommittee, WaitingCase } from '@biz/actions/ports/committees.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { datePartsOf } from '@biz/web/forms/date-parts.ts';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { meetingPaths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { BEGINNINGS } from './new-meeting-values.ts';

type Props = {
  readonly shell: Shell;
  readonly committees: readonly KeptCommittee[];
  readonly waiting: readonly WaitingCase[];
  readonly catalogue: Catalogue;
  readonly typed: SentForm;
  readonly errors: readonly FieldError[];
};

/** Calls a meeting: which committee, when, where, and which of the waiting cases. */
export function NewMeetingPage(props: Props): Markup {
  const { t } = useText();
  const { errors, committees, waiting } = props;
  return (
    <OfficePage
      shell={props.shell}
      title={t('meeting.new')}
      hasErrors={errors.length > 0}
      back={{ href: meetingPaths.meetings, label: t('meeting.list') }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{t('meeting.new')}</PageHeading>
      {committees.length === 0 ? (
        <InsetText>{t('meeting.mayNotCall')}</InsetText>
      ) : waiting.length === 0 ? (
        <InsetText>{t('meeting.noneWaiting')}</InsetText>
      ) : (
        <MeetingForm {...props} />
      )}
    </OfficePage>
  );
}

function MeetingForm({ committees, waiting, catalogue, typed, errors }: Props): Markup {
  const { lang, t } = useText();
  const clock = (minutes: number) => {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    return lang === 'th' ? `${hour}.${minute} น.` : `${hour}:${minute}`;
  };
  return (
    <Form action={meetingPaths.newMeeting}>
      <OnceField />
      <Select
        name="committee"
        label={t('meeting.committee')}
        value={typed.one('committee')}
        error={errorOf(errors, 'committee')}
        options={committees.map(({ id, committee }) => ({ value: id, label: committee.name }))}
      />
      <DateInput name="day" label={t('meeting.day')} value={datePartsOf(typed, 'day')} error={errorOf(errors, 'day')} />
      <Select
        name="time"
        label={t('meeting.time')}
        value={typed.one('time') || '540'}
        error={errorOf(errors, 'time')}
        options={BEGINNINGS.map((minutes) => ({ value: String(minutes), label: clock(minutes) }))}
      />
      <TextInput
        name="place"
        label={t('meeting.place')}
        hint={t('meeting.placeHint')}
        value={typed.one('place')}
        error={errorOf(errors, 'place')}
      />
      <Checkboxes
        name="cases"
        label={t('meeting.casesLabel')}
        hint={t('meeting.casesHint')}
        values={typed.all('cases')}
        error={errorOf(errors, 'cases')}
        choices={waiting.map(({ id, number, licence, businessName }) => ({
          value: id,
          label: businessName,
          hint: `${catalogue.licences.get(licence)?.shortName[lang] ?? ''} ${number}`,
        }))}
      />
      <Button>{t('meeting.call')}</Button>
    </Form>
  );
}
