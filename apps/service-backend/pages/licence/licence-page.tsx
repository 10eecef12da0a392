import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useText } from '../../use-text.ts';
import { LicenceFactsList } from './licence-facts.tsx';
import { LicenceSheet } from './licence-sheet.tsx';

/** The licence with its PDF, or why there is none yet. */
export function LicencePage(visit: CaseVisit & { readonly events: readonly RecordedEvent[] }): Markup {
  const { t } = useText();
  const { officerCase, events } = visit;
  const { issued } = officerCase.application.state;
  return (
    <CasePage shell={visit.shell} officerCase={officerCase} tab="licence">
      <h2 class="govuk-heading-m">{t('licence.title')}</h2>
      {issued ? (
        <>
          <p class="govuk-body">
            {issued.isPaper ? (
              <Tag state="done">{t('licence.paper')}</Tag>
            ) : issued.isSigned ? (
              <Tag state="done">{t('licence.signed')}</Tag>
            ) : (
              <Tag state="officer">{t('licence.draft')}</Tag>
            )}
          </p>
          <LicenceFactsList officerCase={officerCase} events={events} />
          <LicenceSheet officerCase={officerCase} />
        </>
      ) : (
        <InsetText>
          <NoLicence officerCase={officerCase} />
        </InsetText>
      )}
    </CasePage>
  );
}

function NoLicence({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { application, process } = officerCase;
  const makes = Object.values(process.steps).some((step) =>
    step.actions.some(({ action }) => action === 'draft-licence' || action === 'issue-paper-licence'),
  );
  if (!makes) return <>{t('licence.notMade')}</>;
  return <>{application.state.turn === 'done' ? t('licence.never') : t('licence.none')}</>;
}
