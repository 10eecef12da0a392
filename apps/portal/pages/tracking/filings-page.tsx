import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { type Row, RowMeta, Rows } from '@biz/web/components/rows.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { isOver, isYourTurn } from '../../progress/situation.ts';
import { useTexts } from '../../use-texts.ts';

/** A filing with its cases. */
export type FilingCases = { readonly filing: Filing; readonly cases: readonly Case[] };

/** Every filing of the person: first where it is their turn, then what is under way, then what is over. */
export function FilingsPage(props: { readonly shell: Shell; readonly filings: readonly FilingCases[] }): Markup {
  const { t } = useTexts(trackingMessages);
  const yours = props.filings.filter(({ cases }) => cases.some((its) => isYourTurn(its.situation)));
  const over = props.filings.filter(({ cases }) => cases.every((its) => isOver(its.situation)));
  const running = props.filings.filter((one) => !yours.includes(one) && !over.includes(one));
  return (
    <PortalPage shell={props.shell} place="filings" title={t('list.title')}>
      <PageHeading>{t('list.title')}</PageHeading>
      {props.filings.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{t('list.empty')}</h2>
          <p class="govuk-body">{t('list.emptyText')}</p>
          <ButtonLink href={paths.landing}>{t('list.emptyAction')}</ButtonLink>
        </>
      ) : (
        <>
          <Group title={t('list.yourTurn')} filings={yours} />
          <Group title={t('list.running')} filings={running} />
          <Group title={t('list.over')} filings={over} />
          <ButtonLink href={paths.landing} look="secondary">
            {t('list.start')}
          </ButtonLink>
        </>
      )}
    </PortalPage>
  );
}

function Group(props: { readonly title: string; readonly filings: readonly FilingCases[] }): Markup | null {
  const rows = props.filings.map(useRow);
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{props.title}</h2>
      <Rows rows={rows} />
    </>
  );
}

function useRow({ filing, cases }: FilingCases): Row {
  const { t, tx, lang } = useTexts(trackingMessages);
  const yours = cases.filter((its) => isYourTurn(its.situation)).length;
  const isDone = cases.every((its) => isOver(its.situation));
  return {
    title: filing.title,
    href: paths.filing(filing.id),
    meta: tx('list.meta', {
      number: filing.number,
      date: <Day date={bangkokDate(filing.submittedAt)} />,
      count: cases.length,
    }),
    tag:
      yours > 0 ? (
        <Tag state="you">{tx('list.turnCount', { count: yours })}</Tag>
      ) : (
        <Tag state={isDone ? 'done' : 'officer'}>{t(isDone ? 'list.done' : 'list.officer')}</Tag>
      ),
    end: <RowMeta>{cases.map((its) => its.licence.shortName[lang]).join(' · ')}</RowMeta>,
  };
}
