import type { Queries } from '@biz/actions/ports/queries.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { assistanceOf, assistancesOf, assistancesTo } from './assistance-records.ts';
import { calendarOf, slotOf } from './calendar-records.ts';
import { createClosingDayQueries } from './closing-day-queries.ts';
import { committeeOf, committeesOf, meetingOf, meetingsOf, waitingForCommittee } from './committee-records.ts';
import { heldCorrections, openedDocuments } from './correction-records.ts';
import { createDefinitionQueries } from './definition-queries.ts';
import { absencesOf, colleaguesOf, deskOverview } from './desk-queries.ts';
import { createFeedbackQueries } from './feedback-records.ts';
import { loadFile } from './file-records.ts';
import {
  applicationOf,
  applicationOfAgency,
  draftOf,
  draftsOf,
  filingOf,
  filingsOf,
  historyOf,
} from './filing-queries.ts';
import { filingVersions } from './filing-versions.ts';
import { finishedCases } from './finished-cases.ts';
import { lateApplications } from './late-applications.ts';
import { mandateOf, mandatesFrom, mandatesTo, mandateUses } from './mandate-records.ts';
import { resultTold, settingsOf, undelivered } from './message-records.ts';
import { createOfficerQueries } from './officer-queries.ts';
import { companiesOf } from './people-records.ts';
import { accessesOf, inboxOf, openBills, unreadCount } from './person-queries.ts';
import { createQueueQueries } from './queue-records.ts';
import {
  licenceByNumber,
  licenceForAgency,
  licencesEnding,
  licencesOf,
  licencesToTakeOver,
  operationsOn,
  registerHistory,
  registerPage,
} from './register-queries.ts';
import { serviceTimes } from './service-times.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import { countWorklist, pickedRows, worklistPage } from './worklist-queries.ts';

/** The reads of the portal's pages. Each takes whose it is and answers nothing about anybody else's. */
export function createPortalQueries(config: { readonly database: Database; readonly keyring: Keyring }): Queries {
  const db = config.database.reads<PortalTables>('portal');
  const scope = { db, keyring: config.keyring };
  return {
    draftsOf: (owner) => draftsOf(scope, owner),
    draft: (id, owner) => draftOf(scope, id, owner),
    filingsOf: (owner) => filingsOf(scope, owner),
    filing: (id, owner) => filingOf(scope, id, owner),
    application: (id, owner) => applicationOf(scope, id, owner),
    applicationForAgency: (id, agency, within) => applicationOfAgency(scope, id, agency, within),
    desk: {
      worklist: (query) => worklistPage(db, query),
      picked: (desk, ids) => pickedRows(db, desk, ids),
      count: (query, upTo) => countWorklist(db, query, upTo),
      overview: (desk) => deskOverview(config.database, db, desk),
      serviceTimes: (query) => serviceTimes(db, query),
      colleagues: (agency) => colleaguesOf(config.database, agency),
      absences: (agency, today) => absencesOf(db, agency, today),
    },
    corrections: {
      held: (application, round) => heldCorrections(scope, application, round),
      versions: (filing) => filingVersions(scope, filing),
      opened: (application) => openedDocuments(db, application),
    },
    history: (id) => historyOf(scope, id),
    licence: (number) => licenceByNumber(db, number),
    licencesOf: (owner) => licencesOf(db, owner),
    licencesToTakeOver: (numbers) => licencesToTakeOver(scope, numbers),
    licenceForAgency: (id, agency) => licenceForAgency(db, id, agency),
    register: (agency, search) => registerPage(db, agency, search),
    registerHistory: (id) => registerHistory(db, id),
    operationsUnderWay: (numbers) => operationsOn(db, numbers),
    licencesEnding: (from, to) => licencesEnding(db, from, to),
    inbox: (owner) => inboxOf(db, owner),
    messageSettings: (owner) => settingsOf(db, owner),
    resultTold: (application, owner) => resultTold(db, application, owner),
    undelivered: (waitingSince) => undelivered(db, waitingSince),
    unreadCount: (owner) => unreadCount(db, owner),
    accessesOf: (owner) => accessesOf(db, owner),
    calendar: (agency, span, scope) => calendarOf(db, agency, span, scope),
    slot: (id, agency) => slotOf(db, agency, id),
    file: (id) => loadFile(db, id),
    finishedCases: (filter) => finishedCases(db, filter),
    lateApplications: (today, limit, after) => lateApplications(db, today, limit, after),
    acting: {
      mandate: (id, who) => mandateOf(scope, id, who),
      mandatesFrom: (principal) => mandatesFrom(scope, principal),
      mandatesTo: (attorney) => mandatesTo(scope, attorney),
      mandateUses: (id) => mandateUses(scope, id),
      assistance: (id, staff) => assistanceOf(scope, id, staff),
      assistancesOf: (staff) => assistancesOf(scope, staff),
      assistancesTo: (owner) => assistancesTo(scope, owner),
      companiesOf: (subject) => companiesOf(scope, subject),
    },
    committees: {
      committees: (agency) => committeesOf(db, agency),
      committee: (id, agency) => committeeOf(db, id, agency),
      meetings: (agency) => meetingsOf(db, agency),
      meeting: (id, agency) => meetingOf(db, id, agency),
      waiting: (agency, steps) => waitingForCommittee(db, agency, steps),
    },
    openBills: (limit) => openBills(db, limit),
    officers: createOfficerQueries(scope),
    closingDays: createClosingDayQueries(db),
    definitions: createDefinitionQueries(db),
    feedback: createFeedbackQueries(scope),
    queue: createQueueQueries(db),
  };
}
