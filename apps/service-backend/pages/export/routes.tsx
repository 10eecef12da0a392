import {
  EXPORT_PURPOSES,
  type ExportPurpose,
  exportWorklist,
  MOST_EXPORTED,
} from '@biz/actions/officer/export-worklist.ts';
import { SPREADSHEET_MEDIA_TYPE, writeSpreadsheet } from '@biz/documents/spreadsheet/spreadsheet.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { file, html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf, officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { filtersOf, listQuery, readListState } from '../worklist/list-state.ts';
import { ExportPage } from './export-page.tsx';
import { worklistSheet } from './worklist-sheet.ts';

/** O20: takes the list that is shown out as a spreadsheet, after saying what for; every person in it can see that. */
export function addExportRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: paths.export, policy: 'officer' } as const;
  app.route({ ...route, method: 'GET', handler: (page) => show(deps, page, page.query) });
  app.route({ ...route, method: 'POST', handler: (page) => take(deps, page) });
}

/** The list that an address names, for this officer. */
function listOf(deps: RouteDeps, page: Page, address: URLSearchParams) {
  const officer = officerOf(page);
  const { state } = readListState(address, officer.roles, deps.catalogue);
  const filters = filtersOf(state, officer.subject);
  return { state, query: { desk: deskOf(deps, page), view: state.view, filters, order: state.order } };
}

async function show(deps: RouteDeps, page: Page, address: URLSearchParams, error?: string) {
  const { state, query } = listOf(deps, page, address);
  const count = await deps.queries.desk.count(query, MOST_EXPORTED + 1);
  const shown = { shell: shellOf(deps, page.subject), state, query: listQuery(state), count };
  return html(<ExportPage {...shown} {...(error ? { error } : {})} />, { status: error ? 422 : 200 });
}

async function take(deps: RouteDeps, page: Page) {
  const address = new URLSearchParams(page.form.one('query'));
  const purpose = EXPORT_PURPOSES.find((one): one is ExportPurpose => one === page.form.one('purpose'));
  if (!purpose) return show(deps, page, address, page.t('export.purposeMissing'));
  const { query } = listOf(deps, page, address);
  const portions = exportWorklist(deps, officerOf(page), query, purpose);
  const now = page.now();
  const bytes = await writeSpreadsheet([worklistSheet(portions, deps.catalogue, page.lang)], now);
  page.request.log.warn({ purpose, bytes: bytes.length }, 'a worklist was exported');
  return file(bytes, { name: `worklist-${bangkokDate(now)}.xlsx`, mediaType: SPREADSHEET_MEDIA_TYPE });
}
