import type { Agency, Licence } from '@biz/catalogue/model.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { draftMessages } from '../../messages/draft.ts';
import { guideMessages } from '../../messages/guide.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type DraftContext, draftTitle } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';

/** A licence that a draft may hold, and what the latest answers say about it. */
export type LicenceOption = {
  readonly licence: Licence;
  readonly agency: Agency | undefined;
  readonly need: 'needed' | 'perhaps' | 'notNeeded';
};

/** Name of the boxes. */
export const LICENCES_FIELD = 'licences';

/** Takes licences into a draft or out of it. */
export function LicencesPage(props: {
  readonly context: DraftContext;
  readonly options: readonly LicenceOption[];
  readonly chosen: readonly string[];
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { t: guide } = useTexts(guideMessages);
  const { context } = props;
  const error = errorOf(props.errors, LICENCES_FIELD);
  return (
    <PortalPage
      shell={context.shell}
      title={t('licences.title')}
      place="filings"
      actingFor={context.actingFor}
      hasErrors={props.errors.length > 0}
      back={{ href: draftPaths.hub(context.draft.id), label: t('page.back') }}
    >
      <Columns>
        <ErrorSummary errors={props.errors} />
        <PageHeading caption={draftTitle(context, lang)}>{t('licences.title')}</PageHeading>
        <p class="govuk-body">{t('licences.lead')}</p>
        <Form action={draftPaths.licences(context.draft.id)}>
          <Checkboxes
            name={LICENCES_FIELD}
            label={t('hub.goesTo')}
            labelSize="m"
            choices={props.options.map(({ licence, agency, need }) => ({
              value: licence.id,
              label: licence.name[lang],
              hint: `${agency?.name[lang] ?? guide('result.noAgency')} · ${t(`licences.${need}`)}`,
            }))}
            values={props.chosen}
            {...(error === undefined ? {} : { error })}
          />
          <Button>{t('licences.save')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}

/** Asks before a draft is deleted. */
export function DiscardPage({ context }: { readonly context: DraftContext }): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { id } = context.draft;
  return (
    <PortalPage
      shell={context.shell}
      title={t('discard.title')}
      place="filings"
      actingFor={context.actingFor}
      back={{ href: draftPaths.hub(id), label: t('page.back') }}
    >
      <Columns>
        <PageHeading caption={draftTitle(context, lang)}>{t('discard.title')}</PageHeading>
        <p class="govuk-body">{t('discard.text')}</p>
        <Form action={draftPaths.removal(id)}>
          <ButtonGroup>
            <Button look="warning">{t('discard.confirm')}</Button>
            <ButtonLink href={draftPaths.hub(id)} look="secondary">
              {t('discard.keep')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </PortalPage>
  );
}
