import { COUNTED_TO, type DeskOverview, type WorklistView } from '@biz/actions/ports/desk.ts';
import type { Page, WorklistRow } from '@biz/actions/ports/queries.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { Figures } from '@biz/web/components/figures.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Pagination } from '@biz/web/components/pagination.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { type FilterProps, ListFilters, useFilterErrors } from './list-filters.tsx';
import { isNarrowed, type ListState, listQuery, VIEWS } from './list-state.ts';
import { ListTable } from './list-table.tsx';
import { SavedViews } from './saved-views.tsx';

type WorklistProps = FilterProps & {
  readonly shell: Shell;
  readonly list: Page<WorklistRow>;
  readonly overview: DeskOverview;
  readonly now: Instant;
  readonly at?: string;
};

/** O2: what the officer and the agency have to do, by due date; views with counts, dense on a desk, records on a phone. */
export function WorklistPage(props: WorklistProps): Markup {
  const { t } = useText();
  const { state, list } = props;
  const { counts, views } = props.overview;
  const here = listQuery(state, props.at);
  return (
    <OfficePage
      shell={props.shell}
      title={t('worklist.title')}
      hasErrors={useFilterErrors(props).length > 0}
      menu={{ entry: 'worklist', counts: { worklist: counts.todo + counts.waiting + counts.sign } }}
    >
      <Head {...props} />
      <SavedViews views={views} here={here} />
      <Tabs label={t('worklist.views')} tabs={useTabs(state, counts)} />
      <ListFilters {...props} />
      {list.rows.length === 0 ? <Empty state={state} /> : <ListTable {...props} rows={list.rows} here={here} />}
      {list.rows.length === 0 ? null : (
        <p class="govuk-body-s">
          <Link href={`${paths.export}?${listQuery(state)}`}>{t('export.link')}</Link>
        </p>
      )}
      <Pagination previous={hrefAt(state, list.previous)} next={hrefAt(state, list.next)} />
    </OfficePage>
  );
}

function Head({ state, overview, now }: WorklistProps): Markup {
  const { lang, t, tx } = useText();
  const { late, near } = overview.counts;
  return (
    <CaseHeader
      title={t('worklist.title')}
      subtitle={
        <>
          {tx('worklist.today', { date: formatWeekdayDate(bangkokDate(now), lang) })} {t(orderText(state))}
        </>
      }
      end={
        <Figures
          look="inline"
          figures={[
            { number: countText('late', late), label: t('worklist.figure.late'), isBad: late > 0 },
            { number: countText('near', near), label: t('worklist.figure.near') },
          ]}
        />
      }
    />
  );
}

/** Why the list is empty, and what to do. */
function Empty({ state }: { readonly state: ListState }): Markup {
  const { t } = useText();
  if (!isNarrowed(state)) return <InsetText>{t(`worklist.empty.${state.view}`)}</InsetText>;
  return (
    <InsetText>
      {t('worklist.empty.filtered')}{' '}
      {state.view === 'all' ? null : (
        <Link href={`${paths.worklist}?${listQuery({ ...state, view: 'all', order: 'newest' })}`}>
          {t('worklist.everywhere')}
        </Link>
      )}
    </InsetText>
  );
}

/** A tab keeps what narrows the list; only the order is each view's own. */
function useTabs(state: ListState, counts: DeskOverview['counts']) {
  const { t } = useText();
  return VIEWS.map((view) => ({
    href: `${paths.worklist}?${listQuery({ ...state, view, order: view === 'all' ? 'newest' : 'place' })}`,
    label: view === 'all' ? t('worklist.tab.all') : t(`worklist.tab.${view}`, { count: countText(view, counts[view]) }),
    isCurrent: view === state.view,
  }));
}

function orderText({ view, order }: ListState) {
  if (order === 'place') return view === 'done' ? 'worklist.order.done' : 'worklist.order.open';
  return order === 'oldest' ? 'worklist.order.oldest' : 'worklist.order.newest';
}

/** Views that depend on the day are counted along an index and not to their end. */
function countText(view: Exclude<WorklistView, 'all'>, count: number): string {
  const isCut = (view === 'mine' || view === 'near' || view === 'late') && count >= COUNTED_TO;
  return isCut ? `${COUNTED_TO - 1}+` : String(count);
}

function hrefAt(state: ListState, at: string | undefined): string | undefined {
  return at === undefined ? undefined : `${paths.worklist}?${listQuery(state, at)}`;
}
