import type { FormDocument } from '@biz/catalogue/compose-form.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SourceLine } from '@biz/web/components/source-line.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { type Task, TaskList } from '@biz/web/components/task-list.tsx';
import { fileSize } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { documentMessages } from '../../messages/documents.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type DraftContext, draftTitle } from '../draft/draft-context.ts';
import { draftPaths } from '../draft/draft-paths.ts';
import { type DocumentTask, documentCounts } from '../draft/draft-progress.ts';

/** What to upload, each once, and what nobody uploads because the State has it. */
export function DocumentsPage({ context }: { readonly context: DraftContext }): Markup {
  const { t, tx, lang } = useTexts(documentMessages);
  const { draft, progress } = context;
  const { documents } = progress;
  const next = documents.find(({ need, held }) => need.required && !held);
  return (
    <PortalPage
      shell={context.shell}
      title={t('list.title')}
      place="filings"
      actingFor={context.actingFor}
      back={{ href: draftPaths.hub(draft.id), label: t('list.back') }}
    >
      <Columns side={<PhotoAdvice />}>
        <PageHeading caption={draftTitle(context, lang)}>{t('list.title')}</PageHeading>
        <p class="govuk-body">{documents.length === 0 ? t('list.none') : t('list.lead')}</p>
        {documents.length === 0 ? null : (
          <>
            <p class="govuk-body">
              <strong>{tx('list.count', documentCounts(documents))}</strong>
            </p>
            <TaskList isStrong tasks={documents.map((task) => documentTask(context, task, lang))} />
          </>
        )}
        <HeldByTheState context={context} />
        <ButtonGroup>
          {next ? (
            <ButtonLink href={draftPaths.document(draft.id, next.need.document)}>{t('list.next')}</ButtonLink>
          ) : null}
          {progress.isComplete ? <ButtonLink href={draftPaths.check(draft.id)}>{t('list.toCheck')}</ButtonLink> : null}
          <ButtonLink href={draftPaths.hub(draft.id)} look="secondary">
            {t('list.toHub')}
          </ButtonLink>
        </ButtonGroup>
      </Columns>
    </PortalPage>
  );
}

/** The short names of the licences that need a document. */
export function documentUsers(context: DraftContext, need: FormDocument, lang: 'th' | 'en'): string {
  const ids = need.neededBy.map(({ licence }) => licence);
  return context.licences
    .filter(({ id }) => ids.includes(id))
    .map((licence) => licence.shortName[lang])
    .join(', ');
}

function documentTask(context: DraftContext, { need, held }: DocumentTask, lang: 'th' | 'en'): Task {
  const t = documentMessages.t[lang];
  const names = documentUsers(context, need, lang);
  const hint = held
    ? t('list.usedForFile', { names, file: held.name, size: fileSize(held.bytes) })
    : t('list.usedFor', { names });
  return {
    id: `document-${need.document}`,
    name: need.type.label[lang],
    href: draftPaths.document(context.draft.id, need.document),
    hint,
    status: <DocumentTag isHeld={held !== undefined} isRequired={need.required} />,
  };
}

function DocumentTag(props: { readonly isHeld: boolean; readonly isRequired: boolean }): Markup {
  const { t } = useTexts(documentMessages);
  const word = props.isHeld ? t('list.attached') : props.isRequired ? t('list.missing') : t('list.optional');
  return <Tag state={props.isHeld ? 'done' : 'todo'}>{word}</Tag>;
}

function HeldByTheState({ context }: { readonly context: DraftContext }): Markup | null {
  const { t, tx, lang } = useTexts(documentMessages);
  const rows = context.form.documents.flatMap((need) =>
    need.replacedByRegistry && need.required ? [{ need, registry: need.replacedByRegistry }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('held.title')}</h2>
      <SourceLine>{t('held.text')}</SourceLine>
      <Table
        rows={rows}
        rowKey={({ need }) => need.document}
        stacks
        columns={[
          { header: t('held.document'), cell: ({ need }) => need.type.label[lang], isRowHeader: true },
          { header: t('held.from'), label: t('held.from'), cell: ({ registry }) => t(`held.${registry}`) },
          {
            header: t('held.copies'),
            label: t('held.copies'),
            isNumeric: true,
            cell: ({ need }) => tx('held.copiesCount', { count: need.neededBy.length }),
          },
        ]}
      />
    </>
  );
}

function PhotoAdvice(): Markup {
  const { t } = useTexts(documentMessages);
  return (
    <Aside title={t('photo.title')}>
      <ul class="govuk-list govuk-list--bullet bp-small">
        <li>{t('photo.1')}</li>
        <li>{t('photo.2')}</li>
        <li>{t('photo.3')}</li>
      </ul>
    </Aside>
  );
}
