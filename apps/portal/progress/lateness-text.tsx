import { bangkokDate } from '@biz/kernel/instant.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { paths } from '../paths.ts';
import type { Case } from './case.ts';
import { readablePhone } from './phone.ts';
import { useProgressTexts } from './progress-texts.ts';

/** Why a result takes longer than promised, in the officers' own words, until when, and what is still owed. */
export function LatenessText({ its }: { readonly its: Case }): Markup | null {
  const extension = its.view.state.clock.extensions?.at(-1);
  if (!its.lateness && !extension) return null;
  return (
    <>
      {extension ? <Extended its={its} extension={extension} /> : null}
      {its.lateness ? <Late its={its} lateness={its.lateness} /> : null}
    </>
  );
}

type Extension = NonNullable<Case['view']['state']['clock']['extensions']>[number];

function Extended({ its, extension }: { readonly its: Case; readonly extension: Extension }): Markup {
  const { tx } = useProgressTexts();
  const number = its.view.state.clock.extensions?.length ?? 1;
  return (
    <p class="govuk-body">
      {tx('late.extended', { from: <Day date={extension.from} />, to: <Day date={extension.to} /> })}{' '}
      {tx('late.reason', { reason: <Written text={extension.reason} /> })}{' '}
      <Letter its={its} paper="extension-notice" number={number} />
    </p>
  );
}

function Late({ its, lateness }: { readonly its: Case; readonly lateness: NonNullable<Case['lateness']> }): Markup {
  const { tx } = useProgressTexts();
  const { latest, owed } = lateness;
  const explained = latest?.explained;
  return (
    <>
      {explained ? (
        <p class="govuk-body">
          {tx('late.explained', {
            date: <Day date={bangkokDate(explained.at)} />,
            expected: <Day date={explained.newExpectedDate} />,
          })}{' '}
          {tx('late.reason', { reason: <Written text={explained.reason} /> })}{' '}
          <Letter its={its} paper="lateness-notice" number={latest.notice} />
        </p>
      ) : null}
      {owed ? (
        <p class="govuk-body">
          {tx(owed.isOverdue ? 'late.owedOverdue' : explained ? 'late.owedAgain' : 'late.owed', {
            date: <Day date={owed.by} />,
            phone: readablePhone(its.agency.phone),
          })}
        </p>
      ) : null}
    </>
  );
}

/** What an officer wrote: Thai on every page. */
function Written({ text }: { readonly text: string }): Markup {
  return <span lang="th">{text}</span>;
}

function Letter(props: {
  readonly its: Case;
  readonly paper: 'lateness-notice' | 'extension-notice';
  readonly number: number;
}): Markup | null {
  const { t } = useProgressTexts();
  const { its, paper, number } = props;
  const held = its.view.state.papers.find((filed) => filed.paper === paper && filed.number === number);
  return held ? <Link href={paths.filingFile(its.filing.id, held.file)}>{t(`paper.${paper}`)}</Link> : null;
}
