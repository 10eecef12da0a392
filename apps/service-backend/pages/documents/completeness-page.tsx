import { formatDate } from '@biz/kernel/thai-date.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Ticks } from '@biz/web/components/lists.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { dueIfStartedToday } from '../../case/clock-panel.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { countedItems } from '../../components/counted.ts';
import { useSubjectName } from '../../components/document-name.ts';
import { useStepAfter } from '../../components/step-after.ts';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { useDays } from '../../components/use-days.ts';
import { casePath, checkPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** What passed, when the clock starts and when the decision is due; or what is still open. */
export function CompletenessPage(props: CaseVisit): Markup {
  const { t } = useText();
  const { officerCase } = props;
  const { application, checks } = officerCase;
  const [open] = [...checks.open, ...checks.wrong];
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('complete.title')}>
      {open ? (
        <>
          <WarningText>{t('complete.open')}</WarningText>
          <ButtonLink href={checkPath(application.id, open)}>{t('next.check-document.button')}</ButtonLink>
        </>
      ) : (
        <>
          <PromisedDates officerCase={officerCase} />
          {officerCase.drafted.length > 0 ? (
            <InsetText>
              {t('complete.drafted', { count: countedItems(t, officerCase.drafted.length) })}{' '}
              <Link href={casePath('requests', application.id)}>{t('complete.draftedLink')}</Link>
            </InsetText>
          ) : null}
          <WarningText>{t('complete.irreversible')}</WarningText>
          <Form action={casePath('completeness', application.id)}>
            <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
            <ConfirmButtons officerCase={officerCase}>{t('complete.button')}</ConfirmButtons>
          </Form>
        </>
      )}
    </CaseTaskPage>
  );
}

function PromisedDates({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { lang, t, tx } = useText();
  const { application, checks, operation, today } = officerCase;
  const { days, dayBasis } = application.state;
  const name = useSubjectName(officerCase);
  const next = useStepAfter(officerCase, 'confirm-complete');
  return (
    <>
      <SummaryList
        rows={[
          { key: t('complete.starts'), value: tx('complete.startsToday', { date: formatDate(today, lang) }) },
          { key: t('complete.days'), value: useDays(dayBasis)(days) },
          {
            key: t('complete.due'),
            value: (
              <strong>
                <Day date={dueIfStartedToday(officerCase)} look="weekday" />
              </strong>
            ),
          },
          { key: t('complete.next'), value: next },
          ...(checks.all > 0
            ? [
                {
                  key: t('complete.documents'),
                  value: <Ticks items={[...checks.checks, ...checks.sections].map(name)} />,
                },
              ]
            : []),
        ]}
      />
      <p class="govuk-body">{t('complete.tells')}</p>
      {operation.acknowledgement ? <p class="govuk-body">{t('complete.paper')}</p> : null}
    </>
  );
}
