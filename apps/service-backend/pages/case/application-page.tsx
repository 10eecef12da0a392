import type { PlanChanges } from '@biz/actions/corrections/plan-changes.ts';
import { formatThirteenDigits } from '@biz/kernel/identifiers.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { ActedBy } from '@biz/licensing/acting/capacity.ts';
import { Columns } from '@biz/web/components/columns.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import type { ChangedAnswer } from '../../case/changed-answers.ts';
import { ClockPanel } from '../../case/clock-panel.tsx';
import { CorrectedAnswersNote } from '../../case/corrected-answers-note.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useCapacityText } from '../../case/use-actor-name.ts';
import { useText } from '../../use-text.ts';
import { AnswerSections } from './answer-sections.tsx';
import { EndingCard } from './ending-card.tsx';
import { OperationCard } from './operation-card.tsx';

/** The first tab of a case: the applicant, the answers with their sources, the proof of sending, the clock. */
export function ApplicationPage(
  visit: Omit<CaseVisit, 'page'> & {
    readonly changes: PlanChanges | undefined;
    readonly changed: readonly ChangedAnswer[] | undefined;
  },
): Markup {
  const { officerCase } = visit;
  return (
    <CasePage
      shell={visit.shell}
      officerCase={officerCase}
      tab="application"
      {...(visit.deed ? { deed: visit.deed } : {})}
    >
      <Columns
        side={
          <>
            <ClockPanel officerCase={officerCase} />
            <SealCard officerCase={officerCase} />
          </>
        }
      >
        <EndingCard officerCase={officerCase} />
        {visit.changes ? <CorrectedAnswersNote officerCase={officerCase} changes={visit.changes} /> : null}
        <OperationCard officerCase={officerCase} changed={visit.changed} />
        <ApplicantCard officerCase={officerCase} />
        <AnswerSections officerCase={officerCase} />
        <SiblingsCard officerCase={officerCase} />
      </Columns>
    </CasePage>
  );
}

function ApplicantCard({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const capacityText = useCapacityText();
  const { applicant, preparedBy, submittedBy } = officerCase.filing;
  const isAssisted = submittedBy?.capacity.kind === 'assisted';
  const named = ({ name, capacity }: ActedBy) => t('history.by', { name, role: capacityText(capacity) });
  const rows: SummaryRow[] = [
    { key: t('application.kindLabel'), value: t(`application.kind.${applicant.kind}`) },
    ...(applicant.juristicName ? [{ key: t('application.company'), value: applicant.juristicName }] : []),
    ...(applicant.juristicId
      ? [{ key: t('application.juristicId'), value: <Id>{formatThirteenDigits(applicant.juristicId)}</Id> }]
      : []),
    {
      key: t('application.person'),
      value: (
        <>
          {applicant.personName}{' '}
          <span class="bp-muted">{t(isAssisted ? 'application.identityAtCentre' : 'application.identityNote')}</span>
        </>
      ),
    },
    { key: t('application.nationalId'), value: <Id>{formatThirteenDigits(applicant.personId)}</Id> },
    ...(preparedBy ? [{ key: t('application.preparedBy'), value: named(preparedBy) }] : []),
    ...(submittedBy ? [{ key: t('application.submittedBy'), value: named(submittedBy) }] : []),
    ...(applicant.mobile ? [{ key: t('application.mobile'), value: <Id>{applicant.mobile}</Id> }] : []),
    ...(applicant.email ? [{ key: t('application.email'), value: <Id>{applicant.email}</Id> }] : []),
  ];
  return (
    <SummaryCard title={t('application.applicant')}>
      <SummaryList rows={rows} />
    </SummaryCard>
  );
}

function SealCard({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { lang, t, tx } = useText();
  const { filing } = officerCase;
  const registries = (['population', 'juristic'] as const).flatMap((registry) => {
    const status = filing.registries[registry];
    if (!status) return [];
    const when = formatDateTime(status.kind === 'found' ? status.asOf : status.at, lang);
    return [{ key: t(`application.registry.${registry}`), value: tx(`application.registry.${status.kind}`, { when }) }];
  });
  return (
    <>
      {registries.length > 0 ? (
        <section class="bp-aside">
          <h2 class="govuk-heading-s">{t('application.registries')}</h2>
          <SummaryList look="stack" rows={registries} />
        </section>
      ) : null}
      <section class="bp-aside">
        <h2 class="govuk-heading-s">{t('application.seal')}</h2>
        <SummaryList
          look="stack"
          rows={[
            { key: t('application.filing'), value: <Id>{filing.number}</Id> },
            { key: t('application.submittedAt'), value: <Moment instant={filing.submittedAt} /> },
            { key: t('application.otp'), value: <Id>{filing.otpReference}</Id> },
            { key: t('application.digest'), value: <Id>{filing.sealedDigest}</Id> },
          ]}
        />
      </section>
    </>
  );
}

function SiblingsCard({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { lang, t } = useText();
  const { filing, application, catalogue } = officerCase;
  const siblings = filing.applications.filter(({ id }) => id !== application.id);
  if (siblings.length === 0) return null;
  return (
    <SummaryCard title={t('application.siblings')}>
      <SummaryList
        rows={siblings.map((sibling) => ({
          key: catalogue.licences.get(sibling.licence)?.shortName[lang] ?? sibling.number,
          value: (
            <>
              <Id>{sibling.number}</Id>
              <br />
              <span class="bp-muted">{catalogue.agencies.get(sibling.agency)?.name[lang]}</span>
            </>
          ),
        }))}
      />
      <p class="govuk-body-s bp-muted">{t('application.siblingsNote')}</p>
    </SummaryCard>
  );
}

function Id({ children }: { readonly children: string }): Markup {
  return <span class="bp-id">{children}</span>;
}
