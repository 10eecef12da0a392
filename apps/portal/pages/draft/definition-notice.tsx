import { type DefinitionChanges, definitionChanges } from '@biz/actions/applicant/definition-changes.ts';
import { agenciesOf } from '@biz/actions/applicant/draft-form.ts';
import type { KeptRevision } from '@biz/actions/ports/definitions.ts';
import { valueAt } from '@biz/catalogue/edit-definition.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { type DefinitionId, definitionIdOf } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import type { RouteDeps } from '../../deps.ts';
import { definitionMessages } from '../../messages/definitions.ts';
import { useTexts } from '../../use-texts.ts';
import { draftPaths } from './draft-paths.ts';

/** What changed for a draft since its owner last looked, and what the authors say about it. */
export type MovedDefinitions = {
  readonly seenAt: Instant;
  readonly changes: DefinitionChanges;
  readonly notes: readonly { readonly about: Localised | 'questions' | 'documents'; readonly proposal: Said }[];
};

type Said = NonNullable<KeptRevision['revision']['proposal']>;

/** Undefined where nothing changed that the owner would notice: the common case, without a look into the database. */
export async function movedDefinitions(
  { catalogue, queries }: RouteDeps,
  draft: Draft,
  now: Instant,
): Promise<MovedDefinitions | undefined> {
  const changes = definitionChanges(catalogue, draft, bangkokDate(now));
  if (!changes || !draft.definitions) return undefined;
  const { seenAt } = draft.definitions;
  const names = namesOf(catalogue, draft);
  const kept = await queries.definitions.inEffectBetween({ after: seenAt, until: now });
  const notes = kept.flatMap(({ revision: { proposal, definition, text } }) => {
    const about = names.get(definition) ?? sharedPart(changes, text);
    return proposal && about ? [{ about, proposal }] : [];
  });
  return { seenAt, changes, notes };
}

/** The definitions of a draft's licences, and of the agencies that they go to. */
function namesOf(catalogue: Catalogue, draft: Draft): ReadonlyMap<DefinitionId, Localised> {
  const licences = draft.licences.flatMap((id) => catalogue.licences.get(id) ?? []);
  return new Map([
    ...licences.map(({ id, shortName }) => [definitionIdOf('licence', id), shortName] as const),
    ...agenciesOf(catalogue, draft).map(({ id, name }) => [definitionIdOf('agency', id), name] as const),
  ]);
}

/** What is shared and has changed for this draft, if it stands in that text. */
function sharedPart({ form }: DefinitionChanges, text: string): 'questions' | 'documents' | undefined {
  const { questions, documents } = form;
  const asked = [...questions.changed, ...questions.added].map(({ concept }) => concept.id);
  if (asked.some((id) => valueAt(text, ['concepts', id]) !== undefined)) return 'questions';
  const wanted = [...documents.changed, ...documents.added].map(({ document }) => document);
  return wanted.some((id) => valueAt(text, ['documents', id]) !== undefined) ? 'documents' : undefined;
}

/** Says what is asked, costs or takes otherwise now, and why; one press and it is read. */
export function DefinitionNotice(props: { readonly draft: Draft; readonly moved: MovedDefinitions }): Markup {
  const { t, tx } = useTexts(definitionMessages);
  const { draft, moved } = props;
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{t('notice.title')}</h2>
      <p class="govuk-body">{tx('notice.lead', { when: <Moment instant={moved.seenAt} /> })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...useNotes(moved), ...useDifferences(moved.changes)].map((line, index) => (
          <li key={String(index)}>{line}</li>
        ))}
      </ul>
      <p class="govuk-body">{t('notice.next')}</p>
      <Form action={draftPaths.definitions(draft.id)}>
        <Button look="secondary">{t('notice.button')}</Button>
      </Form>
    </InsetText>
  );
}

function useNotes({ notes }: MovedDefinitions): readonly Content[] {
  const { t, tx, lang } = useTexts(definitionMessages);
  return notes.map(({ about, proposal: { note, from } }) =>
    tx('notice.note', {
      about: typeof about === 'string' ? t(`notice.shared.${about}`) : about[lang],
      note: note[lang],
      date: formatDate(from, lang),
    }),
  );
}

function useDifferences({ form, licences }: DefinitionChanges): readonly Content[] {
  const { t, tx, lang } = useTexts(definitionMessages);
  const kinds = ['added', 'removed', 'changed'] as const;
  const asked = kinds.flatMap((kind) => {
    const names = form.questions[kind].map(({ concept }) => concept.label[lang]);
    return names.length === 0 ? [] : [t(`notice.questions.${kind}`, { names: names.join(', ') })];
  });
  const wanted = kinds.flatMap((kind) => {
    const names = form.documents[kind].map(({ type }) => type.label[lang]);
    return names.length === 0 ? [] : [t(`notice.documents.${kind}`, { names: names.join(', ') })];
  });
  const terms = licences.flatMap(({ licence, fee, days }) => {
    const name = licence.shortName[lang];
    const cost = fee && { licence: name, before: formatBaht(fee.before), after: formatBaht(fee.after) };
    const time = days && { licence: name, before: days.before, after: days.after };
    return [...(cost ? [tx('notice.fee', cost)] : []), ...(time ? [tx('notice.days', time)] : [])];
  });
  return [...asked, ...wanted, ...terms];
}
