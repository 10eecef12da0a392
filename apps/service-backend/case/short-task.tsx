import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { CommandReply, CommandTarget } from '@biz/actions/run-application-command.ts';
import type { Result } from '@biz/kernel/result.ts';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { BackendApp } from '../backend-app.ts';
import { CommandFields } from '../components/command-fields.tsx';
import type { OfficerDeed } from '../components/done-notice.tsx';
import { ConfirmButtons } from '../components/task-buttons.tsx';
import type { RouteDeps } from '../deps.ts';
import { type CasePath, casePath } from '../paths.ts';
import { useText } from '../use-text.ts';
import type { AccessedPart } from './access-journal.ts';
import type { CaseVisit } from './case-routes.tsx';
import { CaseTaskPage } from './case-task-page.tsx';
import type { OfficerCase } from './officer-case.ts';
import { addCaseTask, type Typed } from './task-routes.tsx';
import { readTexts } from './written-texts.ts';

/** Deeds that need one page: what it is about, at most one text, one button. */
export type ShortDeed = Extract<
  OfficerDeed,
  | 'confirm-withdrawal'
  | 'reopen-payment'
  | 'close-unpaid'
  | 'reject-payment-proof'
  | 'announce-ready'
  | 'record-dispatch'
>;

/** The one text that an officer writes, and the deed whose words it has: an opinion, a reason that the applicant reads, or a number. */
type ShortField =
  | { readonly kind: 'note'; readonly of: 'reopen-payment' }
  | { readonly kind: 'reason' | 'number'; readonly of: 'close-unpaid' | 'reject-payment-proof' | 'record-dispatch' };

/** A task on one page. Its words are `short.<deed>.…`. */
export type ShortTask = {
  readonly path: CasePath;
  readonly deed: ShortDeed;
  readonly shows: AccessedPart;
  readonly field?: ShortField;
  /** What the officer must know before pressing the button. */
  useFacts(officerCase: OfficerCase): readonly SummaryRow[];
  run(deps: RouteDeps, target: CommandTarget, text: string): Promise<Result<CommandReply, ActionRefusal>>;
};

type ShortText = { readonly text: string };

/** Adds a task whose form confirms by itself: everything it does is on the one page. */
export function addShortTask(app: BackendApp, deps: RouteDeps, task: ShortTask): void {
  addCaseTask<ShortText>(app, deps, {
    path: task.path,
    deed: task.deed,
    as: 'officer',
    shows: task.shows,
    initial: () => ({ text: '' }),
    read: (page) => {
      const { field } = task;
      const missing = field && field.kind !== 'note' ? { text: page.t(`short.${field.of}.missing`) } : {};
      return readTexts(page, ['text'], missing);
    },
    form: (visit, typed) => <ShortTaskPage {...visit} {...typed} task={task} />,
    run: (routeDeps, target, { text }) => task.run(routeDeps, target, text),
    kept: (page, { text }) => (task.field ? [{ label: page.t(`short.${task.field.of}.field`), text }] : []),
  });
}

function ShortTaskPage(props: CaseVisit & Typed<ShortText> & { readonly task: ShortTask }): Markup {
  const { t } = useText();
  const { officerCase, errors, task } = props;
  const facts = task.useFacts(officerCase);
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t(`short.${task.deed}.title`)}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t(`short.${task.deed}.lead`)}</p>
      {facts.length > 0 ? <SummaryList rows={facts} /> : null}
      <Form action={casePath(task.path, officerCase.application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        {task.field ? <ShortInput values={props.values} errors={errors} field={task.field} /> : null}
        <WarningText>{t('form.irreversible')}</WarningText>
        <ConfirmButtons officerCase={officerCase}>{t(`short.${task.deed}.button`)}</ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}

function ShortInput({ field, values, errors }: Typed<ShortText> & { readonly field: ShortField }): Markup {
  const { t } = useText();
  const given = {
    name: 'text',
    label: t(`short.${field.of}.field`),
    hint: t(`short.${field.of}.hint`),
    value: values.text,
    error: errorOf(errors, 'text'),
    ...(field.kind === 'note' ? { isOptional: true } : { isRequired: true }),
  };
  return field.kind === 'number' ? (
    <TextInput {...given} width={20} autocomplete="off" spellcheck={false} />
  ) : (
    <Textarea {...given} rows={4} />
  );
}
