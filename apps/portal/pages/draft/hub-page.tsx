import type { PlannedLicence } from '@biz/catalogue/plan-licences.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Hub, type HubGroup } from '@biz/web/components/hub.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SavedLine } from '@biz/web/components/saved-line.tsx';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import { type Task, TaskList } from '@biz/web/components/task-list.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { LicenceList } from '../../components/licence-list.tsx';
import { OnceSentence } from '../../components/once-sentence.tsx';
import { draftMessages } from '../../messages/draft.ts';
import { operationMessages } from '../../messages/operations.ts';
import { requirementMessages } from '../../messages/requirements.ts';
import { paths } from '../../paths.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { CarriedAnswers } from './carried-answers.tsx';
import { DefinitionNotice, type MovedDefinitions } from './definition-notice.tsx';
import { type DraftContext, draftTitle } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import { documentCounts, type PageTask, type TaskState } from './draft-progress.ts';
import { MisfitNote, OperationAside } from './operation-notes.tsx';
import { answersInShort, pageTitle, sectionTitle, usedFor } from './page-title.ts';
import { RegistrySummary } from './registry-facts.tsx';

/** What the plan of the licences says now, beside what the draft holds. */
export type PlanChange = {
  readonly missing: readonly PlannedLicence['licence'][];
  readonly superfluous: readonly PlannedLicence['licence'][];
  readonly unserved: readonly PlannedLicence['licence'][];
};

type Props = {
  readonly context: DraftContext;
  readonly change: PlanChange;
  readonly agencies: Parameters<typeof LicenceList>[0]['items'];
  /** What was typed does not fit a licence that the draft is about. */
  readonly isMisfit: boolean;
  /** What the definitions ask otherwise than when the owner last looked. */
  readonly moved: MovedDefinitions | undefined;
};

/** The draft's hub: what is done, what is left, where it goes. */
export function HubPage(props: Props): Markup {
  const { t, tx, lang } = useTexts(draftMessages);
  const { t: requirements } = useTexts(requirementMessages);
  const { context } = props;
  const { draft, progress } = context;
  const title = draftTitle(context, lang);
  return (
    <PortalPage
      shell={context.shell}
      title={title}
      place="filings"
      actingFor={context.actingFor}
      back={{ href: paths.home, label: t('hub.back') }}
    >
      <Columns side={<Side {...props} />}>
        <PageHeading caption={useCaption(context)}>{title}</PageHeading>
        <SavedLine>{tx('hub.saved', { when: <Moment instant={draft.savedAt} /> })}</SavedLine>
        <p class="govuk-body">
          {progress.isComplete ? t('hub.complete') : tx('hub.progress', { done: progress.done, all: progress.all })}
        </p>
        {props.moved ? <DefinitionNotice draft={draft} moved={props.moved} /> : null}
        {draft.operation ? null : <OnceSentence counts={context.form.counts} forms={context.licences.length} />}
        {draft.operation ? <MisfitNote isMisfit={props.isMisfit} /> : <ChangedPlan {...props} />}
        <Hub groups={useGroups(context)} />
        <CarriedAnswers context={context} />
        <WhatNext context={context} />
        <LinkRow>
          <Link href={draftPaths.requirements(draft.id)}>{requirements('title')}</Link>
          <Link href={draftPaths.removal(draft.id)}>{t('hub.discard')}</Link>
        </LinkRow>
      </Columns>
    </PortalPage>
  );
}

function WhatNext({ context }: { readonly context: DraftContext }): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { draft, progress } = context;
  const next = progress.next
    ? {
        href: draftPaths.question(draft.id, progress.next.id),
        label: t('hub.continue', { task: pageTitle(progress.next, lang) }),
      }
    : progress.isComplete
      ? { href: draftPaths.check(draft.id), label: t('hub.toCheck') }
      : { href: draftPaths.documents(draft.id), label: t('hub.toDocuments') };
  return (
    <ButtonGroup>
      <ButtonLink href={next.href}>{next.label}</ButtonLink>
      <ButtonLink href={paths.home} look="secondary">
        {t('hub.exit')}
      </ButtonLink>
    </ButtonGroup>
  );
}

/** The kind of business, or what is asked about which licences. */
function useCaption({ draft, business }: DraftContext): string {
  const { t, lang } = useTexts(draftMessages);
  const { t: operations } = useTexts(operationMessages);
  const { operation } = draft;
  if (!operation) return t('hub.caption', { business: business?.name[lang] ?? '' });
  const numbers = operation.about.map(({ number }) => number).join(', ');
  return operations('hub.about', { operation: operations(`name.${operation.kind}`), numbers });
}

function Side(props: Props): Markup {
  return (
    <>
      <OperationAside context={props.context} />
      <GoesTo {...props} />
    </>
  );
}

function GoesTo({ context, agencies }: Props): Markup {
  const { t } = useTexts(draftMessages);
  return (
    <Aside title={t('hub.goesTo')} titleSize="m">
      <LicenceList items={agencies} />
      {context.draft.operation ? null : (
        <LinkRow>
          <Link href={draftPaths.licences(context.draft.id)}>{t('hub.licences')}</Link>
        </LinkRow>
      )}
    </Aside>
  );
}

