import { markup } from '@biz/web/markup/markup.ts';
import { createWebApp, type RunningApp } from '@biz/web/web-app.ts';
import type { PortalDeps, RouteDeps } from './deps.ts';
import { withKioskLimit } from './kiosk.ts';
import { shellMessages } from './messages/shell.ts';
import { addAccessRoutes } from './pages/accesses/routes.tsx';
import { addAppointmentRoutes } from './pages/appointments/routes.tsx';
import { addAssistRoutes } from './pages/assist/routes.tsx';
import { addOfficerDocuments } from './pages/corrections/officer-documents.ts';
import { addCorrectionRoutes } from './pages/corrections/routes.tsx';
import { addDocumentRoutes } from './pages/documents/routes.tsx';
import { addDraftRoutes } from './pages/draft/routes.tsx';
import { addFeedbackRoutes } from './pages/feedback/routes.tsx';
import { addGuideRoutes } from './pages/guide/routes.tsx';
import { addHomeRoutes } from './pages/home/routes.tsx';
import { addInboxRoutes } from './pages/inbox/routes.tsx';
import { addKioskRoutes } from './pages/kiosk/routes.tsx';
import { addLicenceRoutes } from './pages/licences/routes.tsx';
import { addLifeEventRoutes } from './pages/life-events/routes.tsx';
import { addMandateRoutes } from './pages/mandates/routes.tsx';
import { addManualRoutes } from './pages/manuals/routes.tsx';
import { addPaymentRoutes } from './pages/payment/routes.tsx';
import { addPublicRoutes } from './pages/public/routes.tsx';
import { addQueueRoutes } from './pages/queue/routes.tsx';
import { addSettingsRoutes } from './pages/settings/routes.tsx';
import { addSignInRoutes } from './pages/sign-in/routes.tsx';
import { addStartRoutes } from './pages/start/routes.tsx';
import { addStatisticsRoutes } from './pages/statistics/routes.tsx';
import { addSubmissionRoutes } from './pages/submission/routes.tsx';
import { addTrackingRoutes } from './pages/tracking/routes.tsx';
import { addVerifyRoutes } from './pages/verify/routes.tsx';
import { addWishRoutes } from './pages/wishes/routes.tsx';
import { paths } from './paths.ts';
import { createAuthority, type Policy } from './policy.ts';
import type { PortalApp, ShellTexts } from './portal-app.ts';
import { PortalPage, shellOf } from './portal-page.tsx';
import { portalRefusals } from './refusals.ts';
import type { PortalSession } from './session.ts';
import { identify, type Subject } from './subject.ts';

/** Where the portal listens, and what it works with. */
export type PortalConfig = { readonly port: number; readonly host?: string; readonly deps: PortalDeps };

/** Starts the portal: everything that entrepreneurs and the public use. */
export async function startPortal({ port, host, deps }: PortalConfig): Promise<RunningApp> {
  const app = await createPortal(deps);
  return app.listen({ port, ...(host === undefined ? {} : { host }) });
}

/** The portal with all its routes, not listening yet. */
export async function createPortal(portalDeps: PortalDeps): Promise<PortalApp> {
  const authority = createAuthority(portalDeps.queries, portalDeps.clock);
  const deps: RouteDeps = { ...portalDeps, ownedBy: authority.ownedBy };
  const app: PortalApp = await createWebApp<Subject, Policy, PortalSession, ShellTexts>({
    name: 'portal',
    service: { th: 'Biz Portal', en: 'Biz Portal' },
    origin: deps.origin,
    secret: deps.secret,
    clock: deps.clock,
    messages: shellMessages,
    refusals: portalRefusals,
    sessions: withKioskLimit(deps.sessions, deps.clock),
    identify: (session, request) => identify(deps.queries, session, request),
    authorise: authority.authorise,
    signInPath: paths.signIn,
    formTargets: [deps.identityOrigin],
    shell: ({ title, children, subject }) => markup(PortalPage, { shell: shellOf(deps, { subject }), title, children }),
    ...(deps.ready ? { ready: deps.ready } : {}),
    ...(deps.trustedProxies ? { trustedProxies: deps.trustedProxies } : {}),
    ...(deps.rateLimit ? { rateLimit: deps.rateLimit } : {}),
    ...(deps.log === undefined ? {} : { log: deps.log }),
  });
  addPublicRoutes(app, deps);
  addGuideRoutes(app, deps);
  addManualRoutes(app, deps);
  addSignInRoutes(app, deps);
  addStartRoutes(app, deps);
  addDraftRoutes(app, deps);
  addDocumentRoutes(app, deps);
  addSubmissionRoutes(app, deps);
  addMandateRoutes(app, deps);
  addKioskRoutes(app, deps);
  addAssistRoutes(app, deps);
  addHomeRoutes(app, deps);
  addPaymentRoutes(app, deps);
  addTrackingRoutes(app, deps);
  addWishRoutes(app, deps);
  addFeedbackRoutes(app, deps);
  addSettingsRoutes(app, deps);
  addQueueRoutes(app, deps);
  addCorrectionRoutes(app, deps);
  addOfficerDocuments(app, deps);
  addAppointmentRoutes(app, deps);
  addVerifyRoutes(app, deps);
  addStatisticsRoutes(app, deps);
  addLicenceRoutes(app, deps);
  addLifeEventRoutes(app, deps);
  addInboxRoutes(app, deps);
  addAccessRoutes(app, deps);
  return app;
}
