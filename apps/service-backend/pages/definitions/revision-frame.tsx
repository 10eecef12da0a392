import { definitionFile } from '@biz/catalogue/definition.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { definitionPath, type RevisionPath, revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from '../administration/admin-page.tsx';
import { definitionName } from './definition-name.ts';
import { type RevisionView, type Standing, standingOf } from './revision-view.ts';

/** The views of a revision, in the order of their tabs. */
const TABS = [
  'revision',
  'source',
  'preview',
  'errors',
  'examples',
  'history',
] as const satisfies readonly RevisionPath[];

const SHAPES = {
  draft: 'officer',
  submitted: 'you',
  approved: 'todo',
  inEffect: 'done',
  withdrawn: 'ended',
} as const satisfies Record<Standing, TagState>;

/** The frame of every view of a revision: where it stands, the other views, what was just done. */
export function RevisionFrame(props: {
  readonly shell: Shell;
  readonly view: RevisionView;
  readonly tab: (typeof TABS)[number];
  readonly done?: string | undefined;
  readonly hasErrors?: boolean;
  readonly before?: Content;
  readonly children: Content;
}): Markup {
  const { t } = useText();
  const { shell, view, tab, done, hasErrors = false } = props;
  const { id, definition } = view.seen;
  const name = definitionName(useText(), definition);
  return (
    <AdminPage
      shell={shell}
      entry="definitions"
      title={t('revision.title', { name })}
      caption={t(`revision.tab.${tab}`)}
      back={{ href: definitionPath('definition', definition.id), label: name }}
      hasErrors={hasErrors}
      before={props.before}
      {...(done ? { done } : {})}
    >
      <p class="govuk-body">
        <StandingTag standing={standingOf(view.seen, view.today)} />
      </p>
      <Tabs
        label={t('revision.tabs')}
        tabs={TABS.map((one) => ({
          href: revisionPath(one, id),
          label: t(`revision.tab.${one}`),
          isCurrent: one === tab,
        }))}
      />
      {props.children}
    </AdminPage>
  );
}

/** Where a revision stands, in words and shape. */
export function StandingTag({ standing }: { readonly standing: Standing }): Markup {
  const { t } = useText();
  return <Tag state={SHAPES[standing]}>{t(`revision.status.${standing}`)}</Tag>;
}

/** What the checker found: what keeps it from being published, and what is only worth knowing. */
export function Findings({ view }: { readonly view: RevisionView }): Markup {
  const { t, tx } = useText();
  const { problems, notes } = view.trial;
  const own = definitionFile(view.before.files, view.seen.definition.id)?.name;
  if (problems.length === 0 && notes.length === 0) return <p class="govuk-body">{t('revision.noFaults')}</p>;
  return (
    <InsetText>
      {problems.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-s">{tx('revision.faults', { count: problems.length })}</h2>
          <p class="govuk-body">{t('revision.faultsLead')}</p>
          <Problems problems={problems} own={own} />
        </>
      )}
      {notes.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-s">{t('revision.notes')}</h2>
          <Problems problems={notes} own={own} />
        </>
      )}
    </InsetText>
  );
}

function Problems(props: {
  readonly problems: RevisionView['trial']['problems'];
  /** The file of the definition. */
  readonly own: string | undefined;
}): Markup {
  const { t } = useText();
  const { problems, own } = props;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {problems.map(({ file, line, path, message, suggestion }) => {
        const what = path === '' ? message : `${path}: ${message}`;
        return (
          <li key={`${file}:${line} ${what}`}>
            {file === own
              ? t('revision.fault', { line, message: what })
              : t('revision.faultElsewhere', { file, line, message: what })}
            {suggestion === undefined ? null : ` ${t('revision.meant', { name: suggestion })}`}
          </li>
        );
      })}
    </ul>
  );
}
