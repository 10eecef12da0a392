import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SourceLine } from '@biz/web/components/source-line.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { draftMessages } from '../../messages/draft.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { type DraftContext, draftTitle } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import { FactRows, type FactSource, factSources, factsFrom, RegistryLines } from './registry-facts.tsx';

/** Everything that was not asked because the State knows it: source, date, and where to have it corrected. */
export function RegistryPage(props: { readonly context: DraftContext; readonly isRefreshed: boolean }): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { context } = props;
  const given = factSources
    .map((source) => ({ source, questions: factsFrom(context, source) }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <PortalPage
      shell={context.shell}
      title={t('registry.title')}
      place="filings"
      actingFor={context.actingFor}
      back={{ href: draftPaths.hub(context.draft.id), label: t('page.back') }}
    >
      <Columns>
        <PageHeading caption={draftTitle(context, lang)}>{t('registry.title')}</PageHeading>
        {props.isRefreshed ? <InsetText>{t('registry.refreshed')}</InsetText> : null}
        <p class="govuk-body">{given.length === 0 ? t('registry.none') : t('registry.lead')}</p>
        <RegistryLines context={context} />
        {given.map(({ source, questions }) => (
          <section key={source}>
            <h2 class="govuk-heading-m">{t(headings[source])}</h2>
            {source === 'digital-id' ? <SourceLine>{t('registry.confirmed')}</SourceLine> : null}
            <FactRows context={context} questions={questions} />
          </section>
        ))}
        <h2 class="govuk-heading-m">{t('registry.wrong')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {factSources.map((source) => (
            <li key={source}>{t(`registry.wrong.${source}`)}</li>
          ))}
        </ul>
        <p class="govuk-body">{t('registry.wrong.after')}</p>
        <Form action={draftPaths.registry(context.draft.id)}>
          <Button look="secondary">{t('registry.refresh')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}

const headings = {
  population: 'registry.person',
  juristic: 'registry.company',
  'digital-id': 'registry.digital-id',
} as const satisfies Record<FactSource, string>;
