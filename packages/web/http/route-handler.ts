import type { FastifyRequest, RouteOptions } from 'fastify';
import { webRefusals } from '../refusals.ts';
import type { RouteDefinition, Verdict, WebAppOptions } from '../web-app-options.ts';
import { emptyForm, type Form } from './form.ts';
import { pageContextOf } from './page-context-of.ts';
import { perRequest } from './per-request.ts';
import { readForm } from './request-body.ts';
import { isFromOwnPages, isSafeMethod } from './same-site.ts';
import { signInLink } from './send-refusal.ts';
import { sendReply } from './send-reply.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

/** Name of the hidden field that carries the form token; machines may send it as a header instead. */
export const TOKEN_FIELD = 'form_token';
const TOKEN_HEADER = 'x-form-token';

/**
 * The Fastify options of one route: admission (session, subject, policy, origin) before the body is read; then the body;
 * then the form token; then the handler.
 */
export function answerRoute<Subject, Policy, Data, Texts extends Record<string, string>>(
  route: RouteDefinition<Subject, Policy, Data, Texts>,
  options: WebAppOptions<Subject, Policy, Data, Texts>,
  visits: Visits<Subject, Data>,
): Pick<RouteOptions, 'config' | 'onRequest' | 'handler' | 'bodyLimit'> {
  const admitted = perRequest<{ readonly subject: Subject }>();
  return {
    ...limitsOf(route),
    async onRequest(request, reply) {
      const visit = await visits.of(request, reply);
      const subject = await visits.subjectOf(request, visit);
      const verdict = isAcceptable(route, request, options.origin)
        ? await options.authorise(route.policy, subject, request)
        : 'cross-site';
      if (verdict === 'allow') {
        admitted.set(request, { subject });
        return;
      }
      const signInPath = canBeSent(request, visit) && verdict === 'sign-in' ? options.signInPath : undefined;
      if (signInPath !== undefined) {
        return reply.header('cache-control', 'no-store').redirect(signInLink(signInPath, request), 303);
      }
      await visits.sendRefusal({ request, reply, kind: kindOf(verdict) });
      return reply;
    },
    async handler(request, reply) {
      const visit = await visits.of(request, reply);
      const admission = admitted.get(request);
      if (!admission) throw new Error('handler reached without admission');
      const form = (route.body ?? 'form') === 'form' ? await readForm(request, route.upload) : emptyForm;
      const answer = isTokenGiven(route, request, form, visit)
        ? await route.handler(pageContextOf({ request, form, visit, subject: admission.subject, options }))
        : webRefusals.refusal('form-expired');
      await sendReply(answer, { request, reply, visits });
      return reply;
    },
  };
}

/** The refusal that a verdict is shown as. */
function kindOf(verdict: Exclude<Verdict, 'allow'> | 'cross-site'): string {
  if (typeof verdict === 'object') return verdict.refusal;
  return verdict === 'sign-in' ? 'signed-out' : verdict;
}

/** What a route definition says about sizes and rates, in Fastify's words. */
function limitsOf(route: {
  readonly policy: unknown;
  readonly maxBytes?: number;
  readonly rateLimit?: { readonly max: number; readonly windowSeconds: number };
}): Pick<RouteOptions, 'config' | 'bodyLimit'> {
  const rate = route.rateLimit;
  const rateLimit = rate ? { rateLimit: { max: rate.max, timeWindow: rate.windowSeconds * 1000 } } : {};
  return {
    ...(route.maxBytes === undefined ? {} : { bodyLimit: route.maxBytes }),
    config: { policy: route.policy, ...rateLimit },
  };
}

function isAcceptable(route: { readonly crossSite?: 'allow' }, request: FastifyRequest, origin: string): boolean {
  return route.crossSite === 'allow' || isSafeMethod(request.method) || isFromOwnPages(request.headers, origin);
}

/** Visitors who asked for a page are sent to sign in; who was signed out in the middle is told so first. */
function canBeSent<Data>(request: FastifyRequest, visit: Visit<Data>): boolean {
  return request.method === 'GET' && !visit.wasSignedOut;
}

function isTokenGiven<Data>(
  route: { readonly crossSite?: 'allow'; readonly body?: string },
  request: FastifyRequest,
  form: Form,
  visit: Visit<Data>,
): boolean {
  if (route.crossSite === 'allow' || isSafeMethod(request.method)) return true;
  const header = request.headers[TOKEN_HEADER];
  return visit.isFormToken(typeof header === 'string' ? header : form.one(TOKEN_FIELD));
}
