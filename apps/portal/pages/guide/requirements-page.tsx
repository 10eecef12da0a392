import type { Catalogue } from '@biz/catalogue/model.ts';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { requirementMessages } from '../../messages/requirements.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { Requirements } from '../requirements/requirements.tsx';
import type { GuideResult } from './guide-result.ts';

/** Why the licences chosen on the result of the guide ask what they ask. */
export function GuideRequirementsPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly result: GuideResult;
  readonly resultHref: string;
}): Markup {
  const { t } = useTexts(requirementMessages);
  const { result, catalogue } = props;
  return (
    <PortalPage
      shell={props.shell}
      title={t('title')}
      place="guide"
      back={{ href: props.resultHref, label: t('back.result') }}
    >
      <PageHeading>{t('title')}</PageHeading>
      <Requirements catalogue={catalogue} form={result.form} licences={result.chosen.map(({ plan }) => plan.licence)} />
      <PrintButton />
    </PortalPage>
  );
}
