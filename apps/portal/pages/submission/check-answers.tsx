import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Files } from '@biz/web/components/lists.tsx';
import { SourceLine } from '@biz/web/components/source-line.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { fileSize } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { answerText, thirteenDigits } from '../../forms/answer-text.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { useTexts } from '../../use-texts.ts';
import { CarriedAnswers } from '../draft/carried-answers.tsx';
import type { DraftContext } from '../draft/draft-context.ts';
import { draftPaths, FROM_CHECK } from '../draft/draft-paths.ts';
import { type FormPage, isUnverified } from '../draft/form-pages.ts';
import { pageTitle, sectionTitle } from '../draft/page-title.ts';
import { FactRows, factSources, factsFrom, RegistryLines } from '../draft/registry-facts.tsx';
import { rowsOf, rowsQuestion } from '../draft/row-fields.ts';
import { RowFacts } from '../draft/rows-pages.tsx';

/** Every answer that will be sent, with a way to change it that leads back here. */
export function CheckAnswers({ context }: { readonly context: DraftContext }): Markup {
  const { lang } = useTexts(submissionMessages);
  const pages = context.progress.pages.map(({ page }) => page);
  const sections = Map.groupBy(pages, (page) => sectionTitle(context, page.section, lang));
  return (
    <>
      <ApplicantCard context={context} />
      {[...sections].map(([title, own]) => (
        <SummaryCard key={title} title={title}>
          <SummaryList
            rows={own.filter(({ kind }) => kind !== 'rows').flatMap((page) => rowsOfPage(context, page, lang))}
          />
          {own.map((page) => (
            <Rows key={page.id} context={context} page={page} />
          ))}
        </SummaryCard>
      ))}
      <DocumentsCard context={context} />
      <CarriedAnswers context={context} />
    </>
  );
}

function ApplicantCard({ context }: { readonly context: DraftContext }): Markup {
  const { t } = useTexts(submissionMessages);
  const { applicant, id } = context.draft;
  const facts = factSources.flatMap((source) => factsFrom(context, source));
  return (
    <SummaryCard title={t('check.applicant')}>
      <SourceLine isInCard>
        {t('check.fromRegistry')} <Link href={draftPaths.registry(id)}>{t('check.registryLink')}</Link>
      </SourceLine>
      <RegistryLines context={context} />
      {facts.length > 0 ? (
        <FactRows context={context} questions={facts} />
      ) : (
        <SummaryList
          rows={[{ key: t('check.person'), value: `${applicant.personName} ${thirteenDigits(applicant.personId)}` }]}
        />
      )}
    </SummaryCard>
  );
}

function rowsOfPage(context: DraftContext, page: FormPage, lang: 'th' | 'en'): readonly SummaryRow[] {
  return page.questions.map((question) => {
    const what = question.concept.label[lang];
    return {
      key: what,
      value: <Answer context={context} question={question} />,
      change: { href: `${draftPaths.question(context.draft.id, page.id)}?${FROM_CHECK}`, what },
    };
  });
}

function Answer(props: { readonly context: DraftContext; readonly question: FormQuestion }): Markup {
  const { t, lang } = useTexts(submissionMessages);
  const { concept, required } = props.question;
  const answer = props.context.draft.answers[concept.id];
  if (!answer) return <span class="bp-muted">{required ? t('check.missing') : t('check.blank')}</span>;
  return (
    <>
      {answerText(concept.type, answer.value, lang)}
      {isUnverified(concept, answer) ? (
        <>
          {' '}
          <Tag state="you">{t('check.unverified')}</Tag>
        </>
      ) : null}
    </>
  );
}

/** The rows of a repeating group, one after the other. */
function Rows({ context, page }: { readonly context: DraftContext; readonly page: FormPage }): Markup | null {
  const { t, lang } = useTexts(submissionMessages);
  const question = rowsQuestion(page);
  if (page.kind !== 'rows' || !question) return null;
  const rows = rowsOf(context.draft.answers[question.concept.id]?.value);
  const what = pageTitle(page, lang);
  return (
    <>
      <h3 class="govuk-heading-s">
        {what}{' '}
        <Link href={`${draftPaths.question(context.draft.id, page.id)}?${FROM_CHECK}`} what={what} keepsTogether>
          {t('check.change')}
        </Link>
      </h3>
      {rows.length === 0 ? <p class="govuk-body bp-muted">{t('check.missing')}</p> : null}
      {rows.map((row, index) => (
        <RowFacts key={index} group={question.group} row={row} />
      ))}
    </>
  );
}

function DocumentsCard({ context }: { readonly context: DraftContext }): Markup {
  const { t, tx, lang } = useTexts(submissionMessages);
  const { draft, progress } = context;
  const held = progress.documents.flatMap(({ need, held: file }) => (file ? [{ need, file }] : []));
  const missing = progress.documents.filter((task) => task.need.required && !task.held);
  return (
    <SummaryCard
      title={tx('check.documents', { count: held.length })}
      change={{ href: draftPaths.documents(draft.id), what: t('check.documentsWhat') }}
    >
      {held.length === 0 && missing.length === 0 ? <p class="govuk-body">{t('check.documentsNone')}</p> : null}
      {held.length === 0 ? null : (
        <Files
          files={held.map(({ need, file }) => ({
            href: draftPaths.documentFile(draft.id, need.document),
            name: file.name,
            note: t('check.documentNote', { label: need.type.label[lang], size: fileSize(file.bytes) }),
          }))}
        />
      )}
      {missing.map(({ need }) => (
        <p key={need.document} class="govuk-body">
          <Link href={`${draftPaths.document(draft.id, need.document)}?${FROM_CHECK}`}>
            {t('check.documentMissing', { label: need.type.label[lang] })}
          </Link>
        </p>
      ))}
    </SummaryCard>
  );
}
