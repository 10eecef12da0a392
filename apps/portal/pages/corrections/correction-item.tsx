import { SideBySide } from '@biz/web/components/columns.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { FileSize } from '@biz/web/components/when.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { JSX } from 'preact';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { useProgressTexts } from '../../progress/progress-texts.ts';
import { useTexts } from '../../use-texts.ts';
import { kindsOf, limitOf } from '../documents/upload-errors.ts';
import { type CorrectionContext, fileField } from './corrections-page.tsx';
import { type DocumentItem, documentItems } from './document-items.ts';

type Props = {
  readonly context: CorrectionContext;
  readonly item: DocumentItem;
  readonly index: number;
  readonly errors: readonly FieldError[];
};

/** One thing to mend: what the officer says, the old file, and the new one. */
export function CorrectionItemCard(props: Props): JSX.Element {
  const { t, lang } = useTexts(correctionMessages);
  const progress = useProgressTexts();
  const { context, item, index } = props;
  const shared = context.sharedWith(item.document).map(({ licence }) => licence.shortName[lang]);
  return (
    <section aria-labelledby={`item-${index}`}>
      <span class="govuk-caption-m">
        {t('item.number', { number: index + 1, all: documentItems(context.situation.items).length })}
      </span>
      <h2 class="govuk-heading-m" id={`item-${index}`}>
        {context.its.documentName(item.document)[lang]}
      </h2>
      <InsetText>
        <p>
          <strong>{t('item.reason')}</strong>
        </p>
        <p>
          {t('item.reasonText', {
            reason: progress.t(`reason.${'reason' in item ? item.reason : item.kind}`),
            note: item.note,
          })}
        </p>
      </InsetText>
      {shared.length > 0 ? <p class="govuk-body">{t('item.shared', { names: shared.join(', ') })}</p> : null}
      <SideBySide first={<OldFile {...props} />} second={<NewFile {...props} />} />
    </section>
  );
}

function OldFile({ context, item }: Props): JSX.Element {
  const { t } = useTexts(correctionMessages);
  const { filing, view } = context.its;
  const held = view.state.documents.find(({ document }) => document === item.document);
  const named = filing.documents.find(({ file }) => file === held?.file);
  return (
    <>
      <h3 class="govuk-heading-s">{t('item.old')}</h3>
      {held ? (
        <p class="govuk-body">
          <Link href={paths.filingFile(filing.id, held.file)}>{named?.name ?? t('item.open')}</Link>{' '}
          {named ? <FileSize bytes={named.bytes} /> : null}
        </p>
      ) : (
        <p class="govuk-body">{t('item.oldNone')}</p>
      )}
    </>
  );
}

function NewFile({ context, item, errors }: Props): JSX.Element {
  const { t, tx, lang } = useTexts(correctionMessages);
  const { its, held, types } = context;
  const file = held.get(item.document);
  const type = types.get(item.document);
  const name = fileField(item.document);
  const document = its.documentName(item.document)[lang];
  const error = errorOf(errors, name);
  return (
    <>
      <h3 class="govuk-heading-s">{t('item.new')}</h3>
      {file ? (
        <>
          <p class="govuk-body">
            <Tag state="done">{t('item.held')}</Tag>
          </p>
          <p class="govuk-body">
            <Link href={paths.filingFile(its.filing.id, file.file)}>{file.name}</Link> <FileSize bytes={file.bytes} />
          </p>
        </>
      ) : null}
      <FileUpload
        name={name}
        label={t(file ? 'item.replace' : 'item.choose', { document })}
        hint={type ? tx('item.limits', { kinds: kindsOf(type, lang), size: limitOf(type) }) : undefined}
        accept={type?.accept.flatMap((kind) => ENDINGS[kind]) ?? []}
        isFramed
        {...(error === undefined ? {} : { error })}
      />
    </>
  );
}

const ENDINGS = { pdf: ['.pdf'], jpeg: ['.jpg', '.jpeg'], png: ['.png'] } as const;
