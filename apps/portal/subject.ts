import type { Filer } from '@biz/actions/applicant/filer.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { Behalf } from '@biz/licensing/acting/may-act.ts';
import type { FastifyRequest } from 'fastify';
import type { ActingFor, PortalSession } from './session.ts';

/** Who is asking: anybody, or an entrepreneur who signed in. */
export type Subject =
  | { readonly kind: 'visitor'; readonly isKiosk?: true }
  | {
      readonly kind: 'filer';
      /** The person at the screen, and on whose behalf if not their own. */
      readonly filer: Filer;
      readonly actingFor: ActingFor;
      /** Staff of a service centre: they may open visits. */
      readonly staff?: StaffMark;
      /** Messages not read yet, for the navigation; 0 while a form is being sent. */
      readonly unread: number;
      /** On a public device. */
      readonly isKiosk?: true;
    };

type SignedIn = NonNullable<PortalSession['signedIn']>;

/** The subject of a request from what its session holds; a mandate or visit is read as it is now. */
export async function identify(
  queries: Pick<Queries, 'unreadCount' | 'acting'>,
  session: PortalSession | undefined,
  request: Pick<FastifyRequest, 'method'>,
): Promise<Subject> {
  const signedIn = session?.signedIn;
  const device = session?.kiosk ? { isKiosk: true as const } : {};
  if (!signedIn) return { kind: 'visitor', ...device };
  const { filer, actingFor, staff } = signedIn;
  const [unread, behalf] = await Promise.all([
    request.method === 'GET' ? queries.unreadCount(filer.subject) : 0,
    behalfOf(queries, signedIn),
  ]);
  return {
    kind: 'filer',
    filer: behalf ? { ...filer, behalf } : filer,
    actingFor: isForOthers(actingFor) && !behalf ? { kind: 'person' } : actingFor,
    ...(staff ? { staff } : {}),
    unread,
    ...device,
  };
}

/** The person who signed in. Throws for a visitor: a route that needs a filer has a policy that demands one. */
export function filerOf(subject: Subject): Filer {
  if (subject.kind !== 'filer') throw new Error('a visitor reached a page for people who signed in');
  return subject.filer;
}

async function behalfOf(queries: Pick<Queries, 'acting'>, signedIn: SignedIn): Promise<Behalf | undefined> {
  const { filer, actingFor } = signedIn;
  if (actingFor.kind === 'mandate') {
    const mandate = await queries.acting.mandate(actingFor.mandate, filer);
    return mandate && { kind: 'mandate', mandate };
  }
  if (actingFor.kind === 'assistance') {
    const assistance = await queries.acting.assistance(actingFor.assistance, filer.subject);
    return assistance && { kind: 'assistance', assistance };
  }
  return undefined;
}

function isForOthers(actingFor: ActingFor): boolean {
  return actingFor.kind === 'mandate' || actingFor.kind === 'assistance';
}
