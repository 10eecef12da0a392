import { fullName } from '@biz/actions/applicant/filer.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { type JuristicId, parseJuristicId } from '@biz/kernel/identifiers.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { Radios } from '@biz/web/components/radios.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { JSX } from 'preact';
import { thirteenDigits } from '../../forms/answer-text.ts';
import { signInMessages } from '../../messages/sign-in.ts';
import type { ActingFor } from '../../session.ts';
import type { Subject } from '../../subject.ts';
import { useTexts } from '../../use-texts.ts';

const WHO_FIELD = 'who';
const ID_FIELD = 'juristicId';

/** What was chosen and typed, to be shown again. */
export type TypedChoice = { readonly who: string; readonly juristicId: string };

/** The choice as it stands before anything was sent: for whom the session acts. */
export function choiceOf(actingFor: ActingFor): TypedChoice {
  return { who: actingFor.kind === 'juristic' ? 'current' : 'self', juristicId: '' };
}

/** The choice as sent. */
export function typedChoice(form: Form): TypedChoice {
  return { who: form.one(WHO_FIELD), juristicId: form.one(ID_FIELD) };
}

/** The company that was chosen, `undefined` for oneself, or what has to be corrected. */
export function readChoice(
  choice: TypedChoice,
  actingFor: ActingFor,
  lang: Lang,
): Result<JuristicId | undefined, readonly FieldError[]> {
  const t = signInMessages.t[lang];
  if (choice.who === 'self') return ok(undefined);
  if (choice.who === 'current' && actingFor.kind === 'juristic') return ok(actingFor.juristicId);
  if (choice.who !== 'company') return err([{ field: WHO_FIELD, message: t('actAs.error.choose') }]);
  const raw = normaliseThai(choice.juristicId);
  if (raw === '') return err([{ field: ID_FIELD, message: t('actAs.error.idMissing') }]);
  const id = parseJuristicId(raw);
  return id.ok ? id : err([{ field: ID_FIELD, message: t('actAs.error.idWrong') }]);
}

/** Why the register does not let the person act for that company, beside the field it is about. */
export function notDirectorErrors(
  refusal: Extract<ActionRefusal, { kind: 'NotDirector' }>,
  choice: TypedChoice,
  lang: Lang,
): readonly FieldError[] {
  const message = signInMessages.t[lang](
    refusal.registry === 'unavailable' ? 'actAs.error.registryDown' : 'actAs.error.notDirector',
  );
  return [{ field: choice.who === 'company' ? ID_FIELD : WHO_FIELD, message }];
}

/** Myself, the company in use, or a company by its number. */
export function ApplicantChoice(props: {
  readonly subject: Extract<Subject, { kind: 'filer' }>;
  readonly choice: TypedChoice;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { t } = useTexts(signInMessages);
  const { filer, actingFor } = props.subject;
  const [whoError, idError] = [errorOf(props.errors, WHO_FIELD), errorOf(props.errors, ID_FIELD)];
  const current =
    actingFor.kind === 'juristic'
      ? [
          {
            value: 'current',
            label: actingFor.juristicName,
            hint: t('actAs.currentHint', { id: thirteenDigits(actingFor.juristicId) }),
          },
        ]
      : [];
  const idField = (
    <TextInput
      name={ID_FIELD}
      label={t('actAs.juristicId')}
      hint={t('actAs.juristicIdHint')}
      value={props.choice.juristicId}
      inputMode="numeric"
      autocomplete="off"
      spellcheck={false}
      width={20}
      {...(idError === undefined ? {} : { error: idError })}
    />
  );
  return (
    <Radios
      name={WHO_FIELD}
      label={t('actAs.label')}
      labelSize="m"
      isRequired
      value={props.choice.who}
      {...(whoError === undefined ? {} : { error: whoError })}
      choices={[
        { value: 'self', label: t('actAs.self'), hint: fullName(filer) },
        ...current,
        {
          value: 'company',
          label: current.length > 0 ? t('actAs.companyOther') : t('actAs.company'),
          hint: t('actAs.companyHint'),
          reveals: idField,
        },
      ]}
    />
  );
}

/** What is fetched from which register, and what for. */
export function FetchedFacts(): JSX.Element {
  const { t } = useTexts(signInMessages);
  const rows = ['person', 'company'] as const;
  return (
    <>
      <h2 class="govuk-heading-m">{t('actAs.fetch.heading')}</h2>
      <Table
        rows={rows}
        rowKey={(row) => row}
        stacks
        columns={[
          { header: t('actAs.fetch.what'), cell: (row) => t(`actAs.fetch.${row}`), isRowHeader: true },
          {
            header: t('actAs.fetch.from'),
            label: t('actAs.fetch.from'),
            cell: (row) => t(`actAs.fetch.${row}From`),
          },
          { header: t('actAs.fetch.why'), label: t('actAs.fetch.why'), cell: (row) => t(`actAs.fetch.${row}Why`) },
        ]}
      />
      <p class="govuk-body-s">{t('actAs.fetch.note')}</p>
    </>
  );
}
