import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { FileSize, Moment } from '@biz/web/components/when.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { SideList } from '../../components/side-list.tsx';
import { dropTexts, whyTexts } from '../../forms/need-texts.ts';
import { documentMessages } from '../../messages/documents.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type DraftContext, draftTitle } from '../draft/draft-context.ts';
import { draftPaths } from '../draft/draft-paths.ts';
import type { DocumentTask } from '../draft/draft-progress.ts';
import { keepFrom } from '../draft/next-page.ts';
import { kindsOf, limitOf } from './upload-errors.ts';

/** Name of the field with the file. */
export const FILE_FIELD = 'file';

type Props = {
  readonly context: DraftContext;
  readonly task: DocumentTask;
  readonly isFromCheck: boolean;
  readonly isRemoved: boolean;
  readonly errors: readonly FieldError[];
};

/** One document: why, which files, the file that is held, and the control to choose one. */
export function DocumentPage(props: Props): Markup {
  const { t, lang } = useTexts(documentMessages);
  const { context, task, isFromCheck } = props;
  const { id } = context.draft;
  const { type } = task.need;
  const { documents } = context.progress;
  const back = isFromCheck
    ? { href: draftPaths.check(id), label: t('one.backCheck') }
    : { href: draftPaths.documents(id), label: t('one.back') };
  const number = documents.findIndex(({ need }) => need.document === task.need.document) + 1;
  return (
    <PortalPage
      shell={context.shell}
      title={type.label[lang]}
      place="filings"
      actingFor={context.actingFor}
      hasErrors={props.errors.length > 0}
      back={back}
    >
      <Columns side={<UsedFor {...props} />}>
        <ErrorSummary errors={props.errors} />
        <PageHeading size="l" caption={t('one.caption', { number, all: documents.length })}>
          {type.label[lang]}
        </PageHeading>
        {type.hint ? <p class="govuk-body">{type.hint[lang]}</p> : null}
        {task.need.required ? null : <p class="govuk-body bp-muted">{t('one.optional')}</p>}
        {props.isRemoved ? <InsetText>{t('one.removed')}</InsetText> : null}
        <HeldFile {...props} />
        <UploadForm {...props} />
      </Columns>
    </PortalPage>
  );
}

function UploadForm({ context, task, isFromCheck, errors }: Props): Markup {
  const { t, tx, lang } = useTexts(documentMessages);
  const { id } = context.draft;
  const { type, document } = task.need;
  const error = errorOf(errors, FILE_FIELD);
  return (
    <Form action={keepFrom(draftPaths.document(id, document), isFromCheck)} upload>
      <FileUpload
        name={FILE_FIELD}
        label={task.held ? t('one.replace') : t('one.file')}
        labelSize="m"
        hint={tx('one.limits', { kinds: kindsOf(type, lang), size: limitOf(type) })}
        accept={type.accept.flatMap((kind) => endings[kind])}
        isFramed
        {...(error === undefined ? {} : { error })}
      />
      <ButtonGroup>
        <Button>{t('one.save')}</Button>
        <ButtonLink href={isFromCheck ? draftPaths.check(id) : draftPaths.documents(id)} look="secondary">
          {t('one.skip')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

const endings = { pdf: ['.pdf'], jpeg: ['.jpg', '.jpeg'], png: ['.png'] } as const;

function HeldFile({ context, task }: Props): Markup | null {
  const { t } = useTexts(documentMessages);
  const { held, need } = task;
  if (!held) return null;
  const { id } = context.draft;
  return (
    <>
      <h2 class="govuk-heading-m">{t('one.held')}</h2>
      <SummaryList
        rows={[
          {
            key: t('one.heldFile'),
            value: (
              <>
                {held.name} <FileSize bytes={held.bytes} />
              </>
            ),
          },
          { key: t('one.heldAt'), value: <Moment instant={held.attachedAt} /> },
        ]}
      />
      <LinkRow>
        <Link href={draftPaths.documentFile(id, need.document)} keepsTogether>
          {t('one.view')}
        </Link>{' '}
        <Link href={draftPaths.documentRemoval(id, need.document)} keepsTogether>
          {t('one.remove')}
        </Link>
      </LinkRow>
    </>
  );
}

function UsedFor({ context, task }: Props): Markup {
  const { t, lang } = useTexts(documentMessages);
  const { neededBy } = task.need;
  return (
    <>
      <SideList title={t('one.usedFor')} items={whyTexts(context.catalogue, neededBy, lang)} />
      <SideList title={t('one.drop')} items={dropTexts(context.catalogue, neededBy, lang)} />
    </>
  );
}

/** Asks before a file is taken out of the draft. */
export function DocumentRemovalPage(props: { readonly context: DraftContext; readonly task: DocumentTask }): Markup {
  const { t, lang } = useTexts(documentMessages);
  const { context, task } = props;
  const { id } = context.draft;
  const { document, type } = task.need;
  const href = draftPaths.document(id, document);
  return (
    <PortalPage
      shell={context.shell}
      title={t('remove.title')}
      place="filings"
      actingFor={context.actingFor}
      back={{ href, label: type.label[lang] }}
    >
      <Columns>
        <PageHeading size="l" caption={draftTitle(context, lang)}>
          {t('remove.title')}
        </PageHeading>
        <p class="govuk-body">
          <strong>{type.label[lang]}</strong> {task.held?.name}
        </p>
        <p class="govuk-body">{t('remove.text')}</p>
        <Form action={draftPaths.documentRemoval(id, document)}>
          <ButtonGroup>
            <Button look="warning">{t('remove.confirm')}</Button>
            <ButtonLink href={href} look="secondary">
              {t('remove.keep')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </PortalPage>
  );
}
