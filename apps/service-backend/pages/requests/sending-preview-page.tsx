import { formatDate, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { countedItems } from '../../components/counted.ts';
import { useItemName } from '../../components/document-name.ts';
import { ItemWords } from '../../components/item-words.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { DRAFT_FIELD, dateOf, type SendingValues } from './sending-routes.tsx';

/** The list as its applicant will see it, what it does to the clock, and the button that sends it once. */
export function SendingPreviewPage(props: CaseVisit & { readonly values: SendingValues }): Markup {
  const { t } = useText();
  const { officerCase, values } = props;
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
          <input key={part} type="hidden" name={`due.${part}`} value={values.parts[part]} />
        ))}
        <input type="hidden" name="note" value={values.note} />
        <input type="hidden" name="late" value={values.late} />
        <input type="hidden" name={DRAFT_FIELD} value={values.draft} />
        <ConfirmButtons officerCase={officerCase} edit={t('form.edit')}>
          {t('corrections.send')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}

function AsApplicantSees({ officerCase, values }: CaseVisit & { readonly values: SendingValues }): Markup {
  const { lang, t, tx } = useText();
  const { agency, licence, drafted } = officerCase;
  const name = useItemName(officerCase);
  const due = dateOf(values);
  return (
    <WhoseTurn whose="you" title={t('corrections.turn')}>
      <p class="govuk-body">
        {tx('corrections.turnText', {
          count: countedItems(t, drafted.length),
          date: formatWeekdayDate(due, lang),
        })}
      </p>
      <p class="govuk-body">
        {licence.name[lang]}, {agency.name[lang]}, {agency.phone}
      </p>
      {values.note ? (
        <InsetText>
          <LinesOfText text={values.note} />
        </InsetText>
      ) : null}
      {values.late ? (
        <p class="govuk-body">
          <strong>{t('corrections.late')}</strong>
          <br />
          <LinesOfText text={values.late} />
        </p>
      ) : null}
      <SummaryList
        rows={drafted.map(({ item }) => ({
          key: name(item),
          value: (
            <>
              <ItemWords item={item} />
              <br />
              <span class="bp-muted">{formatDate(due, lang)}</span>
            </>
          ),
        }))}
      />
    </WhoseTurn>
  );
}
