import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { SourcedAnswer } from '@biz/licensing/filing.ts';
import { Icon } from '@biz/web/components/icon.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { ComponentChildren, JSX } from 'preact';
import { AnswerText } from '../../case/answer-text.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useText } from '../../use-text.ts';

/** Every answer this licence needs, by section, each with where it came from and when. */
export function AnswerSections({ officerCase }: { readonly officerCase: OfficerCase }): JSX.Element {
  const { t } = useText();
  return (
    <>
      {officerCase.form.sections.map((section) => (
        <SummaryCard key={`${section.id} ${section.licence ?? ''}`} title={t(`application.section.${section.id}`)}>
          <AnswerList officerCase={officerCase} questions={section.questions} />
        </SummaryCard>
      ))}
    </>
  );
}

/** Questions with their answers and sources. What was neither asked nor answered is left out. */
export function AnswerList(props: {
  readonly officerCase: OfficerCase;
  readonly questions: readonly FormQuestion[];
  readonly isTight?: boolean;
}): JSX.Element {
  const { lang } = useText();
  const { answers } = props.officerCase.filing;
  const rows = props.questions
    .filter(({ concept, required }) => required || answers[concept.id] !== undefined)
    .map(({ concept }) => {
      const answer = answers[concept.id];
      return {
        key: concept.label[lang],
        value: (
          <>
            <AnswerText concept={concept} value={answer?.value} />
            {answer ? <Source answer={answer} isFromRegistry={concept.registry !== undefined} /> : null}
          </>
        ),
      };
    });
  return <SummaryList rows={rows} {...(props.isTight ? { look: 'tight' as const } : {})} />;
}

/** Registry values carry their registry and time; a typed stand-in for one is marked as unverified. */
function Source(props: { readonly answer: SourcedAnswer; readonly isFromRegistry: boolean }): ComponentChildren {
  const { lang, t, tx } = useText();
  const { source, at } = props.answer;
  if (source === 'typed' || source === 'guide') {
    if (!props.isFromRegistry) return null;
    return (
      <span class="bp-dense__sub">
        {t(`application.source.${source}`)} <strong>{t('application.unverified')}</strong>
      </span>
    );
  }
  return (
    <span class="bp-dense__sub">
      <Icon name="registry" small /> {tx(`application.source.${source}`, { when: formatDateTime(at, lang) })}
    </span>
  );
}
