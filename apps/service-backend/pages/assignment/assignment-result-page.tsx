import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { casePath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { AssignedOne } from './routes.tsx';

/** What became of each application: given away, or not and why, with the way to see what happened meanwhile. */
export function AssignmentResultPage(props: {
  readonly shell: Shell;
  readonly outcome: readonly AssignedOne[];
  readonly back: string;
  readonly to?: string | undefined;
}): Markup {
  const { t } = useText();
  const { outcome, to } = props;
  const done = outcome.filter(({ refusal }) => refusal === undefined).length;
  const title = to
    ? t('assignment.done', { done, all: outcome.length, name: to })
    : t('assignment.doneNobody', { done, all: outcome.length });
  const list = `${paths.worklist}${props.back === '' ? '' : `?${props.back}`}`;
  return (
    <OfficePage shell={props.shell} title={title} back={{ href: list, label: t('frame.backToList') }}>
      <PageHeading size="l">{title}</PageHeading>
      <Table
        caption={t('assignment.resultCaption')}
        isCaptionHidden
        isDense
        stacks
        rows={outcome}
        rowKey={({ row }) => row.id}
        columns={[
          {
            header: t('worklist.column.application'),
            isRowHeader: true,
            cell: ({ row }) => (
              <>
                <Link href={casePath('application', row.id)}>{row.businessName}</Link>
                <span class="bp-dense__sub">
                  <Nowrap>{row.number}</Nowrap>
                </span>
              </>
            ),
          },
          { header: t('assignment.result'), cell: (one) => <Result {...one} /> },
        ]}
      />
      <ButtonLink href={list}>{t('assignment.backToList')}</ButtonLink>
    </OfficePage>
  );
}

function Result({ row, refusal }: AssignedOne): Markup {
  const { t } = useText();
  if (refusal === undefined) return <>{t('assignment.result.done')}</>;
  if (refusal === 'StaleVersion') {
    return (
      <>
        <strong>{t('assignment.result.changed')}</strong>{' '}
        <Link href={casePath('history', row.id)}>{t('assignment.result.seeWhat')}</Link>
      </>
    );
  }
  return <strong>{t(textOf(refusal))}</strong>;
}

/** The refusals that a batch can meet; anything else is told plainly and can be looked at in the case. */
function textOf(refusal: ActionRefusal['kind']) {
  if (refusal === 'CaseEnded') return 'assignment.result.ended';
  if (refusal === 'NotFound') return 'assignment.result.notCovered';
  if (refusal === 'OwnApplication') return 'assignment.result.own';
  return 'assignment.result.refused';
}
