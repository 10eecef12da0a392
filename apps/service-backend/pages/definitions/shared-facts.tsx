import type { DefinitionContent } from '@biz/catalogue/definition-content.ts';
import type { Concept, DocumentType, FieldType } from '@biz/catalogue/model.ts';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { Both } from './both.tsx';
import { CertaintyMark } from './certainty-mark.tsx';

type Shared = Extract<DefinitionContent, { kind: 'questions' | 'documents' }>;

/** The questions or documents of a topic in the words that applicants read, each with its mark where nobody has confirmed it. */
export function SharedFacts({ content }: { readonly content: Shared }): Markup {
  const { t } = useText();
  return (
    <>
      <h2 class="govuk-heading-m">{t(`definition.${content.kind}`)}</h2>
      {Object.values(content.says).map((one: Concept | DocumentType) => (
        <section key={one.id}>
          <SummaryList
            look="flat"
            rows={[
              { key: t('definition.member.label'), value: <Label one={one} /> },
              ...(one.hint ? [{ key: t('definition.member.hint'), value: <Both text={one.hint} /> }] : []),
              ...('type' in one ? useChoices(one.type) : []),
            ]}
          />
        </section>
      ))}
    </>
  );
}

function Label({ one }: { readonly one: Concept | DocumentType }): Markup {
  return (
    <>
      <Both text={one.label} />
      <CertaintyMark certainty={one.certainty} />
    </>
  );
}

function useChoices(type: FieldType): readonly { readonly key: string; readonly value: Content }[] {
  const { lang, t } = useText();
  if (type.kind !== 'choice' && type.kind !== 'choices') return [];
  return [{ key: t('definition.member.choices'), value: type.choices.map(({ label }) => label[lang]).join(', ') }];
}
