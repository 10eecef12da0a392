import type { Conditional, SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OnceSentence } from '../../components/once-sentence.tsx';
import { wantedText } from '../../forms/condition-text.ts';
import { requirementMessages } from '../../messages/requirements.ts';
import { useTexts } from '../../use-texts.ts';
import { type Alike, alike, type Item } from './alike.ts';
import { whenAsked } from './asked-when.ts';
import { PrivateShares } from './private-shares.tsx';

/** A single form and the licences it is for. */
export type Explained = {
  readonly catalogue: Catalogue;
  readonly form: SingleForm;
  readonly licences: readonly Licence[];
};

/** Every question and document of a form: which licences need it, by which clause, and what would drop it. */
export function Requirements(props: Explained): Markup {
  const { t, tx } = useTexts(requirementMessages);
  const { form } = props;
  const count = form.sections.flatMap(({ questions }) => questions).length;
  return (
    <>
      <p class="govuk-body">{t('lead')}</p>
      <OnceSentence counts={form.counts} forms={props.licences.length} />
      <PrivateShares {...props} />
      <h2 class="govuk-heading-l">{tx('questions.heading', { count })}</h2>
      <Questions {...props} />
      <h2 class="govuk-heading-l">{tx('documents.heading', { count: form.documents.length })}</h2>
      {form.documents.length === 0 ? <p class="govuk-body">{t('documents.none')}</p> : <Documents {...props} />}
      <Later {...props} />
    </>
  );
}

function Questions({ catalogue, form }: Explained): Markup {
  const { t, lang } = useTexts(requirementMessages);
  const items = form.sections
    .flatMap(({ questions }) => questions)
    .map(({ concept, required, neededBy }): Item => {
      const note = concept.registry ? t('item.registry') : required ? undefined : t('item.optional');
      return { label: concept.label[lang], note, neededBy };
    });
  return <Reasons header={t('column.question')} groups={alike(catalogue, items, lang)} />;
}

function Documents({ catalogue, form }: Explained): Markup {
  const { t, lang } = useTexts(requirementMessages);
  const items = form.documents.map(({ type, required, replacedByRegistry, neededBy }): Item => {
    const note = replacedByRegistry ? t('item.replaced') : required ? undefined : t('item.optional');
    return { label: type.label[lang], note, neededBy };
  });
  return <Reasons header={t('column.document')} groups={alike(catalogue, items, lang)} />;
}

function Reasons(props: { readonly header: string; readonly groups: readonly Alike[] }): Markup {
  const { t } = useTexts(requirementMessages);
  return (
    <Table
      rows={props.groups}
      rowKey={({ items }) => items.map(({ label }) => label).join()}
      stacks
      columns={[
        { header: props.header, isRowHeader: true, cell: ({ items }) => <Names items={items} /> },
        { header: t('column.why'), label: t('column.why'), cell: ({ why }) => <Lines lines={why} /> },
        { header: t('column.drop'), label: t('column.drop'), cell: ({ drop }) => <Lines lines={drop} /> },
      ]}
    />
  );
}

/** What the answers so far leave out. */
function Later({ catalogue, form }: Explained): Markup | null {
  const { t, tx, lang } = useTexts(requirementMessages);
  const { conditional } = form;
  if (conditional.length === 0) return null;
  const groups = Map.groupBy(conditional, (it) => wantedText(catalogue, whenAsked(catalogue, it), lang));
  return (
    <>
      <h2 class="govuk-heading-l">{tx('later.heading', { count: conditional.length })}</h2>
      <p class="govuk-body">{t('later.lead')}</p>
      <Table
        rows={[...groups]}
        rowKey={([when]) => when}
        stacks
        columns={[
          {
            header: t('column.item'),
            isRowHeader: true,
            cell: ([, its]) => <Names items={its.map((it) => ({ label: nameOf(it, lang), note: undefined }))} />,
          },
          { header: t('column.asked'), label: t('column.asked'), cell: ([when]) => when },
        ]}
      />
    </>
  );
}

function nameOf({ what }: Conditional, lang: Lang): string {
  return 'concept' in what ? what.concept.label[lang] : what.document.label[lang];
}

function Names({ items }: { readonly items: readonly Pick<Item, 'label' | 'note'>[] }): Markup {
  return (
    <ul class={items.length === 1 ? 'govuk-list' : 'govuk-list govuk-list--bullet'}>
      {items.map(({ label, note }) => (
        <li key={label}>
          {label}
          {note === undefined ? null : <span class="bp-muted"> · {note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A few lines in a cell; more than one as a list. */
function Lines({ lines }: { readonly lines: readonly string[] }): Markup {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
