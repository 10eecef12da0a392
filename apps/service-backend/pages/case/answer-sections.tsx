import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { SourcedAnswer } from '@biz/licensing/filing.ts';
import { Icon } from '@biz/web/components/icon.tsx';
import { SourceLine } from '@biz/web/components/source-line.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { AnswerText } from '../../case/answer-text.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useText } from '../../use-text.ts';

/** Every answer this licence needs, by section, each with where it came from and when. */
export function AnswerSections({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
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

/**
 * Questions with their answers. The source that most of them share stands once above the list; an answer from elsewhere
 * says so itself. What was neither required nor answered is left out.
 */
export function AnswerList(props: {
  readonly officerCase: OfficerCase;
  readonly questions: readonly FormQuestion[];
  readonly isTight?: boolean;
}): Markup {
  const { lang } = useText();
  const { answers } = props.officerCase.filing;
  const shown = props.questions.filter(({ concept, required }) => required || answers[concept.id] !== undefined);
  const shared = sharedSource(shown.flatMap(({ concept }) => answers[concept.id] ?? []));
  return (
    <>
      {shared ? (
        <SourceLine isInCard>
          <SourceText answer={shared} />
        </SourceLine>
      ) : null}
      <SummaryList
        {...(props.isTight ? { look: 'tight' as const } : {})}
        rows={shown.map(({ concept }) => {
          const answer = answers[concept.id];
          return {
            key: concept.label[lang],
            value: (
              <>
                <AnswerText concept={concept} value={answer?.value} />
                {answer && !isSameSource(answer, shared) ? (
                  <SourceMark answer={answer} isNamed={shared !== undefined || concept.registry !== undefined} />
                ) : null}
              </>
            ),
          };
        })}
      />
    </>
  );
}

/** The registry and time that at least two answers share, the most frequent first. */
function sharedSource(answers: readonly SourcedAnswer[]): SourcedAnswer | undefined {
  const fromRegistry = answers.filter((answer) => !isTyped(answer));
  const groups = [...Map.groupBy(fromRegistry, ({ source, at }) => `${source} ${at}`).values()];
  const [largest] = groups.sort((a, b) => b.length - a.length);
  return largest && largest.length > 1 ? largest[0] : undefined;
}

/** Marks an answer that stands apart; a typed stand-in for a registry value is marked as unverified. */
function SourceMark(props: { readonly answer: SourcedAnswer; readonly isNamed: boolean }): Markup | null {
  const { t } = useText();
  const { answer } = props;
  if (!isTyped(answer)) {
    return (
      <span class="bp-dense__sub">
        <Icon name="registry" small /> <SourceText answer={answer} />
      </span>
    );
  }
  if (!props.isNamed) return null;
  return (
    <span class="bp-dense__sub">
      <SourceText answer={answer} /> <strong>{t('application.unverified')}</strong>
    </span>
  );
}

function SourceText({ answer }: { readonly answer: SourcedAnswer }): Markup {
  const { lang, t, tx } = useText();
  const { source, at } = answer;
  if (source === 'typed' || source === 'guide') return <>{t(`application.source.${source}`)}</>;
  return <>{tx(`application.source.${source}`, { when: formatDateTime(at, lang) })}</>;
}

function isTyped({ source }: SourcedAnswer): boolean {
  return source === 'typed' || source === 'guide';
}

function isSameSource(answer: SourcedAnswer, shared: SourcedAnswer | undefined): boolean {
  return answer.source === shared?.source && answer.at === shared.at;
}
