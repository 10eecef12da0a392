import type { FilingView, Queries } from '@biz/actions/ports/queries.ts';
import { parseApplicationId, parseFilingId, type SubjectId } from '@biz/kernel/ids.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import type { Subject } from './subject.ts';

/**
 * Who may use a route. `owner-of-…` looks at the path parameter `:draft`, `:filing` or `:application`; what belongs to
 * somebody else is answered exactly like what does not exist.
 */
export type Policy = 'public' | 'signed-in' | 'owner-of-draft' | 'owner-of-filing' | 'owner-of-application';

/** What the policy of a request has already read, so that its handler need not read it again. */
export type Owned = {
  readonly draft?: Draft;
  readonly filing?: FilingView;
  readonly application?: NonNullable<Awaited<ReturnType<Queries['application']>>>;
};

/** Decides about requests, and remembers for each what it has read. */
export type Authority = {
  authorise(policy: Policy, subject: Subject, request: FastifyRequest): Promise<Verdict>;
  /** What was read while the request was authorised. */
  ownedBy(request: FastifyRequest): Owned;
};

/** The portal's authority over these queries. */
export function createAuthority(queries: Pick<Queries, 'draft' | 'filing' | 'application'>): Authority {
  const owned = new WeakMap<FastifyRequest, Owned>();
  return {
    async authorise(policy, subject, request) {
      if (policy === 'public') return 'allow';
      if (subject.kind === 'visitor') return 'sign-in';
      if (policy === 'signed-in') return 'allow';
      const found = await read(queries, policy, subject.filer.subject, request);
      if (!found) return 'not-found';
      owned.set(request, found);
      return 'allow';
    },
    ownedBy: (request) => owned.get(request) ?? {},
  };
}

async function read(
  queries: Pick<Queries, 'draft' | 'filing' | 'application'>,
  policy: Exclude<Policy, 'public' | 'signed-in'>,
  owner: SubjectId,
  request: FastifyRequest,
): Promise<Owned | undefined> {
  switch (policy) {
    case 'owner-of-draft': {
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
    case 'owner-of-application': {
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
