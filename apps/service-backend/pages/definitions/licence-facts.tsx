import type { Catalogue, DocumentNeed, Licence, Operation, QuestionNeed } from '@biz/catalogue/model.ts';
import { type OperationKind, operationsOf } from '@biz/catalogue/operation.ts';
import { Details } from '@biz/web/components/details.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { Both } from './both.tsx';
import { CertaintyMark } from './certainty-mark.tsx';
import { Code, FeeRuleFacts, When } from './fee-rule-facts.tsx';
import { useOperationName } from './use-definition-words.ts';

type Props = { readonly licence: Licence; readonly catalogue: Catalogue };

/** Everything that the definition of a licence says, each fact with its mark where nobody has confirmed it. */
export function LicenceFacts({ licence, catalogue }: Props): Markup {
  const { lang, t } = useText();
  const nameOf = useOperationName();
  const { inspection, deliverable } = licence;
  return (
    <>
      <h2 class="govuk-heading-m">{t('definition.facts')}</h2>
      <SummaryList
        look="flat"
        rows={[
          { key: t('definition.member.name'), value: <Both text={licence.name} /> },
          { key: t('definition.member.shortName'), value: <Both text={licence.shortName} /> },
          { key: t('definition.member.why'), value: <Both text={licence.why} /> },
          { key: t('definition.member.neededWhen'), value: <Code>{licence.neededWhen}</Code> },
          { key: t('definition.laws'), value: <Laws licence={licence} /> },
        ]}
      />
      {operationsOf(licence).map(([kind, operation]) => (
        <section key={kind}>
          <h2 class="govuk-heading-m">{nameOf(kind)}</h2>
          <OperationFacts {...{ licence, catalogue, kind, operation }} />
        </section>
      ))}
      {inspection ? (
        <>
          <h2 class="govuk-heading-m">{t('definition.inspection')}</h2>
          <p class="govuk-body">
            {inspection.prepare[lang]}
            <CertaintyMark certainty={inspection.certainty} />
          </p>
        </>
      ) : null}
      <h2 class="govuk-heading-m">{t('definition.deliverable')}</h2>
      <p class="govuk-body">
        {deliverable.name[lang]}
        <CertaintyMark certainty={deliverable.certainty} />
      </p>
    </>
  );
}

function OperationFacts(props: Props & { readonly kind: OperationKind; readonly operation: Operation }): Markup {
  const { lang, t, tx } = useText();
  const { licence, catalogue, kind, operation } = props;
  const process = catalogue.processes.get(operation.process);
  const time = (
    <>
      {tx(`definition.days.${operation.dayBasis}`, { count: operation.days })}
      <CertaintyMark certainty={operation.certainty} />
    </>
  );
  return (
    <>
      <SummaryList
        look="flat"
        rows={[
          { key: t('definition.days'), value: time },
          { key: t('definition.process'), value: process?.name[lang] ?? operation.process },
          { key: t('definition.fees'), value: <Fees {...{ licence, catalogue, kind, operation }} /> },
        ]}
      />
      <Needs
        summary={tx('definition.count.questions', { count: operation.questions.length })}
        needs={operation.questions}
        label={(need) => ('concept' in need ? catalogue.concepts.get(need.concept)?.label[lang] : undefined)}
      />
      <Needs
        summary={tx('definition.count.documents', { count: operation.documents.length })}
        needs={operation.documents}
        label={(need) => ('document' in need ? catalogue.documents.get(need.document)?.label[lang] : undefined)}
      />
    </>
  );
}

function Fees(props: Props & { readonly kind: OperationKind; readonly operation: Operation }): Markup {
  const { lang, t } = useText();
  const { licence, catalogue, kind, operation } = props;
  const isAsNew = kind !== 'new' && licence.operations[kind]?.feeAs === 'new';
  const own = [...catalogue.agencies.values()].filter(({ feeRules }) => feeRules[licence.id] !== undefined);
  if (isAsNew) return <>{t('definition.feeAs')}</>;
  return (
    <>
      {operation.feeRules.length === 0 ? t('definition.feeNone') : null}
      {operation.feeRules.map((rule) => (
        <FeeRuleFacts key={rule.from} rule={rule} />
      ))}
      {kind === 'new' && own.length > 0 ? (
        <p class="bp-muted">{t('definition.ownSlabs', { names: own.map(({ name }) => name[lang]).join(', ') })}</p>
      ) : null}
    </>
  );
}

type Need = QuestionNeed | DocumentNeed;

function Needs(props: {
  readonly summary: Content;
  readonly needs: readonly Need[];
  label(need: Need): string | undefined;
}): Markup | null {
  const { lang, t } = useText();
  if (props.needs.length === 0) return null;
  return (
    <Details summary={props.summary}>
      <ul class="govuk-list govuk-list--bullet">
        {props.needs.map((need) => (
          <li key={idOf(need)}>
            {props.label(need) ?? idOf(need)} ({t(need.required ? 'definition.required' : 'definition.optional')})
            <When condition={need.when} />
            <span class="bp-muted bp-small"> {need.clause[lang]}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function idOf(need: Need): string {
  return 'concept' in need ? need.concept : need.document;
}

function Laws({ licence }: { readonly licence: Licence }): Markup {
  const { lang, t } = useText();
  return (
    <ul class="govuk-list">
      {licence.laws.map(({ title, sections, certainty }) => (
        <li key={title.th}>
          {title[lang]} {sections.length === 0 ? '' : t('definition.sections', { list: sections.join(', ') })}
          <CertaintyMark certainty={certainty} />
        </li>
      ))}
    </ul>
  );
}
