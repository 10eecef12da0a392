import { createSecretKey, randomUUID } from 'node:crypto';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import type { FilingView } from '@biz/actions/ports/queries.ts';
import type { PortalSession } from '@biz/app-portal/session.ts';
import type { OfficerSession } from '@biz/app-service-backend/officer.ts';
import type { AgencyId, DocumentTypeId, FilingId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { issueFormToken } from '@biz/web/http/form-token.ts';
import type { PlannedRequest } from '../load/planned-request.ts';
import type { OpenInstallation } from './installation.ts';
import { markOf, PAGE } from './sample-draft.ts';
import { CODE, type ReadyDraft } from './seed.ts';

/** A signed-in browser: its session cookie, and a form token that the app would put on its pages. */
export type Visitor = { readonly cookie: string; readonly token: string };

/** Sessions of people who file, in the portal's own session store. */
export async function signInFilers(
  parts: OpenInstallation,
  filers: readonly Filer[],
): Promise<ReadonlyMap<SubjectId, Visitor>> {
  const store = createSessionStore<PortalSession>(parts.sessions('portal'));
  const visitors = new Map<SubjectId, Visitor>();
  for (const filer of filers) {
    const { token } = await store.create({ signedIn: { filer, idToken: 'none', actingFor: { kind: 'person' } } });
    visitors.set(filer.subject, visitorOf(parts, 'portal', token));
  }
  return visitors;
}

/** Sessions of officers of one agency. */
export async function signInOfficers(
  parts: OpenInstallation,
  agency: AgencyId,
  count: number,
): Promise<readonly Visitor[]> {
  const store = createSessionStore<OfficerSession>(parts.sessions('service-backend'));
  const visitors: Visitor[] = [];
  for (let index = 0; index < count; index += 1) {
    const subject = `bench-officer-${index}` as SubjectId;
    const account = randomUUID() as OfficerAccountId;
    const officer = {
      account,
      subject,
      name: 'นางสาวพิมพ์ใจ ตั้งตรง',
      agency,
      roles: ['officer'] as const,
      scope: 'all' as const,
    };
    const { token } = await store.create({ kind: 'officer', officer, idToken: 'none' });
    visitors.push(visitorOf(parts, 'service-backend', token));
  }
  return visitors;
}

/** Saving one page of a draft that has every answer. */
export function createRequests(drafts: readonly ReadyDraft[], visitors: ReadonlyMap<SubjectId, Visitor>) {
  return drafts.map(({ id, owner }): PlannedRequest => {
    const visitor = of(visitors, owner.subject);
    const path = `/drafts/${id}/questions/${PAGE.id}`;
    return { ...post(visitor, path, PAGE.fields), leadsTo: `/drafts/${id}` };
  });
}

/** Uploading the documents that a draft lacks, and sending it with the right code. */
export function submitRequests(drafts: readonly ReadyDraft[], visitors: ReadonlyMap<SubjectId, Visitor>) {
  return drafts.map(({ id, owner, lacks }): PlannedRequest => {
    const visitor = of(visitors, owner.subject);
    const sending = post(visitor, `/drafts/${id}/otp`, { code: CODE, once: randomUUID() });
    const first = lacks.map((document) => uploadOf(visitor, id, document));
    return { ...sending, leadsTo: `/filings/${id}/submitted`, first };
  });
}

/** Verdicts on each application: more than its documents, so that the list lasts for all rounds. */
const CHECKS_EACH = 20;

/** Passing the first document of every application, then the second of every one, and so on, more than once. */
export function statusRequests(filings: readonly FilingView[], officers: readonly Visitor[]): PlannedRequest[] {
  const applications = filings.flatMap(({ applications: parts }) => parts);
  return Array.from({ length: CHECKS_EACH }, (_, round) =>
    applications.flatMap(({ id, seq, state }, index): PlannedRequest[] => {
      const document = state.documents[round % state.documents.length]?.document;
      const officer = officers[index % officers.length];
      if (!officer) throw new Error('no officer');
      if (!document) return [];
      const fields = { verdict: 'pass', note: '', seq: String(seq + round), once: randomUUID() };
      const path = `/applications/${id}/documents/${document}`;
      return [{ ...post(officer, path, fields), leadsTo: 'done=record-verdict' }];
    }),
  ).flat();
}

/** The first page of the agency's list, or the page after a cursor. */
export function queueRequests(officers: readonly Visitor[], cursor?: string): PlannedRequest[] {
  const at = cursor === undefined ? '' : `&at=${cursor}`;
  return officers.map(({ cookie }) => ({ method: 'GET', path: `/applications?tab=todo${at}`, cookie, status: 200 }));
}

/** The tracking page of every filing, seen by its owner. */
export function trackRequests(filings: readonly FilingView[], visitors: ReadonlyMap<SubjectId, Visitor>) {
  return filings.map(({ filing }): PlannedRequest => {
    const { cookie } = of(visitors, filing.owner);
    return { method: 'GET', path: `/filings/${filing.id}`, cookie, status: 200 };
  });
}

/** The cursor that the list itself gives out before its 1,000th page. */
export async function cursorBefore(parts: OpenInstallation, agency: AgencyId, page: number): Promise<string> {
  const [row] = await parts.database.query<{ rank: string; id: string }>(
    `select rank, id from portal.applications where agency = $1 and tab = 'todo' order by rank, id offset $2 limit 1`,
    [agency, (page - 1) * 25 - 1],
  );
  if (!row) throw new Error(`the list has no page ${page}`);
  return Buffer.from(JSON.stringify(['next', row.rank, row.id])).toString('base64url');
}

function visitorOf({ secret }: OpenInstallation, app: string, session: string): Visitor {
  return { cookie: `${app}-session=${session}`, token: issueFormToken(createSecretKey(secret), session) };
}

function post({ cookie, token }: Visitor, path: string, fields: Readonly<Record<string, string>>): PlannedRequest {
  const form = new URLSearchParams({ ...fields, form_token: token }).toString();
  return { method: 'POST', path, cookie, form, status: 303 };
}

function uploadOf({ cookie, token }: Visitor, draft: FilingId, document: DocumentTypeId): PlannedRequest {
  const path = `/drafts/${draft}/documents/${document}`;
  const upload = { mark: markOf(draft, document), token };
  return { method: 'POST', path, cookie, upload, status: 303, leadsTo: `/drafts/${draft}/documents` };
}

function of(visitors: ReadonlyMap<SubjectId, Visitor>, subject: SubjectId): Visitor {
  const visitor = visitors.get(subject);
  if (!visitor) throw new Error(`${subject} is not signed in`);
  return visitor;
}
