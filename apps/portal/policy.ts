import { thingOf } from '@biz/actions/acting/record-use.ts';
import { ownerOf } from '@biz/actions/applicant/filer.ts';
import type { FilingView, Queries } from '@biz/actions/ports/queries.ts';
import {
  parseApplicationId,
  parseAssistanceId,
  parseFilingId,
  parseMandateId,
  type SubjectId,
} from '@biz/kernel/ids.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Assistance } from '@biz/licensing/acting/assistance.ts';
import type { Mandate } from '@biz/licensing/acting/mandate.ts';
import { type Act, mayAct } from '@biz/licensing/acting/may-act.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { perRequest } from '@biz/web/http/per-request.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import type { Subject } from './subject.ts';

/**
 * Who may use a route. The policies of things look at the path parameter `:draft`, `:filing` or `:application`; what belongs
 * to somebody else is answered exactly like what does not exist. An attorney and staff reach a thing as far as `mayAct` lets
 * them do what `ACTS` names.
 */
export type Policy = 'public' | 'signed-in' | 'centre-staff' | 'party-of-mandate' | 'staff-of-visit' | ThingPolicy;

type ThingPolicy =
  | 'reader-of-draft'
  | 'owner-of-draft'
  | 'sealer-of-draft'
  | 'owner-of-filing'
  | 'owner-of-application'
  | 'sealer-of-application'
  | 'corrector-of-application'
  | 'payer-of-application'
  | 'receiver-of-application';

/** What each policy lets do; sending a form under a policy that only reads stays with the owner. */
const ACTS = {
  'reader-of-draft': 'read',
  'owner-of-draft': 'prepare',
  'sealer-of-draft': 'submit',
  'owner-of-filing': 'read',
  'owner-of-application': 'read',
  'sealer-of-application': 'submit',
  'corrector-of-application': 'correct',
  'payer-of-application': 'pay',
  'receiver-of-application': 'receive',
} as const satisfies Record<ThingPolicy, Act>;

/** What the policy of a request has already read, so that its handler need not read it again. */
export type Owned = {
  readonly draft?: Draft;
  readonly filing?: FilingView;
  readonly mandate?: Mandate;
  readonly visit?: Assistance;
  readonly application?: NonNullable<Awaited<ReturnType<Queries['application']>>>;
};

/** Decides about requests, and remembers for each what it has read. */
export type Authority = {
  authorise(policy: Policy, subject: Subject, request: FastifyRequest): Promise<Verdict>;
  /** What was read while the request was authorised. */
  ownedBy(request: FastifyRequest): Owned;
};

type Reads = Pick<Queries, 'draft' | 'filing' | 'application' | 'acting'>;

/** The portal's authority over these queries. */
export function createAuthority(queries: Reads, clock: Clock): Authority {
  const owned = perRequest<Owned>();
  return {
    async authorise(policy, subject, request) {
      if (policy === 'public') return 'allow';
      if (subject.kind === 'visitor') return 'sign-in';
      if (policy === 'signed-in') return 'allow';
      if (policy === 'centre-staff') return subject.staff ? 'allow' : 'not-found';
      if (policy === 'party-of-mandate' || policy === 'staff-of-visit') {
        const its = await readActing(queries, policy, subject, request);
        if (its) owned.set(request, its);
        return its ? 'allow' : 'not-found';
      }
      const found = await read(queries, policy, ownerOf(subject.filer), request);
      const thing = found && (found.draft ?? found.filing?.filing ?? found.application?.filing);
      if (!found || !thing) return 'not-found';
      const verdict = mayAct(subject.filer, thingOf(thing), actOf(policy, request), clock.now());
      if (verdict !== 'allowed') return refusalOf(verdict, subject, policy);
      owned.set(request, found);
      return 'allow';
    },
    ownedBy: (request) => owned.get(request) ?? {},
  };
}

function actOf(policy: ThingPolicy, request: FastifyRequest): Act {
  const act = ACTS[policy];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return act === 'read' && !isRead ? 'own' : act;
}

/** Whose mandate has ended is told so in the middle of a draft; elsewhere there is nothing for them any more. */
function refusalOf(
  verdict: 'not-covered' | 'ended' | 'foreign',
  subject: Extract<Subject, { kind: 'filer' }>,
  policy: ThingPolicy,
): Verdict {
  if (verdict === 'not-covered') return { refusal: 'MandateNotCovering' };
  if (verdict === 'foreign' || !policy.endsWith('-of-draft')) return 'not-found';
  return { refusal: subject.actingFor.kind === 'assistance' ? 'AssistanceEnded' : 'MandateEnded' };
}

/** A mandate of which the person is a party, or a visit that they opened themselves as staff. */
async function readActing(
  queries: Pick<Reads, 'acting'>,
  policy: 'party-of-mandate' | 'staff-of-visit',
  subject: Extract<Subject, { kind: 'filer' }>,
  request: FastifyRequest,
): Promise<Owned | undefined> {
  if (policy === 'party-of-mandate') {
    const id = parseMandateId(parameter(request, 'mandate'));
    const mandate = id.ok ? await queries.acting.mandate(id.value, subject.filer) : undefined;
    return mandate && { mandate };
  }
  const id = parseAssistanceId(parameter(request, 'visit'));
  const isAsked = id.ok && subject.staff !== undefined;
  const visit = isAsked ? await queries.acting.assistance(id.value, subject.filer.subject) : undefined;
  return visit && { visit };
}

async function read(
  queries: Reads,
  policy: ThingPolicy,
  owner: SubjectId,
  request: FastifyRequest,
): Promise<Owned | undefined> {
  switch (policy) {
    case 'reader-of-draft':
    case 'owner-of-draft':
    case 'sealer-of-draft': {
      const id = parseFilingId(parameter(request, 'draft'));
      if (!id.ok) return undefined;
      const draft = await queries.draft(id.value, owner);
      if (draft) return { draft };
      const filing = await queries.filing(id.value, owner);
      return filing && { filing };
    }
    case 'owner-of-filing': {
      const id = parseFilingId(parameter(request, 'filing'));
      const filing = id.ok ? await queries.filing(id.value, owner) : undefined;
      return filing && { filing };
    }
    case 'owner-of-application':
    case 'sealer-of-application':
    case 'corrector-of-application':
    case 'payer-of-application':
    case 'receiver-of-application': {
      const id = parseApplicationId(parameter(request, 'application'));
      const application = id.ok ? await queries.application(id.value, owner) : undefined;
      return application && { application };
    }
    default:
      return assertNever(policy);
  }
}

function parameter(request: FastifyRequest, name: string): string {
  const { params } = request;
  if (typeof params !== 'object' || params === null) return '';
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' ? value : '';
}
