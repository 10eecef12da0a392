import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { DateParts } from '@biz/web/forms/date-parts.ts';
import type { JSX } from 'preact';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { countedDocuments } from '../../components/counted.ts';
import { useDocumentName } from '../../components/document-name.ts';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** The list as its applicant will see it, what it does to the clock, and the button that sends it once. */
export function CorrectionsPreviewPage(
  props: CaseVisit & {
    readonly items: readonly CorrectionItem[];
    readonly due: LocalDate;
    readonly parts: DateParts;
  },
): JSX.Element {
  const { t } = useText();
  const { officerCase } = props;
  const { application, clock } = officerCase;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('corrections.previewTitle')}>
      <h2 class="govuk-heading-m">{t('corrections.previewAs')}</h2>
      <AsApplicantSees {...props} />
      <p class="govuk-body">{clock.kind === 'not-started' ? t('corrections.clockNot') : t('corrections.clockRuns')}</p>
      <WarningText>{t('corrections.once')}</WarningText>
      <Form action={casePath('corrections', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        {(['day', 'month', 'year'] as const).map((part) => (
          <input key={part} type="hidden" name={`due.${part}`} value={props.parts[part]} />
        ))}
        <ConfirmButtons officerCase={officerCase} edit={t('corrections.changeDue')}>
          {t('corrections.send')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}

function AsApplicantSees(
  props: Pick<CaseVisit, 'officerCase'> & { readonly items: readonly CorrectionItem[]; readonly due: LocalDate },
): JSX.Element {
  const { lang, t, tx } = useText();
  const { catalogue, agency, licence } = props.officerCase;
  const documentName = useDocumentName(catalogue);
  return (
    <WhoseTurn whose="you" title={t('corrections.turn')}>
      <p class="govuk-body">
        {tx('corrections.turnText', {
          count: countedDocuments(t, props.items.length),
          date: formatWeekdayDate(props.due, lang),
        })}
      </p>
      <p class="govuk-body">
        {licence.name[lang]}, {agency.name[lang]}, {agency.phone}
      </p>
      <SummaryList
        rows={props.items.map((item) => ({
          key: documentName(item.document),
          value: (
            <>
              <strong>{t(`verdict.${item.reason}`)}</strong>
              <br />
              <LinesOfText text={item.note} />
              <br />
              <span class="bp-muted">{formatDate(props.due, lang)}</span>
            </>
          ),
        }))}
      />
    </WhoseTurn>
  );
}
