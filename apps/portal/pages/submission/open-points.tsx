import { validateAnswers } from '@biz/catalogue/answers.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { answerProblemText } from '@biz/web/i18n/answer-problem-text.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { useTexts } from '../../use-texts.ts';
import type { DraftContext } from '../draft/draft-context.ts';
import { draftPaths, FROM_CHECK } from '../draft/draft-paths.ts';
import type { PlanChange } from '../draft/hub-page.tsx';

/** Something that keeps a draft from being submitted, and where to do it. */
export type OpenPoint = { readonly text: string; readonly href: string };

/** Everything that is still open: answers, documents, and licences that nobody takes at this place. */
export function openPoints(context: DraftContext, change: PlanChange, lang: Lang): readonly OpenPoint[] {
  const { draft, form, progress } = context;
  const t = submissionMessages.t[lang];
  const answers = validateAnswers(form, plainAnswers(draft.answers)).map((problem) => {
    const task = progress.pages.find(({ page }) => page.questions.some((it) => it.concept.id === problem.concept));
    const concept = task?.page.questions.find((it) => it.concept.id === problem.concept)?.concept;
    const text = answerProblemText(problem, concept?.label[lang] ?? problem.concept, lang);
    const href = task ? `${draftPaths.question(draft.id, task.page.id)}?${FROM_CHECK}` : draftPaths.hub(draft.id);
    return { text, href };
  });
  const documents = progress.documents
    .filter(({ need, held }) => need.required && !held)
    .map(({ need }) => ({
      text: t('check.documentMissing', { label: need.type.label[lang] }),
      href: `${draftPaths.document(draft.id, need.document)}?${FROM_CHECK}`,
    }));
  const names = change.unserved.map((licence) => licence.shortName[lang]).join(', ');
  const unserved = names === '' ? [] : [{ text: t('check.unserved', { names }), href: draftPaths.licences(draft.id) }];
  return [...unserved, ...answers, ...documents];
}

/** What is left, each with its link; nothing when the draft is ready. */
export function OpenPoints({ points }: { readonly points: readonly OpenPoint[] }): Markup | null {
  const { tx } = useTexts(submissionMessages);
  if (points.length === 0) return null;
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{tx('check.incomplete', { count: points.length })}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {points.map(({ text, href }) => (
          <li key={`${href} ${text}`}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
