import type { KeptRevision } from '@biz/actions/ports/definitions.ts';
import { contentOf, type DefinitionContent } from '@biz/catalogue/definition-content.ts';
import type { LoadedCatalogue } from '@biz/catalogue/link-catalogue.ts';
import type { AgencyKind, Catalogue } from '@biz/catalogue/model.ts';
import { unverifiedFacts } from '@biz/catalogue/unverified-facts.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { SeenDefinition } from '../../definition-authority.ts';
import type { Shell } from '../../office-page.tsx';
import { definitionPath, definitionPaths, revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from '../administration/admin-page.tsx';
import { AgencyFacts } from './agency-facts.tsx';
import { CertaintyMark } from './certainty-mark.tsx';
import { LicenceFacts } from './licence-facts.tsx';
import { StandingTag } from './revision-frame.tsx';
import { standingOf } from './revision-view.ts';
import { SharedFacts } from './shared-facts.tsx';
import { useDefinitionWords } from './use-definition-words.ts';

type Props = {
  readonly shell: Shell;
  readonly loaded: LoadedCatalogue;
  readonly seen: SeenDefinition;
  /** Newest first. */
  readonly revisions: readonly KeptRevision[];
  readonly today: LocalDate;
};

/** One definition as it is in effect: everything it says, how sure that is, and what was done to it. */
export function DefinitionPage(props: Props): Markup {
  const { lang, t } = useText();
  const { shell, loaded } = props;
  const { definition } = props.seen;
  const content = contentOf(loaded, definition);
  return (
    <AdminPage
      shell={shell}
      entry="definitions"
      title={content?.kind === 'licence' ? content.says.name[lang] : definition.title[lang]}
      caption={kindOf(content, loaded.catalogue)?.name[lang] ?? t(`definition.group.${definition.kind}`)}
      back={{ href: `${definitionPaths.list}?group=${definition.kind}`, label: t('definition.title') }}
    >
      <Begin {...props} />
      {content ? <Facts content={content} catalogue={loaded.catalogue} /> : null}
      <h2 class="govuk-heading-m">{t('definition.unverified')}</h2>
      {content ? <Doubts content={content} catalogue={loaded.catalogue} /> : null}
      <h2 class="govuk-heading-m">{t('definition.history')}</h2>
      <History {...props} />
    </AdminPage>
  );
}

/** The kind of agency that a licence is given by, or that an agency is. */
function kindOf(content: DefinitionContent | undefined, { agencyKinds }: Catalogue): AgencyKind | undefined {
  if (content?.kind === 'licence') return agencyKinds.get(content.says.agencyKind);
  return content?.kind === 'agency' ? agencyKinds.get(content.says.kind) : undefined;
}

type Said = { readonly content: DefinitionContent; readonly catalogue: Catalogue };

function Facts({ content, catalogue }: Said): Markup {
  switch (content.kind) {
    case 'licence':
      return <LicenceFacts licence={content.says} catalogue={catalogue} />;
    case 'agency':
      return <AgencyFacts agency={content.says} catalogue={catalogue} />;
    case 'questions':
    case 'documents':
      return <SharedFacts content={content} />;
  }
}

function Begin({ seen: { definition, isKeeper }, revisions }: Props): Markup {
  const { t } = useText();
  const open = revisions.find(({ revision: { status } }) => status === 'draft' || status === 'submitted');
  return (
    <>
      {open ? (
        <ButtonGroup>
          <ButtonLink href={revisionPath('revision', open.id)}>{t('definition.goOn')}</ButtonLink>
        </ButtonGroup>
      ) : null}
      {isKeeper && !open ? (
        <Form action={definitionPath('definition', definition.id)}>
          <OnceField />
          <Button>{t('definition.begin')}</Button>
        </Form>
      ) : null}
      {isKeeper ? null : <p class="govuk-body">{t('definition.notKeeper')}</p>}
      <LinkRow>
        <Link href={definitionPath('definitionFile', definition.id)} isDownload>
          {t('definition.file')}
        </Link>
      </LinkRow>
    </>
  );
}

function Doubts({ content, catalogue }: Said): Markup {
  const { t, tx } = useText();
  const words = useDefinitionWords(catalogue);
  const facts = unverifiedFacts(content.says);
  if (facts.length === 0) return <p class="govuk-body">{t('definition.allVerified')}</p>;
  return (
    <>
      <p class="govuk-body">{t('definition.unverifiedLead')}</p>
      <Details summary={tx('definition.unverifiedCount', { count: facts.length })}>
        <ul class="govuk-list govuk-list--bullet">
          {facts.map(({ path, certainty }) => (
            <li key={path.join('.')}>
              {path.length === 0 ? t('definition.title') : words.path(path)}
              <CertaintyMark certainty={certainty} />
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function History({ revisions, today }: Props): Markup {
  const { lang, t } = useText();
  if (revisions.length === 0) return <p class="govuk-body">{t('definition.noHistory')}</p>;
  return (
    <Table
      caption={t('definition.history')}
      isCaptionHidden
      isDense
      stacks
      rows={revisions}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t('definition.column.status'),
          isRowHeader: true,
          cell: (kept) => (
            <>
              <StandingTag standing={standingOf(kept, today)} />{' '}
              <Link href={revisionPath('revision', kept.id)} what={formatDateTime(kept.savedAt, lang)}>
                {t('definition.open')}
              </Link>
            </>
          ),
        },
        {
          header: t('definition.column.from'),
          label: t('definition.column.from'),
          cell: ({ revision: { proposal } }) => (proposal ? formatDate(proposal.from, lang) : t('definition.none')),
        },
        {
          header: t('definition.column.note'),
          label: t('definition.column.note'),
          cell: ({ revision: { proposal } }) => proposal?.note[lang] ?? t('definition.none'),
        },
        {
          header: t('definition.column.author'),
          label: t('definition.column.author'),
          cell: ({ revision }) => (revision.proposal ?? revision.begun).by.name,
        },
        {
          header: t('definition.column.approver'),
          label: t('definition.column.approver'),
          cell: ({ revision: { approved } }) => approved?.by.name ?? t('definition.none'),
        },
      ]}
    />
  );
}
