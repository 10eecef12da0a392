import type { NeedList } from '@biz/catalogue/edit-definition.ts';
import type { Catalogue, Operation } from '@biz/catalogue/model.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Fieldset } from '@biz/web/components/fieldset.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { Code, When } from './fee-rule-facts.tsx';
import { dutyField, type FeeField, feeFields, NEED_LISTS, operationFees } from './terms-form.ts';

const SAMPLE_FORMULA = 'ceil(premises.area) * 5.0';

type Props = {
  readonly kind: OperationKind;
  readonly operation: Operation;
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly errors: readonly FieldError[];
};

/** The fields of one operation: its days, the amounts of its fee, what it asks for, and what may be added. */
export function TermsFields(props: Props): Markup {
  const { t } = useText();
  const { operation, form, errors } = props;
  return (
    <>
      <TextInput
        name="days"
        label={t('revision.terms.days')}
        hint={t(`revision.terms.daysHint.${operation.dayBasis}`)}
        value={form.has('days') ? form.one('days') : String(operation.days)}
        error={errorOf(errors, 'days')}
        inputMode="numeric"
        width={4}
        autocomplete="off"
        isRequired
      />
      <FeeFields fields={feeFields(operationFees(props.kind), operation.feeRules)} form={form} errors={errors} />
      {NEED_LISTS.map((list) => (
        <Needs key={list} list={list} {...props} />
      ))}
    </>
  );
}

/** The amounts of fee rules; nothing where there are none. */
export function FeeFields(
  props: Pick<Props, 'form' | 'errors'> & { readonly fields: readonly FeeField[] },
): Markup | null {
  const { lang, t, tx } = useText();
  const { fields, form, errors } = props;
  if (fields.length === 0) return null;
  return (
    <Fieldset legend={t('definition.fees')} legendSize="m">
      <p class="govuk-hint">{tx('revision.terms.feeHint', { formula: <Code>{SAMPLE_FORMULA}</Code> })}</p>
      {fields.map(({ name, value, label, bound, rule }) => (
        <TextInput
          key={name}
          name={name}
          label={label ? label[lang] : t(`revision.terms.${bound ?? 'minimum'}`)}
          hint={t('definition.feeFrom', { date: formatDate(rule.from, lang) })}
          value={form.has(name) ? form.one(name) : String(value)}
          error={errorOf(errors, name)}
          autocomplete="off"
          spellcheck={false}
          isRequired
        />
      ))}
    </Fieldset>
  );
}

function Needs(props: Props & { readonly list: NeedList }): Markup {
  const { lang, t } = useText();
  const { operation, catalogue, form, list } = props;
  const known = labels(catalogue, list);
  const asked = (list === 'questions' ? operation.questions : operation.documents).map((need) => ({
    id: 'concept' in need ? need.concept : need.document,
    need,
  }));
  return (
    <>
      {asked.length === 0 ? null : (
        <Fieldset legend={t(`revision.terms.duties.${list}`)} legendSize="m">
          {asked.map(({ id, need }) => {
            const name = dutyField(list, id);
            const hint = need.when === undefined ? {} : { hint: <When condition={need.when} /> };
            return (
              <Select
                key={id}
                name={name}
                label={known.get(id)?.[lang] ?? id}
                {...hint}
                value={form.has(name) ? form.one(name) : need.required ? 'required' : 'optional'}
                options={(['required', 'optional', 'gone'] as const).map((duty) => ({
                  value: duty,
                  label: t(`definition.${duty}`),
                }))}
              />
            );
          })}
        </Fieldset>
      )}
      {asked.length === 0 ? null : <Addition {...props} known={known} asked={asked.map(({ id }) => id)} />}
    </>
  );
}

function Addition(
  props: Props & {
    readonly list: NeedList;
    readonly known: ReadonlyMap<string, Localised>;
    readonly asked: readonly string[];
  },
): Markup {
  const { lang, t } = useText();
  const { list, known, asked, form, errors } = props;
  const rest = [...known].filter(([id]) => !asked.includes(id));
  return (
    <Fieldset legend={t(`revision.terms.add.${list}`)} legendSize="s">
      <Select
        name={`add.${list}.id`}
        label={t(`revision.terms.add.which.${list}`)}
        value={form.one(`add.${list}.id`)}
        options={[
          { value: '', label: t('revision.terms.add.none') },
          ...rest.map(([id, label]) => ({ value: id, label: label[lang] })),
        ]}
      />
      <Select
        name={`add.${list}.duty`}
        label={t('revision.terms.add.duty')}
        value={form.one(`add.${list}.duty`)}
        options={(['required', 'optional'] as const).map((duty) => ({ value: duty, label: t(`definition.${duty}`) }))}
      />
      {(['th', 'en'] as const).map((one) => (
        <TextInput
          key={one}
          name={`add.${list}.${one}`}
          label={t(one === 'th' ? 'revision.terms.add.clauseTh' : 'revision.terms.add.clauseEn')}
          value={form.one(`add.${list}.${one}`)}
          error={errorOf(errors, `add.${list}.${one}`)}
          autocomplete="off"
        />
      ))}
    </Fieldset>
  );
}

function labels({ concepts, documents }: Catalogue, list: NeedList): ReadonlyMap<string, Localised> {
  const all = list === 'questions' ? [...concepts.values()] : [...documents.values()];
  return new Map(all.map(({ id, label }) => [id, label]));
}
