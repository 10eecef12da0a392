import type { PlanChanges } from '@biz/actions/corrections/plan-changes.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CorrectedAnswersNote } from '../../case/corrected-answers-note.tsx';
import { mayDo } from '../../case/officer-case.ts';
import { countedItems } from '../../components/counted.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { OfficerDocuments } from './officer-documents.tsx';
import { Rounds } from './rounds.tsx';
import type { Corrections } from './rounds-of.ts';
import { DraftedItems } from './sending-page.tsx';
import { UnaskedFindings } from './unasked-findings.tsx';

/** รายการแก้ไข: what is being drafted, what was asked and what came back round by round, and documents sent to the applicant. */
export function RequestsPage(
  props: Omit<CaseVisit, 'page'> & {
    readonly corrections: Corrections;
    readonly opened: ReadonlyMap<FileId, Instant>;
    readonly changes: PlanChanges | undefined;
  },
): Markup {
  const { officerCase } = props;
  return (
    <CasePage
      shell={props.shell}
      officerCase={officerCase}
      tab="requests"
      {...(props.deed ? { deed: props.deed } : {})}
    >
      {mayDo(officerCase, 'request-corrections') ? <Draft officerCase={officerCase} /> : null}
      {props.changes ? (
        <CorrectedAnswersNote officerCase={officerCase} changes={props.changes} hasLink={false} />
      ) : null}
      <Rounds officerCase={officerCase} corrections={props.corrections} />
      <OfficerDocuments officerCase={officerCase} opened={props.opened} />
    </CasePage>
  );
}

function Draft({ officerCase }: Pick<CaseVisit, 'officerCase'>): Markup {
  const { t } = useText();
  const { application, drafted } = officerCase;
  const { id } = application;
  return (
    <section aria-labelledby="draft">
      <h2 class="govuk-heading-m" id="draft">
        {t('draft.title', { round: application.state.rounds + 1 })}
      </h2>
      <p class="govuk-body">{t('draft.lead')}</p>
      {drafted.length === 0 ? (
        <InsetText>{t('draft.none')}</InsetText>
      ) : (
        <DraftedItems officerCase={officerCase} items={drafted} />
      )}
      <UnaskedFindings officerCase={officerCase} />
      <h3 class="govuk-heading-s">{t('draft.add')}</h3>
      <LinkRow>
        <Link href={casePath('documents', id)}>{t('draft.addDocument')}</Link>
        <Link href={casePath('requestAnswer', id)}>{t('draft.addAnswer')}</Link>
        <Link href={casePath('requestExtra', id)}>{t('draft.addExtra')}</Link>
        <Link href={casePath('requestDocument', id)}>{t('draft.addReply')}</Link>
      </LinkRow>
      {drafted.length > 0 ? (
        <ButtonGroup>
          <ButtonLink href={casePath('corrections', id)}>
            {t('draft.send', { count: countedItems(t, drafted.length) })}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </section>
  );
}
