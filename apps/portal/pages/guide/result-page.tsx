import type { Catalogue } from '@biz/catalogue/model.ts';
import { Columns } from '@biz/web/components/columns.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Once } from '@biz/web/components/figures.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { OnceSentence } from '../../components/once-sentence.tsx';
import { answerText } from '../../forms/answer-text.ts';
import { guideMessages } from '../../messages/guide.ts';
import { requirementMessages } from '../../messages/requirements.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { AgencyLicences } from './agency-licences.tsx';
import type { GuideResult } from './guide-result.ts';
import { type GuideState, guideFields } from './guide-state.ts';
import { GuideTotals, KeepResult } from './guide-totals.tsx';
import { OfferedLicences } from './offered-licences.tsx';
import { PlanOverview } from './plan-overview.tsx';
import { HiddenFields } from './question-page.tsx';

/** Marks that the boxes of the result were sent, so that no box at all means none. */
export const CHOSEN_FIELD = 'chosen';

type Props = {
  readonly shell: Shell;
  readonly state: GuideState;
  readonly result: GuideResult;
  readonly catalogue: Catalogue;
  /** The address of a question with all answers. */
  questionHref(step: number): string;
  readonly resultHref: string;
  /** Why each question and document is there. */
  readonly requirementsHref: string;
  readonly errors: readonly FieldError[];
};

/** What somebody needs, why, at what price and how long it takes; the boxes make the application. */
export function GuideResultPage(props: Props): Markup {
  const { t, tx } = useTexts(guideMessages);
  const { state, result, errors } = props;
  const count = result.offered.length;
  const atAgency = result.atAgency.length;
  const last = state.questions.length;
  const title = useTitle(count, atAgency);
  return (
    <PortalPage
      shell={props.shell}
      title={title.plain}
      place="guide"
      hasErrors={errors.length > 0}
      back={{ href: props.questionHref(last), label: t('back.last', { step: last }) }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={tx('result.caption', { count: last })}>{title.rich}</PageHeading>
      <YourAnswers {...props} />
      {count + atAgency === 0 ? <p class="govuk-body">{t('result.noneText')}</p> : null}
      {count === 0 ? (
        <>
          <PlanOverview result={result} />
          <AgencyLicences result={result} catalogue={props.catalogue} />
          {atAgency === 0 ? null : <KeepResult />}
        </>
      ) : (
        <>
          <AskedOnce result={result} requirementsHref={props.requirementsHref} />
          <PlanOverview result={result} />
          <form action={paths.start} method="get">
            <input type="hidden" name="business" value={state.business.id} />
            <input type="hidden" name={CHOSEN_FIELD} value="1" />
            <HiddenFields fields={guideFields(state)} />
            <Columns side={<GuideTotals result={result} catalogue={props.catalogue} resultHref={props.resultHref} />}>
              <h2 class="govuk-heading-l">{t('result.order')}</h2>
              <OfferedLicences result={result} />
              <AgencyLicences result={result} catalogue={props.catalogue} />
            </Columns>
          </form>
        </>
      )}
    </PortalPage>
  );
}

function YourAnswers(props: Props): Markup {
  const { t, lang } = useTexts(guideMessages);
  const rows: SummaryRow[] = props.state.questions.map((concept, index) => ({
    key: concept.label[lang],
    value: answerText(concept.type, props.state.counted[concept.id], lang),
    change: { href: props.questionHref(index + 1), label: t('result.change'), what: concept.label[lang] },
  }));
  return (
    <Details summary={t('result.yourAnswers')}>
      <SummaryList rows={rows} look="flat" />
    </Details>
  );
}

function AskedOnce({ result, requirementsHref }: Pick<Props, 'result' | 'requirementsHref'>): Markup | null {
  const { t, tx } = useTexts(guideMessages);
  const { t: requirements } = useTexts(requirementMessages);
  const { counts } = result.form;
  const licences = result.chosen.length;
  if (licences === 0) return null;
  const instead = (separately: number, once: number) =>
    separately > once ? { unit: t('result.once.instead', { count: separately }) } : {};
  return (
    <section class="bp-section bp-section--tight" aria-labelledby="once-heading">
      <h2 class="govuk-heading-m" id="once-heading">
        {licences > 1 ? tx('result.once', { count: licences }) : t('result.onceSingle')}
      </h2>
      <Once
        figures={[
          {
            number: counts.questionsOnce,
            ...instead(counts.questionsSeparately, counts.questionsOnce),
            label: tx('result.once.questions', { prefilled: counts.prefilled }),
          },
          {
            number: counts.documentsOnce,
            ...instead(counts.documentsSeparately, counts.documentsOnce),
            label: t('result.once.documents'),
          },
          { number: 1, ...instead(licences, 1), label: t('result.once.submit') },
        ]}
      />
      <OnceSentence counts={counts} forms={licences} />
      <p class="govuk-body-s bp-muted">{t('result.once.note')}</p>
      <LinkRow>
        <Link href={requirementsHref}>{requirements('link')}</Link>
      </LinkRow>
    </section>
  );
}

/** The heading of the page; `rich` keeps number and unit together. */
function useTitle(count: number, atAgency: number): { readonly plain: string; readonly rich: Content } {
  const { t, tx } = useTexts(guideMessages);
  if (count === 0 && atAgency > 0) {
    const key = atAgency === 1 ? 'agency.onlyOne' : 'agency.only';
    return { plain: t(key, { count: atAgency }), rich: tx(key, { count: atAgency }) };
  }
  if (count === 0) return { plain: t('result.titleNone'), rich: t('result.titleNone') };
  if (count === 1) return { plain: t('result.titleOne'), rich: tx('result.titleOne') };
  return { plain: t('result.title', { count }), rich: tx('result.title', { count }) };
}
