import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { draftMessages } from '../../messages/draft.ts';
import { requirementMessages } from '../../messages/requirements.ts';
import { PortalPage } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { Requirements } from '../requirements/requirements.tsx';
import { type DraftContext, draftTitle } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';

/** Why the licences of a draft ask what they ask. */
export function DraftRequirementsPage({ context }: { readonly context: DraftContext }): Markup {
  const { t, lang } = useTexts(requirementMessages);
  const { t: draft } = useTexts(draftMessages);
  return (
    <PortalPage
      shell={context.shell}
      title={t('title')}
      place="filings"
      actingFor={context.actingFor}
      back={{ href: draftPaths.hub(context.draft.id), label: draft('page.back') }}
    >
      <PageHeading caption={draftTitle(context, lang)}>{t('title')}</PageHeading>
      <Requirements catalogue={context.catalogue} form={context.form} licences={context.licences} />
    </PortalPage>
  );
}
