import { formatDate } from '@biz/kernel/thai-date.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { Differences } from './differences.tsx';
import { Findings, RevisionFrame } from './revision-frame.tsx';
import { type RevisionView, standingOf } from './revision-view.ts';
import { useDefinitionWords } from './use-definition-words.ts';
import { useEditLinks } from './use-edit-links.ts';

type Props = {
  readonly shell: Shell;
  readonly view: RevisionView;
  /** The reader wrote some of it. */
  readonly isAuthor: boolean;
  /** The reader is of the central office. */
  readonly isCentral: boolean;
  readonly done?: string;
};

/** What a revision changes, whose turn it is, and what can be done with it. */
export function RevisionPage(props: Props): Markup {
  const { t } = useText();
  const { view } = props;
  const { revision, isKeeper } = view.seen;
  const catalogue = (view.trial.loaded ?? view.before).catalogue;
  return (
    <RevisionFrame shell={props.shell} view={view} tab="revision" done={props.done}>
      <p class="govuk-body">{useTurn(props)}</p>
      {revision.returned ? (
        <InsetText>
          <p class="govuk-body">
            {t('revision.returned', { name: revision.returned.by.name, reason: revision.returned.reason })}
          </p>
          <p class="bp-muted bp-small">
            <Moment instant={revision.returned.at} />
          </p>
        </InsetText>
      ) : null}
      <ProposalFacts {...props} />
      {isKeeper && revision.status === 'draft' ? <EditLinks view={view} /> : null}
      <h2 class="govuk-heading-m">{t('revision.differences')}</h2>
      <Differences catalogue={catalogue} differences={view.differences} />
      <Findings view={view} />
      <Beyond {...props} />
      <Deeds {...props} />
    </RevisionFrame>
  );
}

function useTurn({ view, isAuthor }: Props): Content {
  const { lang, t, tx } = useText();
  const standing = standingOf(view.seen, view.today);
  const { proposal } = view.seen.revision;
  const date = proposal ? formatDate(proposal.from, lang) : '';
  switch (standing) {
    case 'draft':
      return t('revision.turn.draft');
    case 'submitted':
      if (!view.seen.isKeeper) return t('revision.turn.submittedElsewhere');
      return isAuthor ? t('revision.turn.submittedOwn') : tx('revision.turn.submitted', { date });
    case 'approved':
      return tx('revision.turn.approved', { date });
    case 'inEffect':
      return tx('revision.turn.inEffect', { date });
    case 'withdrawn':
      return t('revision.turn.withdrawn');
  }
}

function ProposalFacts({ view }: Props): Markup | null {
  const { lang, t } = useText();
  const { proposal, approved } = view.seen.revision;
  if (!proposal) return null;
  return (
    <SummaryList
      look="tight"
      rows={[
        { key: t('definition.column.from'), value: formatDate(proposal.from, lang) },
        {
          key: t('revision.note'),
          value: (
            <>
              <span lang="th">{proposal.note.th}</span>
              <br />
              <span lang="en" class="bp-muted">
                {proposal.note.en}
              </span>
            </>
          ),
        },
        { key: t('definition.column.author'), value: proposal.by.name },
        ...(approved ? [{ key: t('definition.column.approver'), value: approved.by.name }] : []),
      ]}
    />
  );
}

function EditLinks({ view }: { readonly view: RevisionView }): Markup {
  const { t } = useText();
  const { id } = view.seen;
  return (
    <>
      <h2 class="govuk-heading-m">{t('revision.edit')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {useEditLinks(view).map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
        <li>
          <Link href={revisionPath('source', id)}>{t('revision.edit.source')}</Link>
        </li>
      </ul>
    </>
  );
}

/** Says to an agency's own administrator what the central office submits and approves. */
function Beyond({ view, isCentral }: Props): Markup | null {
  const { t } = useText();
  const words = useDefinitionWords(view.before.catalogue);
  if (isCentral || view.beyond.length === 0) return null;
  const parts = view.beyond.map((member) => words.path([member])).join(', ');
  return <InsetText>{t('revision.beyond', { parts })}</InsetText>;
}

/** What this reader can do now; who wrote any of it approves nothing of it. */
function Deeds({ view, isAuthor, isCentral }: Props): Markup {
  const { t } = useText();
  const { id, isKeeper } = view.seen;
  const standing = isKeeper ? standingOf(view.seen, view.today) : undefined;
  const isWithin = isCentral || view.beyond.length === 0;
  const canSubmit = isWithin && view.trial.problems.length === 0 && (view.differences?.length ?? 0) > 0;
  const isOpen = standing === 'draft' || standing === 'submitted' || standing === 'approved';
  return (
    <>
      <ButtonGroup>
        {standing === 'draft' && canSubmit ? (
          <ButtonLink href={revisionPath('submission', id)}>{t('revision.submit')}</ButtonLink>
        ) : null}
        {standing === 'submitted' && isWithin && !isAuthor ? (
          <ButtonLink href={revisionPath('approval', id)}>{t('revision.approve')}</ButtonLink>
        ) : null}
        {standing === 'submitted' ? (
          <ButtonLink href={revisionPath('return', id)} look="secondary">
            {t('revision.return')}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
      <LinkRow>
        <Link href={revisionPath('file', id)} isDownload>
          {t('revision.file')}
        </Link>
        {isOpen ? <Link href={revisionPath('withdrawal', id)}>{t('revision.withdraw')}</Link> : null}
      </LinkRow>
    </>
  );
}
