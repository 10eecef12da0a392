import type { RawFields } from '@biz/catalogue/answers.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns, SideBySide } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { FileSize } from '@biz/web/components/when.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { useProgressTexts } from '../../progress/progress-texts.ts';
import { useTexts } from '../../use-texts.ts';
import { CorrectionFrame } from './corrections-page.tsx';
import { AnswerInput, FileInput, OldAnswer, ReplyInput } from './item-inputs.tsx';
import type { Entry, RequestContext } from './request-context.ts';

export type ItemPageProps = {
  readonly context: RequestContext;
  readonly entry: Entry;
  readonly fields: RawFields;
  readonly errors: readonly FieldError[];
};

/** E22: one thing to do: what the officer says, what was sent, and the place for the new one. */
export function ItemPage(props: ItemPageProps): Markup {
  const { t, lang } = useTexts(correctionMessages);
  const { context, entry, errors } = props;
  const { its, entries } = context;
  const href = paths.corrections(its.view.id);
  const number = entries.indexOf(entry) + 1;
  const title = entry.name[lang];
  return (
    <CorrectionFrame context={context} title={title} hasErrors={errors.length > 0} back={{ href, label: t('toList') }}>
      <Columns>
        <ErrorSummary errors={errors} />
        <PageHeading caption={t('item.number', { number, all: entries.length })}>{title}</PageHeading>
        <OfficerSays entry={entry} />
        {entry.sharedWith.length > 0 ? (
          <p class="govuk-body">
            {t(entry.wanted.kind === 'file' ? 'item.shared' : 'item.sharedAnswer', {
              names: entry.sharedWith.map((name) => name[lang]).join(', '),
            })}
          </p>
        ) : null}
        <Form action={paths.correctionsItem(its.view.id, entry.key)} upload={entry.wanted.kind !== 'answer'}>
          <SideBySide first={<Old {...props} />} second={<New {...props} />} />
          <ButtonGroup>
            <Button>{t('item.save')}</Button>
            <ButtonLink href={href} look="secondary">
              {t('toList')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </CorrectionFrame>
  );
}

function OfficerSays({ entry }: { readonly entry: Entry }): Markup {
  const { t } = useTexts(correctionMessages);
  const progress = useProgressTexts();
  const { item } = entry;
  if (!item) return <InsetText>{t('follow.text')}</InsetText>;
  const reason = progress.t(`reason.${'reason' in item ? item.reason : item.kind}`);
  return (
    <InsetText>
      <p>
        <strong>{t('item.says', { reason })}</strong>
      </p>
      <p lang="th">{item.note}</p>
    </InsetText>
  );
}

function New(props: ItemPageProps): Markup {
  const { wanted } = props.entry;
  switch (wanted.kind) {
    case 'file':
      return <FileInput {...props} rule={wanted.rule} />;
    case 'answer':
      return <AnswerInput {...props} concept={wanted.concept} required={wanted.required} />;
    case 'reply':
      return <ReplyInput {...props} rule={wanted.rule} />;
  }
}

function Old({ context, entry }: ItemPageProps): Markup {
  const { t } = useTexts(correctionMessages);
  const { filing, its } = context;
  const { wanted } = entry;
  if (wanted.kind === 'answer')
    return <OldAnswer concept={wanted.concept} value={filing.answers[wanted.concept.id]?.value} />;
  if (wanted.kind === 'reply') {
    const href = paths.officerDocument(its.view.id, wanted.item.file);
    return (
      <>
        <h2 class="govuk-heading-s">{t('reply.document')}</h2>
        <p class="govuk-body">
          <Link href={href}>{wanted.item.title}</Link>
        </p>
      </>
    );
  }
  const held = its.view.state.documents.find(({ document }) => document === wanted.document);
  const named = filing.documents.find(({ file }) => file === held?.file);
  return (
    <>
      <h2 class="govuk-heading-s">{t('item.old')}</h2>
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
