import { applicantSideOf, type Filer, fullName } from '@biz/actions/applicant/filer.ts';
import type { UsedCompany } from '@biz/actions/ports/acting.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { type JuristicId, parseJuristicId } from '@biz/kernel/identifiers.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { Mandate } from '@biz/licensing/acting/mandate.ts';
import type { Choice } from '@biz/web/components/choice-item.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Day } from '@biz/web/components/when.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { thirteenDigits } from '../../forms/answer-text.ts';
import { signInMessages } from '../../messages/sign-in.ts';
import type { ActingFor } from '../../session.ts';
import type { Subject } from '../../subject.ts';
import { useTexts } from '../../use-texts.ts';
import { principalName } from '../mandates/mandate-text.tsx';

const WHO_FIELD = 'who';
const ID_FIELD = 'juristicId';
const USED = /^used-(\d{1,2})$/;
const MANDATE = /^mandate-(.+)$/;

/** What was chosen and typed, to be shown again. */
export type TypedChoice = { readonly who: string; readonly juristicId: string };

/** For whom the person may act without typing a number: companies used before, principals of mandates in force. */
export type KnownApplicants = {
  readonly companies: readonly UsedCompany[];
  readonly mandates: readonly Mandate[];
};

/** The choice as it stands before anything was sent: for whom the session acts. */
export function choiceOf(actingFor: ActingFor): TypedChoice {
  if (actingFor.kind === 'mandate') return { who: `mandate-${actingFor.mandate}`, juristicId: '' };
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
  known: KnownApplicants,
  lang: Lang,
): Result<JuristicId | undefined, readonly FieldError[]> {
  const t = signInMessages.t[lang];
  if (choice.who === 'self') return ok(undefined);
  if (choice.who === 'current' && actingFor.kind === 'juristic') return ok(actingFor.juristicId);
  const used = known.companies[Number(USED.exec(choice.who)?.[1] ?? -1)];
  if (used) return ok(used.id);
  if (choice.who !== 'company') return err([{ field: WHO_FIELD, message: t('actAs.error.choose') }]);
  const raw = normaliseThai(choice.juristicId);
  if (raw === '') return err([{ field: ID_FIELD, message: t('actAs.error.idMissing') }]);
  const id = parseJuristicId(raw);
  return id.ok ? id : err([{ field: ID_FIELD, message: t('actAs.error.idWrong') }]);
}

/** The mandate that was chosen, if it is one of those in force. */
export function chosenMandate(choice: TypedChoice, known: KnownApplicants): Mandate | undefined {
  const id = MANDATE.exec(choice.who)?.[1];
  return known.mandates.find((mandate) => mandate.id === id);
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

/** Myself, a company in use or by its number, a principal; under a mandate there is nothing to choose. */
export function ApplicantChoice(props: {
  readonly subject: Extract<Subject, { kind: 'filer' }>;
  readonly choice: TypedChoice;
  readonly known: KnownApplicants;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, lang } = useTexts(signInMessages);
  const { filer } = props.subject;
  const [whoError, idError] = [errorOf(props.errors, WHO_FIELD), errorOf(props.errors, ID_FIELD)];
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
  const listed = useListed(props.subject, props.known);
  return (
    <Radios
      name={WHO_FIELD}
      label={t('actAs.label')}
      labelSize="m"
      isRequired
      value={props.choice.who}
      {...(whoError === undefined ? {} : { error: whoError })}
      choices={[
        { value: 'self', label: selfLabel(filer, lang), hint: fullName(applicantSideOf(filer)) },
        ...listed,
        {
          value: 'company',
          label: listed.length > 0 ? t('actAs.companyOther') : t('actAs.company'),
          hint: t('actAs.companyHint'),
          reveals: idField,
        },
      ]}
    />
  );
}

/** The principal of the mandate: the applicant is given. */
export function GivenApplicant({ mandate }: { readonly mandate: Mandate }): Markup {
  const { tx, lang } = useTexts(signInMessages);
  return (
    <InsetText>
      {tx('actAs.given', {
        principal: <strong>{principalName(mandate, lang)}</strong>,
        date: <Day date={mandate.to} />,
      })}
    </InsetText>
  );
}

function selfLabel(filer: Filer, lang: Lang): string {
  return signInMessages.t[lang](filer.behalf?.kind === 'assistance' ? 'actAs.assisted' : 'actAs.self');
}

function useListed(subject: Extract<Subject, { kind: 'filer' }>, known: KnownApplicants): readonly Choice[] {
  const { t, tx, lang } = useTexts(signInMessages);
  const { actingFor } = subject;
  const current = actingFor.kind === 'juristic' ? actingFor : undefined;
  const companies = known.companies.flatMap((company, index) =>
    company.id === current?.juristicId
      ? []
      : [
          {
            value: `used-${index}`,
            label: company.name,
            hint: t('actAs.usedHint', { id: thirteenDigits(company.id) }),
          },
        ],
  );
  const mandates = known.mandates.map((mandate) => ({
    value: `mandate-${mandate.id}`,
    label: principalName(mandate, lang),
    hint: tx('actAs.mandateHint', { date: <Day date={mandate.to} /> }),
  }));
  const inUse = current
    ? [
        {
          value: 'current',
          label: current.juristicName,
          hint: t('actAs.currentHint', { id: thirteenDigits(current.juristicId) }),
        },
      ]
    : [];
  return [...inUse, ...companies, ...mandates];
}

/** What is fetched from which register, and what for. */
export function FetchedFacts(): Markup {
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
