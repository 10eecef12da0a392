import type { AdministrationRefusal } from '@biz/actions/administration/refusal.ts';
import type { Result } from '@biz/kernel/result.ts';
import { Button, ButtonGroup, type ButtonLook } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { ONCE_FIELD, OnceField } from '@biz/web/components/once-field.tsx';
import { SummaryList, type SummaryRow } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form as SentForm } from '@biz/web/http/form.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { Page } from '../../backend-app.ts';
import { STAGE_FIELD } from '../../case/task-routes.tsx';
import type { Shell } from '../../office-page.tsx';
import { backendRefusals, refuse } from '../../refusals.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from './admin-page.tsx';

/** Name of the field that carries the version of the account that the form was made from. */
export const VERSION_FIELD = 'version';

/** What a form of an administrator shows: what was typed, and what is wrong with it. */
export type Shown = { readonly form: SentForm; readonly errors: readonly FieldError[] };

/** What the page before the last button says. */
export type Check = {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
  readonly warning?: Content;
  readonly button: string;
  readonly look?: ButtonLook;
};

/** Something an administrator does: a form, a page to check, then once. */
export type AdminTask<Values> = {
  readonly entry: 'officers' | 'closingDays' | 'definitions';
  readonly action: string;
  readonly title: string;
  readonly caption?: string;
  readonly back: { readonly href: string; readonly label: string };
  /** What is typed before anybody has typed anything. */
  readonly initial: SentForm;
  /** The version that is there now. */
  readonly version: number;
  read(form: SentForm): Result<Values, readonly FieldError[]>;
  fields(shown: Shown): Content;
  check(values: Values): Check | Promise<Check>;
  /** Answers where to go when it is done. */
  run(values: Values, key: string, version: number): Promise<Result<string, AdministrationRefusal>>;
  /** The field that an error of the whole is told at. */
  readonly firstField: string;
};

/** Refusals that another try with the same form cannot mend. */
const FINAL: readonly AdministrationRefusal['kind'][] = ['NotFound', 'KeyMissing', 'KeyReused'];

/** The empty form of a task. */
export function beginTask<Values>(shell: Shell, task: AdminTask<Values>): Reply {
  return html(<TaskPage shell={shell} task={task} form={task.initial} errors={[]} seen={task.version} />);
}

/** Looks at what was sent, shows it to be checked, or does it. Nothing typed is lost, whatever comes of it. */
export async function goOnWithTask<Values>(page: Page, shell: Shell, task: AdminTask<Values>): Promise<Reply> {
  const { form } = page;
  const stage = form.one(STAGE_FIELD);
  const seen = seenVersion(form, task.version);
  const again = (errors: readonly FieldError[], status: number, version = seen) =>
    html(<TaskPage shell={shell} task={task} form={form} errors={errors} seen={version} />, { status });
  if (stage === 'edit') return again([], 200);
  const read = task.read(form);
  if (!read.ok) return again(read.error, 422);
  if (stage !== 'confirm') {
    const check = await task.check(read.value);
    return html(<CheckPage shell={shell} task={task} form={form} check={check} seen={seen} />);
  }
  const done = await task.run(read.value, form.one(ONCE_FIELD), seen);
  if (done.ok) return redirect(done.value);
  if (FINAL.includes(done.error.kind)) return refuse(done.error);
  const { title, detail, status } = backendRefusals.find(done.error.kind, page.lang, {});
  return again([{ field: task.firstField, message: `${title}: ${detail}` }], status, task.version);
}

function TaskPage<Values>(
  props: Shown & { readonly shell: Shell; readonly task: AdminTask<Values>; readonly seen: number },
): Markup {
  const { t } = useText();
  const { shell, task, form, errors, seen } = props;
  const { entry, title, caption, back } = task;
  return (
    <AdminPage
      {...{ shell, entry, title, back, hasErrors: errors.length > 0 }}
      {...(caption ? { caption } : {})}
      before={<ErrorSummary errors={errors} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Form action={task.action}>
            <TaskFields form={form} seen={seen} />
            {task.fields({ form, errors })}
            <ButtonGroup>
              <Button name={STAGE_FIELD} value="check">
                {t('form.check')}
              </Button>
              <a class="govuk-link" href={back.href}>
                {t('admin.cancel')}
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    </AdminPage>
  );
}

function CheckPage<Values>(props: {
  readonly shell: Shell;
  readonly task: AdminTask<Values>;
  readonly form: SentForm;
  readonly check: Check;
  readonly seen: number;
}): Markup {
  const { t } = useText();
  const { shell, task, form, check, seen } = props;
  const typed = form.names.filter((name) => !OWN_FIELDS.has(name));
  return (
    <AdminPage shell={shell} entry={task.entry} title={check.title} back={task.back} {...captionOf(task)}>
      <SummaryList rows={check.rows} />
      {check.warning ? <WarningText>{check.warning}</WarningText> : null}
      <Form action={task.action}>
        <TaskFields form={form} seen={seen} />
        {typed.flatMap((name) =>
          form
            .all(name)
            .map((value, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={value} />),
        )}
        <ButtonGroup>
          <Button name={STAGE_FIELD} value="confirm" {...(check.look ? { look: check.look } : {})}>
            {check.button}
          </Button>
          <Button name={STAGE_FIELD} value="edit" look="secondary">
            {t('admin.edit')}
          </Button>
          <a class="govuk-link" href={task.back.href}>
            {t('admin.cancel')}
          </a>
        </ButtonGroup>
      </Form>
    </AdminPage>
  );
}

/** Fields of the form itself, not of what is typed. */
const OWN_FIELDS: ReadonlySet<string> = new Set([ONCE_FIELD, VERSION_FIELD, STAGE_FIELD, 'form_token']);

function TaskFields({ form, seen }: { readonly form: SentForm; readonly seen: number }): Markup {
  const once = form.one(ONCE_FIELD);
  return (
    <>
      <input type="hidden" name={VERSION_FIELD} value={seen} />
      <OnceField {...(once ? { value: once } : {})} />
    </>
  );
}

function captionOf({ caption }: { readonly caption?: string }): { readonly caption?: string } {
  return caption ? { caption } : {};
}

function seenVersion(form: SentForm, current: number): number {
  const raw = form.one(VERSION_FIELD);
  return /^\d{1,9}$/.test(raw) ? Number(raw) : current;
}
