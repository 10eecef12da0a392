import type { RawFields } from '@biz/catalogue/answers.ts';
import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import { AnswerField, type Asked } from '@biz/web/components/answer-field.tsx';
import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { SideList } from '../../components/side-list.tsx';
import { dropTexts, whyTexts } from '../../forms/need-texts.ts';
import { draftMessages } from '../../messages/draft.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import type { DraftContext } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import type { FormPage } from './form-pages.ts';
import { pageTitle, sectionTitle, usedFor } from './page-title.ts';

/** Name of the button that leaves instead of going on. */
export const NEXT_FIELD = 'next';

/** What every page below a draft's form shows, and where it leads back to. */
export type QuestionPageProps = {
  readonly context: DraftContext;
  readonly page: FormPage;
  readonly action: string;
  readonly isFromCheck: boolean;
  readonly errors: readonly FieldError[];
};

/** One question, or a few short ones that belong together. */
export function QuestionPage(props: QuestionPageProps & { readonly fields: RawFields }): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { page, context } = props;
  const asked = page.questions.flatMap((question) => askedOf(question));
  const isAlone = page.group === undefined;
  const caption = sectionTitle(context, page.section, lang);
  const hasRequired = asked.some(({ required }) => required);
  return (
    <QuestionFrame {...props} title={pageTitle(page, lang)}>
      <Form action={props.action}>
        {isAlone ? null : <PageHeading caption={caption}>{pageTitle(page, lang)}</PageHeading>}
        {page.group === 'unverified' ? <InsetText>{t('unverified.text')}</InsetText> : null}
        {asked.map((it) => (
          <AnswerField
            key={it.name}
            asked={it}
            fields={props.fields}
            errors={props.errors}
            isHeading={isAlone}
            {...(isAlone ? { caption } : {})}
          />
        ))}
        <SourceNote {...props} />
        {hasRequired ? <RequiredLegend /> : null}
        <SaveButtons />
      </Form>
    </QuestionFrame>
  );
}

/** The frame of every page of the form: errors on top, and beside it why we ask and what the answer is used for. */
export function QuestionFrame(
  props: Omit<QuestionPageProps, 'action'> & { readonly title: string; readonly children: Content },
): Markup {
  const { t } = useTexts(draftMessages);
  const { context, isFromCheck } = props;
  const { id } = context.draft;
  const back = isFromCheck
    ? { href: draftPaths.check(id), label: t('page.backCheck') }
    : { href: draftPaths.hub(id), label: t('page.back') };
  return (
    <PortalPage
      shell={context.shell}
      title={props.title}
      place="filings"
      actingFor={context.actingFor}
      hasErrors={props.errors.length > 0}
      back={back}
    >
      <Columns side={<WhyAsked {...props} />}>
        <ErrorSummary errors={props.errors} />
        {props.children}
      </Columns>
    </PortalPage>
  );
}

/** Save and go on, or save and leave. */
export function SaveButtons(): Markup {
  const { t } = useTexts(draftMessages);
  return (
    <ButtonGroup>
      <Button>{t('page.continue')}</Button>
      <Button look="secondary" name={NEXT_FIELD} value="exit">
        {t('page.exit')}
      </Button>
    </ButtonGroup>
  );
}

/** Says where an answer came from that nobody typed here. */
function SourceNote({ context, page }: QuestionPageProps): Markup | null {
  const { t } = useTexts(draftMessages);
  const sources = page.questions.map(({ concept }) => context.draft.answers[concept.id]?.source);
  if (sources.includes('guide')) return <p class="govuk-body-s bp-muted">{t('page.guideNote')}</p>;
  return sources.includes('digital-id') ? <p class="govuk-body-s bp-muted">{t('page.accountNote')}</p> : null;
}

function WhyAsked({ context, page }: Pick<QuestionPageProps, 'context' | 'page'>): Markup {
  const { t, lang } = useTexts(draftMessages);
  const neededBy = page.questions.flatMap((question) => question.neededBy);
  return (
    <>
      <SideList title={t('page.usedFor')} items={usedFor(context, page, lang)} />
      <SideList title={t('page.why')} items={whyTexts(context.catalogue, neededBy, lang)} />
      <SideList title={t('page.drop')} items={useDrops(context, page)} />
    </>
  );
}

/** What would drop the questions of a page; by their names where it is not the same for all. */
function useDrops({ catalogue }: DraftContext, { questions }: FormPage): readonly string[] {
  const { t, lang } = useTexts(draftMessages);
  const items = questions.map(({ concept, neededBy }) => ({ label: concept.label[lang], neededBy }));
  const groups = [...Map.groupBy(items, ({ neededBy }) => dropTexts(catalogue, neededBy, lang).join(t('page.or')))];
  const [only] = groups;
  if (groups.length === 1 && only) return [only[0]];
  return groups.map(([text, its]) => t('page.dropItem', { label: its.map(({ label }) => label).join(', '), text }));
}

/** A question as an input; repeating groups and subdistricts have pages of their own. */
function askedOf({ concept, required }: FormQuestion): readonly Asked[] {
  const { id, label, hint, type } = concept;
  if (type.kind === 'group' || type.kind === 'subdistrict') return [];
  return [{ name: id, label, ...(hint ? { hint } : {}), type, required }];
}
