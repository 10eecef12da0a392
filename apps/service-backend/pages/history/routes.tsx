import { SPREADSHEET_MEDIA_TYPE, writeSpreadsheet } from '@biz/documents/spreadsheet/spreadsheet.ts';
import { file, html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { caseSheets } from './case-sheets.ts';
import { HistoryPage } from './history-page.tsx';

/** O20: everything that happened to an application, to read and as a file. */
export function addHistoryRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'history',
    policy: 'case-of-agency',
    shows: 'history',
    async show(visit) {
      const events = await deps.queries.history(visit.officerCase.application.id);
      return html(<HistoryPage {...visit} events={events} />);
    },
  });
  addCasePage(app, deps, {
    method: 'GET',
    path: 'historyFile',
    policy: 'case-of-agency',
    shows: 'case-file',
    async show({ officerCase, page }) {
      const { application, now } = officerCase;
      const events = await deps.queries.history(application.id);
      const bytes = await writeSpreadsheet(caseSheets(officerCase, events, page.lang), now);
      return file(bytes, { name: `${application.state.number}.xlsx`, mediaType: SPREADSHEET_MEDIA_TYPE });
    },
  });
}