function ChangedPlan({ context, change }: Props): Markup | null {
  const { t, lang } = useTexts(draftMessages);
  const { missing, superfluous, unserved } = change;
  if (missing.length + superfluous.length + unserved.length === 0) return null;
  const names = (licences: PlanChange['missing']) => licences.map((licence) => licence.shortName[lang]).join(', ');
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{t('hub.changed.title')}</h2>
      {missing.length > 0 ? <p class="govuk-body">{t('hub.changed.add', { names: names(missing) })}</p> : null}
      {superfluous.length > 0 ? (
        <p class="govuk-body">{t('hub.changed.remove', { names: names(superfluous) })}</p>
      ) : null}
      {unserved.length > 0 ? <p class="govuk-body">{t('hub.unserved', { names: names(unserved) })}</p> : null}
      <p class="govuk-body">
        <Link href={draftPaths.licences(context.draft.id)}>{t('hub.licences')}</Link>
      </p>
    </InsetText>
  );
}

/** The stations of the hub: registers, the parts of the form, documents, submission. */
function useGroups(context: DraftContext): readonly HubGroup[] {
  const { t, lang } = useTexts(draftMessages);
  const { draft, progress } = context;
  const sections = sectionGroups(progress.pages).map(({ tasks }) => ({
    title: sectionTitle(context, tasks[0]?.page.section ?? { id: 'business' }, lang),
    isDone: tasks.every(({ state }) => state === 'done' || state === 'optional'),
    children: <TaskList tasks={tasks.map((task) => pageTask(context, task, lang))} />,
  }));
  const groups: { title: string; isDone: boolean; children: Content }[] = [
    { title: t('section.registry'), isDone: isRegistryRead(draft), children: <RegistrySummary context={context} /> },
    ...sections,
    {
      title: t('section.documents'),
      isDone: progress.documentState === 'done' || progress.documentState === 'optional',
      children: <TaskList tasks={[documentTask(context, lang)]} />,
    },
    {
      title: t('section.check'),
      isDone: false,
      children: <TaskList tasks={[checkTask(context, lang, draftPaths.check(draft.id))]} />,
    },
  ];
  const now = groups.findIndex(({ isDone }) => !isDone);
  return groups.map(({ title, isDone, children }, index) => ({
    title,
    state: isDone ? 'done' : index === now ? 'now' : 'todo',
    children,
  }));
}

/** True when every register that was asked has answered. */
function isRegistryRead({ registries }: DraftContext['draft']): boolean {
  return Object.values(registries).every((status) => status.kind === 'found');
}

/** Pages of one section stand together. */
function sectionGroups(tasks: readonly PageTask[]): readonly { readonly tasks: readonly PageTask[] }[] {
  const groups = Map.groupBy(tasks, ({ page }) => `${page.section.id}:${page.section.licence ?? ''}`);
  return [...groups.values()].map((own) => ({ tasks: own }));
}

type Lang = 'th' | 'en';

function pageTask(context: DraftContext, task: PageTask, lang: Lang): Task {
  const { page, state } = task;
  const hint = taskHint(context, task, lang);
  return {
    id: `task-${page.id.replace(/[^\w-]/g, '-')}`,
    name: pageTitle(page, lang),
    href: draftPaths.question(context.draft.id, page.id),
    ...(hint === undefined ? {} : { hint }),
    status: <StateTag state={page.group === 'unverified' && state === 'done' ? 'unverified' : state} />,
  };
}

/** What was answered, how much of it, or for which licences it is asked where that is more than one. */
function taskHint(context: DraftContext, { page, state, answered }: PageTask, lang: Lang): string | undefined {
  const t = draftMessages.t[lang];
  const all = page.questions.length;
  if (state === 'done') return answersInShort(context, page, lang);
  if (state === 'doing' && all > 1) return t('task.answered', { answered, all });
  const names = usedFor(context, page, lang);
  return names.length > 1 ? usedForText(names, context.licences.length, lang) : undefined;
}

/** Up to three names; a longer list says how many more, or that it is all of them. */
function usedForText(names: readonly string[], all: number, lang: Lang): string {
  const t = draftMessages.t[lang];
  if (names.length <= MOST_NAMES) return t('task.usedFor', { names: names.join(', ') });
  if (names.length === all) return t('task.usedForAll', { count: all });
  const shown = names.slice(0, MOST_NAMES - 1);
  return t('task.usedForMore', { names: shown.join(', '), more: names.length - shown.length });
}

const MOST_NAMES = 3;

function documentTask({ draft, progress }: DraftContext, lang: Lang): Task {
  const t = draftMessages.t[lang];
  const { held, all } = documentCounts(progress.documents);
  return {
    id: 'task-documents',
    name: t('task.documents'),
    href: draftPaths.documents(draft.id),
    hint: progress.documents.length === 0 ? t('task.noDocuments') : t('task.documentsHint', { held, all }),
    status: <StateTag state={progress.documentState} />,
  };
}

function checkTask({ progress }: DraftContext, lang: Lang, href: string): Task {
  const t = draftMessages.t[lang];
  return {
    id: 'task-check',
    name: t('task.check'),
    ...(progress.isComplete ? { href } : { hint: t('task.checkBlocked') }),
    status: <StateTag state={progress.isComplete ? 'todo' : 'blocked'} />,
  };
}

const shapes = {
  done: 'done',
  doing: 'officer',
  todo: 'todo',
  optional: 'todo',
  blocked: 'todo',
  unverified: 'you',
} as const satisfies Record<TaskState | 'blocked' | 'unverified', TagState>;

/** How far a task is, in words and shape. */
export function StateTag({ state }: { readonly state: keyof typeof shapes }): Markup {
  const { t } = useTexts(draftMessages);
  return <Tag state={shapes[state]}>{t(`state.${state}`)}</Tag>;
}
