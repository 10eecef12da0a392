import { bangkokDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { DoneNotice, type OfficerDeed } from '../components/done-notice.tsx';
import { JournalNote } from '../components/journal-note.tsx';
import { OfficePage, type Shell } from '../office-page.tsx';
import { casePath, paths } from '../paths.ts';
import { useText } from '../use-text.ts';
import { AssigneeLine } from './assignee-line.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import type { OfficerCase } from './officer-case.ts';

/** The parts of a case, as tabs. */
export type CaseTab = (typeof TABS)[number];

const TABS = ['application', 'documents', 'requests', 'appointments', 'fee', 'licence', 'history'] as const;

/** The frame of a case (O3): who, what, whose turn, the next step, the parts as links; and that this reading is journaled. */
export function CasePage(props: {
  readonly shell: Shell;
  readonly officerCase: OfficerCase;
  readonly tab: CaseTab;
  readonly deed?: OfficerDeed;
  readonly hasErrors?: boolean;
  readonly before?: Content;
  readonly children: Content;
}): Markup {
  const { lang, t, tx } = useText();
  const { officerCase } = props;
  const { application, licence } = officerCase;
  const { state } = application;
  const title = `${t(`case.title.${props.tab}`)} ${application.businessName}`;
  return (
    <OfficePage
      shell={props.shell}
      title={t('frame.titled', { title, number: state.number })}
      hasErrors={props.hasErrors ?? false}
      back={{ href: paths.worklist, label: t('frame.backToList') }}
    >
      {props.before}
      {props.deed ? <DoneNotice deed={props.deed} /> : null}
      <CaseHeader
        caption={
          <>
            <Nowrap>{state.number}</Nowrap> {licence.name[lang]}
            {state.about ? ` (${t(`operation.${state.about.operation}`)})` : null}
          </>
        }
        title={application.businessName}
        subtitle={
          <>
            {tx('case.submitted', {
              applicant: application.applicantName,
              date: formatDate(bangkokDate(state.submittedAt), lang),
            })}
            <br />
            <AssigneeLine officerCase={officerCase} />
          </>
        }
        end={<NextStepPanel officerCase={officerCase} />}
      />
      <Tabs label={t('case.tabs')} tabs={useCaseTabs(officerCase, props.tab)} />
      {props.children}
      <JournalNote />
    </OfficePage>
  );
}

function useCaseTabs({ application, checks, drafted }: OfficerCase, current: CaseTab) {
  const { t } = useText();
  const { all, open } = checks;
  const asked = application.state.corrections?.items.length ?? drafted.length;
  const labels = {
    application: t('case.tab.application'),
    documents: t('case.tab.documents', { done: all - open.length, all }),
    requests: asked > 0 ? t('case.tab.requestsCount', { count: asked }) : t('case.tab.requests'),
    appointments: t('case.tab.appointments'),
    fee: t('case.tab.fee'),
    licence: t('case.tab.licence'),
    history: t('case.tab.history'),
  } as const satisfies Record<CaseTab, string>;
  return TABS.map((tab) => ({
    href: casePath(tab, application.id),
    label: labels[tab],
    isCurrent: tab === current,
  }));
}
