import type { ItemResolution } from '@biz/licensing/committee/meeting.ts';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { STAGE_FIELD } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';
import type { TypedMotion } from './motion-values.ts';

type Props = MeetingVisit & {
  readonly one: AgendaCase;
  readonly typed: TypedMotion;
  readonly resolution: ItemResolution;
};

/** The resolution to check before it is recorded: a case is resolved once in a meeting. */
export function ResolutionPreviewPage(props: Props): Markup {
  const { t } = useText();
  const { kept, one, typed, resolution } = props;
  const { outcome, count, reasons, conditions } = resolution;
  return (
    <MeetingFrame {...props} title={t('motion.previewTitle', { name: one.application.businessName })}>
      <SummaryList
        rows={[
          { key: t('resolution.outcome'), value: <strong>{t(`outcome.${outcome}`)}</strong> },
          ...(count ? [{ key: t('resolution.votes'), value: t('resolution.counted', count) }] : []),
          ...(count?.casting ? [{ key: t('resolution.casting'), value: t(`vote.${count.casting}`) }] : []),
          ...(reasons ? [{ key: t('resolution.reasons'), value: <LinesOfText text={reasons} /> }] : []),
          ...(conditions.length > 0
            ? [{ key: t('resolution.condition'), value: <LinesOfText text={conditions.join('\n')} /> }]
            : []),
        ]}
      />
      <WarningText>{t('motion.once')}</WarningText>
      <Form action={meetingPath('resolution', kept.id, one.item.application)}>
        <CommandFields seen={kept.seq} />
        {(['outcome', 'reasons', 'conditions', 'casting'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name]} />
        ))}
        {typed.votes.map(({ member, vote }) => (
          <input key={member} type="hidden" name={`vote.${member}`} value={vote} />
        ))}
        <ButtonGroup>
          <Button name={STAGE_FIELD} value="confirm">
            {t('motion.button')}
          </Button>
          <Button name={STAGE_FIELD} value="edit" look="secondary">
            {t('form.edit')}
          </Button>
        </ButtonGroup>
      </Form>
    </MeetingFrame>
  );
}
