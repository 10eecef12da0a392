import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import type { Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { StatusTag } from '../../progress/status-tag.tsx';
import { useTexts } from '../../use-texts.ts';
import { CorrectionFrame } from './corrections-page.tsx';

/** Nothing is asked for any more: sent already, perhaps in another window, or the application has moved on. */
export function NothingToCorrectPage({ shell, its }: { readonly shell: Shell; readonly its: Case }): Markup {
  const { t, lang } = useTexts(correctionMessages);
  return (
    <CorrectionFrame context={{ shell, its }} title={t('none.title')}>
      <Columns>
        <PageHeading caption={t('caption', { licence: its.licence.shortName[lang], number: its.view.state.number })}>
          {t('none.title')}
        </PageHeading>
        <p class="govuk-body">
          <StatusTag its={its} />
        </p>
        <p class="govuk-body">{t('none.text')}</p>
        <ButtonLink href={paths.filing(its.filing.id)}>{t('none.action')}</ButtonLink>
      </Columns>
    </CorrectionFrame>
  );
}
