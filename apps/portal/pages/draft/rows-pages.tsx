import type { RawFields } from '@biz/catalogue/answers.ts';
import type { Concept, FieldType } from '@biz/catalogue/model.ts';
import { AnswerField } from '@biz/web/components/answer-field.tsx';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { answerText } from '../../forms/answer-text.ts';
import { draftMessages } from '../../messages/draft.ts';
import { useTexts } from '../../use-texts.ts';
import { draftPaths } from './draft-paths.ts';
import { sectionTitle } from './page-title.ts';
import { QuestionFrame, type QuestionPageProps } from './question-page.tsx';

/** A repeating group and the question it belongs to. */
export type RowsQuestion = {
  readonly concept: Concept;
  readonly group: Extract<FieldType, { kind: 'group' }>;
};

/** A row as it is stored. */
export type RowValue = { readonly [field: string]: string | number | boolean };

/** Name of the field with the version of the draft that the page showed. */
export const VERSION_FIELD = 'version';

type Props = Omit<QuestionPageProps, 'action'> & RowsQuestion;

/** All rows, each with its own links to change and remove it. */
export function RowsPage(props: Props & { readonly rows: readonly RowValue[]; readonly nextHref: string }): Markup {
  const { t, tx, lang } = useTexts(draftMessages);
  const { context, page, concept, group, rows } = props;
  const title = concept.label[lang];
  const addHref = draftPaths.row(context.draft.id, page.id, 'new');
  return (
    <QuestionFrame {...props} title={title}>
      <PageHeading caption={sectionTitle(context, page.section, lang)}>{title}</PageHeading>
      {concept.hint ? <p class="govuk-hint">{concept.hint[lang]}</p> : null}
      <p class="govuk-body">{rows.length === 0 ? t('rows.empty') : tx('rows.count', { count: rows.length })}</p>
      {rows.map((row, index) => (
        <RowCard key={index} {...props} row={row} number={index + 1} />
      ))}
      {rows.length >= group.max ? <p class="govuk-body">{tx('rows.full', { max: group.max })}</p> : null}
      <ButtonGroup>
        {rows.length >= group.min ? <ButtonLink href={props.nextHref}>{t('rows.continue')}</ButtonLink> : null}
        {rows.length < group.max ? (
          <ButtonLink href={addHref} look={rows.length >= group.min ? 'secondary' : 'primary'}>
            {rows.length === 0 ? t('rows.add') : t('rows.addAnother')}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </QuestionFrame>
  );
}

function RowCard(props: Props & { readonly row: RowValue; readonly number: number }): Markup {
  const { t } = useTexts(draftMessages);
  const { context, page, number } = props;
  const { id } = context.draft;
  const what = t('rows.item', { number });
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title">{what}</h2>
        <ul class="govuk-summary-card__actions">
          <li class="govuk-summary-card__action">
            <Link href={draftPaths.row(id, page.id, number)} what={what} keepsTogether>
              {t('rows.change')}
            </Link>
          </li>
          <li class="govuk-summary-card__action">
            <Link href={draftPaths.rowRemoval(id, page.id, number)} what={what} keepsTogether>
              {t('rows.remove')}
            </Link>
          </li>
        </ul>
      </div>
      <div class="govuk-summary-card__content">
        <RowFacts {...props} />
      </div>
    </div>
  );
}

/** What a row says, field by field; empty optional fields are left out. */
export function RowFacts({ group, row }: Pick<RowsQuestion, 'group'> & { readonly row: RowValue }): Markup {
  const { lang } = useTexts(draftMessages);
  const given = group.fields.filter(({ name }) => row[name] !== undefined && row[name] !== '');
  return (
    <SummaryList
      rows={given.map(({ name, label, type }) => ({ key: label[lang], value: answerText(type, row[name], lang) }))}
    />
  );
}

/** One row, new or to be changed. */
export function RowPage(
  props: Props & {
    readonly action: string;
    readonly number: number | undefined;
    readonly prefix: string;
    readonly fields: RawFields;
  },
): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { context, page, concept, group, number } = props;
  const label = concept.label[lang];
  const title = number === undefined ? t('rows.newTitle', { label }) : t('rows.changeTitle', { label, number });
  return (
    <QuestionFrame {...props} title={title}>
      <Form action={props.action}>
        <input type="hidden" name={VERSION_FIELD} value={String(context.draft.version)} />
        <PageHeading caption={sectionTitle(context, page.section, lang)} size="l">
          {title}
        </PageHeading>
        {group.fields.map((field) => {
          if (field.type.kind === 'subdistrict') return null;
          const asked = { ...field, type: field.type, name: `${props.prefix}.${field.name}` };
          return <AnswerField key={field.name} asked={asked} fields={props.fields} errors={props.errors} />;
        })}
        <RequiredLegend />
        <ButtonGroup>
          <Button>{t('rows.save')}</Button>
          <ButtonLink href={draftPaths.question(context.draft.id, page.id)} look="secondary">
            {t('rows.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </QuestionFrame>
  );
}

/** Asks before a row is removed. */
export function RowRemovalPage(
  props: Props & { readonly action: string; readonly number: number; readonly row: RowValue },
): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { context, page, concept, number } = props;
  const title = t('rows.removeTitle', { label: concept.label[lang], number });
  return (
    <QuestionFrame {...props} title={title}>
      <PageHeading size="l">{title}</PageHeading>
      <RowFacts {...props} />
      <Form action={props.action}>
        <input type="hidden" name={VERSION_FIELD} value={String(context.draft.version)} />
        <ButtonGroup>
          <Button look="warning">{t('rows.removeConfirm')}</Button>
          <ButtonLink href={draftPaths.question(context.draft.id, page.id)} look="secondary">
            {t('rows.keep')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </QuestionFrame>
  );
}
