import { randomUUID } from 'node:crypto';
import { attachDocument } from '@biz/actions/applicant/attach-document.ts';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import { requestSubmissionOtp } from '@biz/actions/applicant/request-submission-otp.ts';
import { submitFiling } from '@biz/actions/applicant/submit-filing.ts';
import type { FilingView } from '@biz/actions/ports/queries.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { plainPdf, readyDraft } from '@biz/actions/testing/workbench.ts';
import { createPortal } from '@biz/app-portal/portal.ts';
import type { PortalSession } from '@biz/app-portal/session.ts';
import { openCaseFixture } from '@biz/app-portal/testing/case-fixture.ts';
import { holderOfSession, type OfficerSession } from '@biz/app-service-backend/officer.ts';
import { createServiceBackend } from '@biz/app-service-backend/service-backend.ts';
import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Database } from '@biz/records/database.ts';
import { createKeyring, generateKeyringConfig } from '@biz/records/keyring.ts';
import { createSessionStore } from '@biz/records/session-store.ts';

/** Another entrepreneur, with nothing in common with the first. */
export const SOMCHAI: Filer = {
  subject: 'sub-somchai' as SubjectId,
  nationalId: '1999900000013' as NationalId,
  title: 'นาย',
  firstName: 'สมชาย',
  lastName: 'ตัวอย่าง',
  mobile: '0800000002' as MobileNumber,
  email: 'somchai@example.invalid',
  assurance: 2.3,
};

/** Where the two systems of the journey say they are. */
export const ORIGINS = { portal: 'http://127.0.0.1:3000', 'service-backend': 'http://127.0.0.1:3001' } as const;

/** The two systems with pages for people who sign in. */
export type SystemName = keyof typeof ORIGINS;

/**
 * The portal and the officers' system over one database, with sessions in the database, records made by the actions and
 * a log that keeps every line. `log` holds what both systems have written.
 */
export async function openWorld(database: Database) {
  const fixture = await openCaseFixture(database);
  const { bench, deps } = fixture;
  const log: string[] = [];
  const logger = { level: 'debug', stream: { write: (line: string) => void log.push(line) } };
  const keyring = createKeyring(generateKeyringConfig('test'));
  const store = (app: SystemName) => ({ database, keyring, clock: deps.clock, schema: 'portal', app });
  const sessions = {
    portal: createSessionStore<PortalSession>(store('portal')),
    'service-backend': createSessionStore<OfficerSession>({
      ...store('service-backend'),
      holderOf: holderOfSession,
    }),
  };
  const portal = await createPortal({ ...deps, sessions: sessions.portal, origin: ORIGINS.portal, log: logger });
  const backend = await createServiceBackend({
    ...bench.deps,
    refreshClosingDays: async () => {},
    identity: deps.identity,
    sessions: sessions['service-backend'],
    site: { operator: deps.site.operator, helpPhone: '0 2000 0000', isTraining: true, portalOrigin: ORIGINS.portal },
    origin: ORIGINS['service-backend'],
    identityOrigin: deps.identityOrigin,
    secret: new Uint8Array(32).fill(8),
    rateLimit: 'off',
    log: logger,
  });
  return {
    ...{ fixture, bench, deps, log, sessions },
    apps: { portal, 'service-backend': backend },
    async close() {
      await portal.close();
      await backend.close();
      await fixture.close();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A draft of the person with every answer and document in place. */
export async function draftOf({ bench }: Pick<World, 'bench'>, filer: Filer): Promise<FilingId> {
  if (filer.subject === MALEE.subject) return readyDraft(bench);
  const sample = await bench.deps.queries.draft(await readyDraft(bench), MALEE.subject);
  if (!sample) throw new Error('no draft to take answers from');
  const id = randomUUID() as FilingId;
  const { nationalId, title, firstName, lastName, mobile, email } = filer;
  const answers = JSON.parse(
    [MALEE.nationalId, MALEE.title, MALEE.firstName, MALEE.lastName, 'ครัวคุณแม่ริมน้ำ', 'ครัวคุณแม่'].reduce(
      (text, of, index) => text.replaceAll(of, [nationalId, title, firstName, lastName][index] ?? SHOP_OF_SOMCHAI),
      JSON.stringify(sample.answers),
    ),
  );
  const applicant = {
    kind: sample.applicant.kind,
    personId: nationalId,
    personName: `${title}${firstName} ${lastName}`,
    ...(mobile ? { mobile } : {}),
    ...(email ? { email } : {}),
  };
  await bench.deps.store.transact(async (tx) => {
    await tx.drafts.insert({ ...sample, id, owner: filer.subject, applicant, answers, documents: [], version: 1 });
    return ok(null);
  });
  for (const { document } of sample.documents) {
    const upload = { bytes: await plainPdf(`${document} ${filer.firstName}`), fileName: `${document}.pdf` };
    const attached = await attachDocument(bench.deps, filer.subject, id, document, upload);
    if (!attached.ok) throw new Error(`${document}: ${attached.error.kind}`);
  }
  return id;
}

/** A filing of the person, just sent. */
export async function filingOf(world: Pick<World, 'bench'>, filer: Filer): Promise<FilingView> {
  const { deps, world: outside } = world.bench;
  const id = await draftOf(world, filer);
  const text = ({ code }: { code: string }) => code;
  const asked = await requestSubmissionOtp(deps, filer, id, { isDeclared: true, text });
  if (!asked.ok) throw new Error(asked.error.kind);
  const code = outside.sent.at(-1)?.text ?? '';
  const sent = await submitFiling(deps, filer, id, { code, key: randomUUID(), lang: 'th' });
  if (!sent.ok) throw new Error(sent.error.kind);
  const view = await deps.queries.filing(id, filer.subject);
  if (!view) throw new Error('no filing');
  return view;
}

/** The name of the other entrepreneur's shop: on no page of anybody else. */
export const SHOP_OF_SOMCHAI = 'กาแฟลับริมคลอง';
