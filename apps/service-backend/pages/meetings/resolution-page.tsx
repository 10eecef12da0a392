import { RESOLUTION_OUTCOMES } from '@biz/licensing/committee/resolution.ts';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';
import { type TypedMotion, VOTES } from './motion-values.ts';

type Props = MeetingVisit & {
  readonly one: AgendaCase;
  readonly typed: TypedMotion;
  readonly errors: readonly FieldError[];
};

/** The resolution on a case and the vote of everybody who sits on it; without a quorum it can only be put off. */
export function ResolutionPage(props: Props): Markup {
  const { t } = useText();
  const { kept, one, typed, errors } = props;
  const { sitting } = one;
  const counted = { seated: sitting.seated.length, needed: sitting.needed };
  const outcomes = sitting.hasQuorum ? RESOLUTION_OUTCOMES : (['postpone'] as const);
  return (
    <MeetingFrame {...props} title={t('motion.titled', { name: one.application.businessName })}>
      {sitting.hasQuorum ? (
        <InsetText>{t('item.hasQuorum', counted)}</InsetText>
      ) : (
        <WarningText>{t('motion.noQuorum', counted)}</WarningText>
      )}
      <Form action={meetingPath('resolution', kept.id, one.item.application)}>
        <CommandFields seen={kept.seq} />
        <Radios
          name="outcome"
          label={t('motion.outcome')}
          value={typed.outcome}
          error={errorOf(errors, 'outcome')}
          choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        {sitting.hasQuorum ? <Votes {...props} /> : null}
        <Textarea
          name="reasons"
          label={t('resolution.reasons')}
          hint={t('motion.reasonsHint')}
          rows={3}
          value={typed.reasons}
          error={errorOf(errors, 'reasons')}
        />
        {sitting.hasQuorum ? (
          <Textarea
            name="conditions"
            label={t('motion.conditions')}
            hint={t('motion.conditionsHint')}
            rows={3}
            value={typed.conditions}
            error={errorOf(errors, 'conditions')}
            isOptional
          />
        ) : null}
        <CheckButton />
      </Form>
    </MeetingFrame>
  );
}

function Votes({ one, typed, errors }: Props): Markup {
  const { t } = useText();
  const casts = [
    { value: '', label: t('motion.noTie') },
    { value: 'for', label: t('vote.for') },
    { value: 'against', label: t('vote.against') },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{t('motion.votes')}</h2>
      <p class="govuk-body">{t('motion.votesHint')}</p>
      {one.sitting.seated.map(({ id, name }) => (
        <Radios
          key={id}
          name={`vote.${id}`}
          label={name}
          isInline
          isSmall
          value={typed.votes.find(({ member }) => member === id)?.vote}
          error={errorOf(errors, `vote.${id}`)}
          choices={VOTES.map((value) => ({ value, label: t(`vote.${value}`) }))}
        />
      ))}
      <Radios
        name="casting"
        label={t('motion.casting', { name: one.sitting.presider?.name ?? '' })}
        isInline
        isSmall
        value={typed.casting}
        error={errorOf(errors, 'casting')}
        choices={casts}
      />
    </>
  );
}
