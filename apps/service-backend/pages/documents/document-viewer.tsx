import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { DocumentPage, Viewer } from '@biz/web/components/document-review.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { FileSize, Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useDocumentName } from '../../components/document-name.ts';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { COMPARISON_ID } from './comparison.tsx';
import type { ReviewedFile } from './review-page.tsx';

/** The document as sent, its file, its why it is needed, and its earlier versions. */
export function DocumentViewer(props: {
  readonly officerCase: OfficerCase;
  readonly document: DocumentTypeId;
  /** Oldest first; the last is the one that counts. */
  readonly versions: readonly ReviewedFile[];
}): Markup {
  const { lang, t } = useText();
  const { officerCase, document } = props;
  const { application, form } = officerCase;
  const name = useDocumentName(officerCase)(document);
  const current = props.versions.at(-1);
  if (!current) throw new Error(`document ${document} of ${application.state.number} has no file`);
  const { record } = current;
  const href = casePath('file', application.id, { file: record.id });
  const isPdf = record.mediaType === 'application/pdf';
  const clauses = form.documents.find((needed) => needed.document === document)?.neededBy ?? [];
  return (
    <Viewer
      title={name}
      open={
        <NewWindowLink href={href} what={name}>
          {t('documents.openAlone')}
        </NewWindowLink>
      }
      page={
        <DocumentPage
          href={href}
          mediaType={record.mediaType}
          title={isPdf ? t('documents.pdfFrame', { name }) : t('documents.imageAlt', { name })}
        />
      }
      file={
        <>
          {record.name} <FileSize bytes={record.bytes} />, <Moment instant={current.at} />
        </>
      }
      paging={
        <Link href={`${href}?download=yes`} what={name}>
          {t('documents.download')}
        </Link>
      }
    >
      {isPdf ? <p class="bp-muted">{t('documents.pdfFallback')}</p> : null}
      <p>
        <Link href={`#${COMPARISON_ID}`}>{t('documents.compare')}</Link>
      </p>
      {clauses.length > 0 ? (
        <p>
          {t('documents.clause')} {clauses.map(({ clause }) => clause[lang]).join(', ')}
        </p>
      ) : null}
      <EarlierVersions {...props} />
    </Viewer>
  );
}

function EarlierVersions(props: {
  readonly officerCase: OfficerCase;
  readonly versions: readonly ReviewedFile[];
}): Markup | null {
  const { t } = useText();
  const { id } = props.officerCase.application;
  const earlier = props.versions.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('documents.versions')}</h3>
      <ul class="govuk-list">
        {earlier.map(({ record, at }, index) => (
          <li key={record.id}>
            <NewWindowLink href={casePath('file', id, { file: record.id })} what={record.name}>
              {t('documents.version', { number: index + 1 })}
            </NewWindowLink>{' '}
            <Moment instant={at} />
          </li>
        ))}
      </ul>
    </>
  );
}
