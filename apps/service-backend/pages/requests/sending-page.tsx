import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import { lateDemands } from '@biz/licensing/corrections/correction-items.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { countedItems } from '../../components/counted.ts';
import { useItemName } from '../../components/document-name.ts';
import { ItemWords } from '../../components/item-words.tsx';
import { CheckButton } from '../../components/task-buttons.tsx';
import { casePath, checkPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { SendingValues } from './sending-routes.tsx';

/** O6: the drafted list with its last day; first everything must have been looked at. */
export function SendingPage(props: CaseVisit & Typed<SendingValues>): Markup {
  const { t } = useText();
  const { officerCase, errors } = props;
  const { application, drafted } = officerCase;
  const { state, id } = application;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('corrections.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      {state.rounds > 0 ? <p class="govuk-body">{t('corrections.round', { round: state.rounds + 1 })}</p> : null}
      <p class="govuk-body-l">{t('corrections.lead')}</p>
      {drafted.length === 0 ? (
        <InsetText>{t('corrections.none')}</InsetText>
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('corrections.items', { count: countedItems(t, drafted.length) })}</h2>
          <DraftedItems officerCase={officerCase} items={drafted} />
        </>
      )}
      <p class="govuk-body">
        <Link href={casePath('requests', id)}>{t('corrections.toDraft')}</Link>
      </p>
      {drafted.length > 0 ? <SendingForm {...props} /> : null}
    </CaseTaskPage>
  );
}

/** The items of the draft, each with who drafted it and the way to change it. */
export function DraftedItems(props: {
  readonly officerCase: OfficerCase;
  readonly items: readonly DraftedItem[];
}): Markup {
  const { t } = useText();
  const { officerCase } = props;
  const { id } = officerCase.application;
  const name = useItemName(officerCase);
  return (
    <SummaryList
      rows={props.items.map(({ key, item, byName }) => ({
        key: name(item),
        value: (
          <>
            <ItemWords item={item} />
            <span class="bp-dense__sub">{t('draft.by', { name: byName })}</span>
          </>
        ),
        change: {
          href: item.kind === 'document' ? checkPath(id, item) : casePath('requestItem', id, { item: key }),
          label: t('corrections.change'),
          what: name(item),
        },
      }))}
    />
  );
}

function SendingForm(props: CaseVisit & Typed<SendingValues>): Markup {
  const { t } = useText();
  const { officerCase, values, errors } = props;
  const { application, checks, drafted } = officerCase;
  const [next] = checks.open;
  if (next) {
    return (
      <>
        <WarningText>{t('corrections.unchecked', { count: countedItems(t, checks.open.length) })}</WarningText>
        <ButtonLink href={checkPath(application.id, next)}>{t('corrections.checkNext')}</ButtonLink>
      </>
    );
  }
  const items = drafted.map(({ item }) => item);
  return (
    <Form action={casePath('corrections', application.id)}>
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      {lateDemands(application.state, items).length > 0 ? <LateReason {...props} /> : null}
      <DateInput
        name="due"
        label={t('corrections.due')}
        labelSize="m"
        hint={t('corrections.dueHint')}
        value={values.parts}
        error={errorOf(errors, 'due')}
      />
      <Textarea
        name="note"
        label={t('corrections.note')}
        labelSize="m"
        hint={t('corrections.noteHint')}
        rows={3}
        value={values.note}
        error={errorOf(errors, 'note')}
        isOptional
      />
      <CheckButton />
    </Form>
  );
}

function LateReason({ officerCase, values, errors }: CaseVisit & Typed<SendingValues>): Markup {
  const { t } = useText();
  const name = useItemName(officerCase);
  const late = lateDemands(
    officerCase.application.state,
    officerCase.drafted.map(({ item }) => item),
  );
  return (
    <Textarea
      name="late"
      label={t('corrections.late')}
      labelSize="m"
      hint={t('corrections.lateHint', { items: late.map(name).join(', ') })}
      rows={3}
      value={values.late}
      error={errorOf(errors, 'late')}
      isRequired
    />
  );
}
