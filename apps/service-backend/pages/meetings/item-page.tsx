import { documentLabel } from '@biz/actions/corrections/item-label.ts';
import { holderOf, premisesAddress } from '@biz/actions/system/papers/paper-facts.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { JournalNote } from '../../components/journal-note.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath, meetingPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AgendaCase } from './agenda-case.ts';
import { MeetingFrame, type MeetingVisit } from './meeting-frame.tsx';

type Props = MeetingVisit & {
  readonly one: AgendaCase;
  readonly mayRun: boolean;
  readonly catalogue: Catalogue;
};

/** A case before the committee: its facts, the officer's opinion, who leaves the room, the resolution. */
export function ItemPage(props: Props): Markup {
  const { lang, t } = useText();
  const { kept, one, catalogue } = props;
  const { application, filing, licence, item } = one;
  const { state } = application;
  return (
    <MeetingFrame {...props} title={application.businessName}>
      <JournalNote />
      <SummaryList
        rows={[
          { key: t('approve.what'), value: <strong>{licence.name[lang]}</strong> },
          { key: t('item.number'), value: <span class="bp-id">{state.number}</span> },
          { key: t('approve.holder'), value: holderOf(filing).name },
          { key: t('approve.premises'), value: premisesAddress(filing) },
          { key: t('item.opinion'), value: item.opinion ? <LinesOfText text={item.opinion} /> : t('word.none') },
          {
            key: t('item.documents'),
            value: state.documents.map(({ document, file }) => (
              <span key={file}>
                <NewWindowLink href={casePath('file', application.id, { file })} what={state.number}>
                  {documentLabel(catalogue, state, document)[lang]}
                </NewWindowLink>
                <br />
              </span>
            )),
          },
        ]}
      />
      <h2 class="govuk-heading-m">{t('item.sitting')}</h2>
      <SummaryList rows={useSitting(props)} />
      {item.resolution ? <Resolved {...props} /> : <ToDo {...props} />}
      {kept.meeting.closed ? null : <p class="govuk-body-s bp-muted">{t('item.filedAtEnd')}</p>}
    </MeetingFrame>
  );
}

function useSitting({ kept, one }: Props): readonly SummaryRow[] {
  const { t } = useText();
  const { sitting, item } = one;
  const nameOf = (id: string) => kept.meeting.committee.members.find((member) => member.id === id)?.name ?? '';
  const left = item.conflicts.map(({ member, reason }) => `${nameOf(member)}: ${reason}`).join('\n');
  const seated = sitting.seated.map(({ name }) => name).join(', ');
  const counted = { seated: sitting.seated.length, needed: sitting.needed };
  return [
    { key: t('item.interests'), value: left === '' ? t('word.none') : <LinesOfText text={left} /> },
    ...(kept.meeting.present
      ? [
          { key: t('item.seated'), value: seated === '' ? t('word.none') : seated },
          { key: t('item.presider'), value: sitting.presider?.name ?? t('word.none') },
          { key: t('item.quorum'), value: t(sitting.hasQuorum ? 'item.hasQuorum' : 'item.noQuorum', counted) },
        ]
      : []),
  ];
}

function ToDo({ kept, one, mayRun }: Props): Markup {
  const { t } = useText();
  const { application } = one.item;
  if (!mayRun) return <InsetText>{t('meeting.next.member')}</InsetText>;
  return (
    <p class="govuk-button-group">
      {kept.meeting.present ? (
        <ButtonLink href={meetingPath('resolution', kept.id, application)}>{t('motion.title')}</ButtonLink>
      ) : null}{' '}
      <ButtonLink href={meetingPath('interests', kept.id, application)} look="secondary">
        {t('interests.title')}
      </ButtonLink>
    </p>
  );
}

function Resolved({ one }: Props): Markup | null {
  const { t } = useText();
  const { resolution } = one.item;
  if (!resolution) return null;
  const { count, outcome, because, reasons, conditions } = resolution;
  return (
    <>
      <h2 class="govuk-heading-m">{t('resolution.title')}</h2>
      <SummaryList
        rows={[
          { key: t('resolution.outcome'), value: <strong>{t(`outcome.${outcome}`)}</strong> },
          ...(count ? [{ key: t('resolution.votes'), value: t('resolution.counted', count) }] : []),
          ...(because ? [{ key: t('resolution.reasons'), value: t(`resolution.because.${because}`) }] : []),
          ...(reasons ? [{ key: t('resolution.reasons'), value: <LinesOfText text={reasons} /> }] : []),
          ...(conditions.length > 0
            ? [{ key: t('resolution.condition'), value: <LinesOfText text={conditions.join('\n')} /> }]
            : []),
        ]}
      />
    </>
  );
}
