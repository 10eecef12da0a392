import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Mandate } from '@biz/licensing/acting/mandate.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { MandateText } from './mandate-text.tsx';

/** Name of the field with the attorney's answer. */
export const ANSWER_FIELD = 'answer';

/** The attorney reads the text and accepts or declines; nothing is chosen beforehand. */
export function AnswerPage(props: {
  readonly shell: Shell;
  readonly mandate: Mandate;
  readonly catalogue: Catalogue;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useTexts(mandateMessages);
  const { mandate } = props;
  const error = errorOf(props.errors, ANSWER_FIELD);
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('answer.title')}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.mandate(mandate.id), label: t('view.title') }}
    >
      <ErrorSummary errors={props.errors} />
      <PageHeading>{t('answer.title')}</PageHeading>
      <p class="govuk-body">{t('answer.lead')}</p>
      <MandateText mandate={mandate} catalogue={props.catalogue} isPrincipal={false} />
      <Form action={paths.mandateAnswer(mandate.id)}>
        <OnceField />
        <Radios
          name={ANSWER_FIELD}
          label={t('answer.label')}
          labelSize="m"
          isRequired
          choices={[
            { value: 'accepted', label: t('answer.accepted') },
            { value: 'declined', label: t('answer.declined') },
          ]}
          {...(error === undefined ? {} : { error })}
        />
        <Button>{t('answer.button')}</Button>
      </Form>
    </PortalPage>
  );
}

/** Revoking counts at once, so it has a page of its own. */
export function RevokePage(props: { readonly shell: Shell; readonly mandate: Mandate }): Markup {
  const { t } = useTexts(mandateMessages);
  const { mandate } = props;
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('revoke.title')}
      back={{ href: paths.mandate(mandate.id), label: t('view.title') }}
    >
      <Columns>
        <PageHeading>{t('revoke.title')}</PageHeading>
        <WarningText>{t('revoke.warning')}</WarningText>
        <p class="govuk-body">{t('revoke.text')}</p>
        <Form action={paths.mandateRevocation(mandate.id)}>
          <OnceField />
          <ButtonGroup>
            <Button look="warning">{t('revoke.button')}</Button>
            <ButtonLink href={paths.mandate(mandate.id)} look="secondary">
              {t('revoke.keep')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </PortalPage>
  );
}
