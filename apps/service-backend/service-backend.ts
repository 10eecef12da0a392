import { markup } from '@biz/web/markup/markup.ts';
import { createWebApp, type RunningApp } from '@biz/web/web-app.ts';
import { createAuthority, type Policy } from './authority.ts';
import type { BackendApp } from './backend-app.ts';
import type { BackendDeps, RouteDeps } from './deps.ts';
import { messages, type Texts } from './messages/messages.ts';
import { OfficePage, shellOf } from './office-page.tsx';
import { type OfficerSession, type Visitor, visitorOf } from './officer.ts';
import { addAboutRoutes } from './pages/about/routes.tsx';
import { addAbsenceRoutes } from './pages/absences/routes.tsx';
import { addAdministrationRoutes } from './pages/administration/routes.tsx';
import { addAppointmentRoutes } from './pages/appointments/routes.tsx';
import { addAssignmentRoutes } from './pages/assignment/routes.tsx';
import { addCalendarRoutes } from './pages/calendar/routes.tsx';
import { addCaseRoutes } from './pages/case/routes.tsx';
import { addCommitteeRoutes } from './pages/committees/routes.tsx';
import { addCounterRoutes } from './pages/counter/routes.tsx';
import { addDecisionRoutes } from './pages/decision/routes.tsx';
import { addDefinitionRoutes } from './pages/definitions/routes.tsx';
import { addDocumentRoutes } from './pages/documents/routes.tsx';
import { addEndingRoutes } from './pages/ending/routes.tsx';
import { addExportRoutes } from './pages/export/routes.tsx';
import { addFeedbackRoutes } from './pages/feedback/routes.tsx';
import { addHistoryRoutes } from './pages/history/routes.tsx';
import { addLicenceRoutes } from './pages/licence/routes.tsx';
import { addMeetingRoutes } from './pages/meetings/routes.tsx';
import { addRegisterRoutes } from './pages/register/routes.tsx';
import { addRequestRoutes } from './pages/requests/routes.tsx';
import { addServiceTimesRoutes } from './pages/service-times/routes.tsx';
import { addSignInRoutes } from './pages/sign-in/routes.tsx';
import { addTimeRoutes } from './pages/time/routes.tsx';
import { addWorklistRoutes } from './pages/worklist/routes.tsx';
import { paths } from './paths.ts';
import { backendRefusals } from './refusals.ts';

/** Where the officers' system listens, and what it works with. */
export type BackendConfig = { readonly port: number; readonly host?: string; readonly deps: BackendDeps };

/** Starts the officers' system: check, consider, decide, confirm payment, issue, sign, deliver. */
export async function startServiceBackend({ port, host, deps }: BackendConfig): Promise<RunningApp> {
  const app = await createServiceBackend(deps);
  return app.listen({ port, ...(host === undefined ? {} : { host }) });
}

/** The officers' system with all its routes, not listening yet. */
export async function createServiceBackend(backendDeps: BackendDeps): Promise<BackendApp> {
  const authority = createAuthority(backendDeps);
  const deps: RouteDeps = {
    ...backendDeps,
    caseOf: authority.caseOf,
    accountOf: authority.accountOf,
    closingDayOf: authority.closingDayOf,
    licenceOf: authority.licenceOf,
    meetingOf: authority.meetingOf,
    committeeOf: authority.committeeOf,
    definitionOf: authority.definitionOf,
    revisionOf: authority.revisionOf,
  };
  const app: BackendApp = await createWebApp<Visitor, Policy, OfficerSession, Texts>({
    name: 'service-backend',
    service: { th: messages.t.th('frame.service'), en: messages.t.en('frame.service') },
    origin: deps.origin,
    secret: deps.secret,
    clock: deps.clock,
    messages,
    refusals: backendRefusals,
    sessions: deps.sessions,
    identify: (session) => visitorOf(session, deps.clock.now()),
    authorise: authority.authorise,
    signInPath: paths.signIn,
    formTargets: [deps.identityOrigin],
    shell: ({ title, children, subject }) => markup(OfficePage, { shell: shellOf(deps, subject), title, children }),
    ...(deps.ready ? { ready: deps.ready } : {}),
    ...(deps.trustedProxies ? { trustedProxies: deps.trustedProxies } : {}),
    ...(deps.rateLimit ? { rateLimit: deps.rateLimit } : {}),
    ...(deps.log === undefined ? {} : { log: deps.log }),
  });
  addSignInRoutes(app, deps);
  addAdministrationRoutes(app, deps);
  addDefinitionRoutes(app, deps);
  addAboutRoutes(app, deps);
  addWorklistRoutes(app, deps);
  addAssignmentRoutes(app, deps);
  addAbsenceRoutes(app, deps);
  addExportRoutes(app, deps);
  addServiceTimesRoutes(app, deps);
  addFeedbackRoutes(app, deps);
  addRegisterRoutes(app, deps);
  addCounterRoutes(app, deps);
  addCalendarRoutes(app, deps);
  addCommitteeRoutes(app, deps);
  addMeetingRoutes(app, deps);
  addCaseRoutes(app, deps);
  addAppointmentRoutes(app, deps);
  addDocumentRoutes(app, deps);
  addRequestRoutes(app, deps);
  addDecisionRoutes(app, deps);
  addLicenceRoutes(app, deps);
  addTimeRoutes(app, deps);
  addEndingRoutes(app, deps);
  addHistoryRoutes(app, deps);
  return app;
}
