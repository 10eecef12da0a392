import type { Filer } from '@biz/actions/applicant/filer.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { FastifyRequest } from 'fastify';
import type { ActingFor, PortalSession } from './session.ts';

/** Who is asking: anybody, or an entrepreneur who signed in. */
export type Subject =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'filer';
      readonly filer: Filer;
      readonly actingFor: ActingFor;
      /** Messages not read yet, for the navigation; 0 while a form is being sent. */
      readonly unread: number;
    };

/** The subject of a request from what its session holds. */
export async function identify(
  queries: Pick<Queries, 'unreadCount'>,
  session: PortalSession | undefined,
  request: Pick<FastifyRequest, 'method'>,
): Promise<Subject> {
  const signedIn = session?.signedIn;
  if (!signedIn) return { kind: 'visitor' };
  const unread = request.method === 'GET' ? await queries.unreadCount(signedIn.filer.subject) : 0;
  return { kind: 'filer', filer: signedIn.filer, actingFor: signedIn.actingFor, unread };
}

/** The person who signed in. Throws for a visitor: a route that needs a filer has a policy that demands one. */
export function filerOf(subject: Subject): Filer {
  if (subject.kind !== 'filer') throw new Error('a visitor reached a page for people who signed in');
  return subject.filer;
}
