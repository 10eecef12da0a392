import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import type { AnswerSource, RegistryStatus } from '@biz/licensing/filing.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { SourceLine } from '@biz/web/components/source-line.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { answerText, thirteenDigits } from '../../forms/answer-text.ts';
import { draftMessages } from '../../messages/draft.ts';
import { useTexts } from '../../use-texts.ts';
import type { DraftContext } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import { isGiven } from './form-pages.ts';

/** Registers and the account, as sources of facts that are not asked. */
export const factSources = ['population', 'juristic', 'digital-id'] as const;
export type FactSource = (typeof factSources)[number];

/** In short: from which registers the draft was filled, the applicant's name and number, and the way to all of it. */
export function RegistrySummary({ context }: { readonly context: DraftContext }): Markup {
  const { t } = useTexts(draftMessages);
  const { draft } = context;
  const { applicant } = draft;
  const rows: SummaryRow[] = [
    { key: t('registry.person'), value: `${applicant.personName} ${thirteenDigits(applicant.personId)}` },
    ...(applicant.juristicName && applicant.juristicId
      ? [{ key: t('registry.company'), value: `${applicant.juristicName} ${thirteenDigits(applicant.juristicId)}` }]
      : []),
  ];
  return (
    <>
      <RegistryLines context={context} />
      <SummaryList rows={rows} look="flat" />
      <LinkRow>
        <Link href={draftPaths.registry(draft.id)}>{t('registry.see')}</Link>
      </LinkRow>
    </>
  );
}

/** One line for each register that was asked: when it answered, or that it did not. */
export function RegistryLines({ context }: { readonly context: DraftContext }): Markup {
  const { registries } = context.draft;
  return (
    <>
      {(['population', 'juristic'] as const).map((registry) => {
        const status = registries[registry];
        return status ? <RegistryLine key={registry} registry={registry} status={status} /> : null;
      })}
    </>
  );
}

function RegistryLine(props: {
  readonly registry: 'population' | 'juristic';
  readonly status: RegistryStatus;
}): Markup {
  const { t, tx } = useTexts(draftMessages);
  const { status } = props;
  const registry = t(`registry.${props.registry}`);
  if (status.kind === 'found') {
    return <SourceLine>{tx('registry.fetched', { registry, when: <Moment instant={status.asOf} /> })}</SourceLine>;
  }
  const when = <Moment instant={status.at} />;
  return (
    <InsetText>
      {status.kind === 'unavailable'
        ? tx('registry.down', { registry, when })
        : tx('registry.notFound', { registry, when })}
    </InsetText>
  );
}

/** The facts of the form that a source gave, in the form's order. */
export function factsFrom(context: DraftContext, source: FactSource): readonly FormQuestion[] {
  const { form, draft } = context;
  return form.sections
    .flatMap((section) => section.questions)
    .filter(({ concept }) => isGiven(concept, draft.answers[concept.id]))
    .filter(({ concept }) => isFrom(draft.answers[concept.id]?.source, source));
}

/** Facts as rows without a change link: they cannot be changed here. */
export function FactRows(props: {
  readonly context: DraftContext;
  readonly questions: readonly FormQuestion[];
}): Markup {
  const { lang } = useTexts(draftMessages);
  const { answers } = props.context.draft;
  return (
    <SummaryList
      rows={props.questions.map(({ concept }) => {
        const text = answerText(concept.type, answers[concept.id]?.value, lang);
        return { key: concept.label[lang], value: /^\d{13}$/.test(text) ? thirteenDigits(text) : text };
      })}
    />
  );
}

function isFrom(given: AnswerSource | undefined, source: FactSource): boolean {
  return given === source;
}
