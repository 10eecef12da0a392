import type { Catalogue } from '@biz/catalogue/model.ts';
import { takenHereByKind } from '@biz/catalogue/operation.ts';
import { MANDATE_ACTS } from '@biz/licensing/acting/mandate.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { FIELDS, type TypedMandate } from './mandate-form.ts';

type Props = {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  /** Who gives the mandate, in words. */
  readonly principal: string;
  readonly typed: TypedMandate;
  readonly errors: readonly FieldError[];
  readonly onceKey: string;
};

/** Whom one lets do what, for which licences and until when. */
export function NewMandatePage(props: Props): Markup {
  const { t } = useTexts(mandateMessages);
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('new.title')}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.mandates, label: t('view.back') }}
    >
      <Columns side={<StampDuty />}>
        <ErrorSummary errors={props.errors} />
        <PageHeading>{t('new.title')}</PageHeading>
        <p class="govuk-body">{t('new.lead')}</p>
        <InsetText>
          {t('new.principal')}: <strong>{props.principal}</strong>{' '}
          <Link href={paths.actAs} what={t('new.principal')}>
            {t('new.principal.change')}
          </Link>
        </InsetText>
        <Form action={paths.newMandate}>
          <OnceField value={props.onceKey} />
          <TermFields {...props} />
          <RequiredLegend />
          <Button>{t('new.button')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}

function TermFields({ typed, errors, catalogue }: Props): Markup {
  const { t, lang } = useTexts(mandateMessages);
  const error = (field: string) => {
    const found = errorOf(errors, field);
    return found === undefined ? {} : { error: found };
  };
  const licences = (
    <Checkboxes
      name={FIELDS.licences}
      label={t('new.licences.list')}
      labelSize="s"
      values={typed.licences}
      isSmall
      choices={takenHereByKind(catalogue).flatMap(({ kind, licences: ofKind }) =>
        ofKind.map((licence, index) => ({
          value: licence.id,
          label: licence.shortName[lang],
          ...(index === 0 ? { groupHeading: kind.name[lang] } : {}),
        })),
      )}
      {...error(FIELDS.licences)}
    />
  );
  return (
    <>
      <TextInput
        name={FIELDS.attorney}
        label={t('new.attorney')}
        labelSize="s"
        hint={t('new.attorney.hint')}
        value={typed.attorney}
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        width={20}
        isRequired
        {...error(FIELDS.attorney)}
      />
      <Checkboxes
        name={FIELDS.acts}
        label={t('new.acts')}
        labelSize="s"
        hint={t('new.acts.hint')}
        values={typed.acts}
        isRequired
        choices={MANDATE_ACTS.map((act) => ({ value: act, label: t(`act.${act}`) }))}
        {...error(FIELDS.acts)}
      />
      <Radios
        name={FIELDS.scope}
        label={t('new.licences')}
        labelSize="s"
        value={typed.scope}
        isRequired
        choices={[
          { value: 'all', label: t('new.licences.all') },
          {
            value: 'some',
            label: t('new.licences.some'),
            hint: t('new.licences.someHint'),
            reveals: licences,
          },
        ]}
        {...error(FIELDS.scope)}
      />
      <DateInput
        name={FIELDS.from}
        label={t('new.from')}
        labelSize="s"
        isRequired
        value={typed.from}
        {...error(FIELDS.from)}
      />
      <DateInput
        name={FIELDS.to}
        label={t('new.to')}
        labelSize="s"
        hint={t('new.to.hint')}
        isRequired
        value={typed.to}
        {...error(FIELDS.to)}
      />
    </>
  );
}

function StampDuty(): Markup {
  const { t } = useTexts(mandateMessages);
  return (
    <Aside title={t('new.stamp.title')}>
      <p class="govuk-body-s">{t('new.stamp')}</p>
    </Aside>
  );
}
