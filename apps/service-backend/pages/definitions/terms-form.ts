import { type DefinitionEdit, type Duty, type NeedList, valueAt } from '@biz/catalogue/edit-definition.ts';
import type { FeeRule } from '@biz/catalogue/fee-rule.ts';
import type { Operation } from '@biz/catalogue/model.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { Path } from '@biz/catalogue/shape.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { Page } from '../../backend-app.ts';

/** The two lists of needs that a form shows, in its order. */
export const NEED_LISTS = ['questions', 'documents'] as const satisfies readonly NeedList[];

/** A field of a fee: a line's amount, or a bound. */
export type FeeField = {
  readonly name: string;
  readonly at: readonly (string | number)[];
  readonly value: string | number;
  /** Of a line; a bound has none. */
  readonly label?: Localised;
  readonly bound?: 'minimum' | 'maximum';
  readonly rule: FeeRule;
};

/** What a form about one operation asks for, or what is wrong with it. */
export type TermsRead = { readonly edits: readonly DefinitionEdit[]; readonly errors: readonly FieldError[] };

const LONGEST = 500;

/** The amounts of fee rules as they are written; `base` = where the rules stand. */
export function feeFields(base: Path, feeRules: readonly FeeRule[]): readonly FeeField[] {
  return feeRules.flatMap((rule, index) => {
    const at = [...base, index] as const;
    const lines = rule.lines.map(({ label, amount }, line) => ({
      ...{ name: `fee.${index}.${line}`, at: [...at, 'lines', line, 'amount'], value: amount },
      ...{ label, rule },
    }));
    const bounds = (['minimum', 'maximum'] as const).flatMap((bound) => {
      const value = rule[`${bound}Baht`];
      return value === undefined
        ? []
        : [{ name: `fee.${index}.${bound}`, at: [...at, `${bound}Baht`], value, bound, rule }];
    });
    return [...lines, ...bounds];
  });
}

/** Where the fee rules of an operation stand. */
export function operationFees(kind: OperationKind): Path {
  return ['operations', kind, 'feeRules'];
}

/** The name of the field that says whether something is asked. */
export function dutyField(list: NeedList, id: string): string {
  return `duty.${list}.${id}`;
}

/** Reads the form of one operation against what stands in the source. */
export function readTerms(
  page: Pick<Page, 't' | 'lang'>,
  form: Form,
  operation: { readonly kind: OperationKind; readonly is: Operation; readonly text: string },
): TermsRead {
  const parts = [
    readDays(page, form, operation),
    readFees(page, form, feeFields(operationFees(operation.kind), operation.is.feeRules)),
    ...NEED_LISTS.flatMap((list) => [readDuties(form, operation, list), readAddition(page, form, operation, list)]),
  ];
  return { edits: parts.flatMap(({ edits }) => edits), errors: parts.flatMap(({ errors }) => errors) };
}

type Given = Parameters<typeof readTerms>[2];

function readDays(page: Pick<Page, 't'>, form: Form, { kind, text }: Given): TermsRead {
  const typed = normaliseThai(form.one('days'));
  if (!/^[1-9]\d{0,2}$/.test(typed)) {
    return { edits: [], errors: [{ field: 'days', message: page.t('revision.terms.daysError') }] };
  }
  const at = ['operations', kind, 'days'];
  const edits = Number(typed) === valueAt(text, at) ? [] : [{ kind: 'set', at, value: Number(typed) } as const];
  return { edits, errors: [] };
}

/** Reads the amounts of fee rules. */
export function readFees(page: Pick<Page, 't' | 'lang'>, form: Form, fields: readonly FeeField[]): TermsRead {
  const read = fields.map((field) => readFee(page, form, field));
  return { edits: read.flatMap(({ edits }) => edits), errors: read.flatMap(({ errors }) => errors) };
}

function readFee(page: Pick<Page, 't' | 'lang'>, form: Form, { name, at, value, label, bound }: FeeField): TermsRead {
  const typed = normaliseThai(form.one(name)).slice(0, LONGEST);
  const isWrong = bound ? !/^\d{1,9}(\.\d{1,2})?$/.test(typed) : typed === '';
  if (isWrong) {
    const what = label?.[page.lang] ?? '';
    const message = bound ? page.t('revision.terms.bahtError') : page.t('revision.terms.feeError', { what });
    return { edits: [], errors: [{ field: name, message }] };
  }
  const now = bound ? Number(typed) : typed;
  return { edits: now === value ? [] : [{ kind: 'set', at, value: now }], errors: [] };
}

function readDuties(form: Form, { kind, is }: Given, list: NeedList): TermsRead {
  const needs = list === 'questions' ? is.questions : is.documents;
  const edits = needs.flatMap((need): readonly DefinitionEdit[] => {
    const id = 'concept' in need ? need.concept : need.document;
    const duty = dutyOf(form.one(dutyField(list, id)));
    const now: Duty = need.required ? 'required' : 'optional';
    return duty === undefined || duty === now ? [] : [{ kind: 'duty', operation: kind, list, id, duty }];
  });
  return { edits, errors: [] };
}

function readAddition(page: Pick<Page, 't'>, form: Form, { kind }: Given, list: NeedList): TermsRead {
  const id = form.one(`add.${list}.id`);
  if (id === '') return { edits: [], errors: [] };
  const duty = dutyOf(form.one(`add.${list}.duty`));
  const clause = {
    th: normaliseThai(form.one(`add.${list}.th`)).slice(0, LONGEST),
    en: normaliseThai(form.one(`add.${list}.en`)).slice(0, LONGEST),
  };
  const errors = (['th', 'en'] as const).flatMap((lang) =>
    clause[lang] === '' ? [{ field: `add.${list}.${lang}`, message: page.t('revision.terms.add.clauseError') }] : [],
  );
  if (errors.length > 0) return { edits: [], errors };
  const added = { operation: kind, list, id, duty: duty === 'optional' ? duty : 'required', clause } as const;
  return { edits: [{ kind: 'add', ...added }], errors: [] };
}

function dutyOf(raw: string): Duty | undefined {
  return (['required', 'optional', 'gone'] as const).find((duty) => duty === raw);
}
