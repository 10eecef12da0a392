import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { RouteDefinition, WebAppOptions } from '../web-app-options.ts';
import { emptyForm, type Form } from './form.ts';
import { pageContextOf } from './page-context-of.ts';
import { readForm } from './request-body.ts';
import { isFromOwnPages, isSafeMethod } from './same-site.ts';
import { sendReply } from './send-reply.ts';
import type { Visit } from './visit.ts';
import { signInLink, type Visits } from './visits.ts';

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
  const admitted = new WeakMap<FastifyRequest, { readonly subject: Subject }>();
  return {
    ...(route.maxBytes === undefined ? {} : { bodyLimit: route.maxBytes }),
    config: {
      policy: route.policy,
      ...(route.rateLimit
        ? { rateLimit: { max: route.rateLimit.max, timeWindow: route.rateLimit.windowSeconds * 1000 } }
        : {}),
    },
    async onRequest(request, reply) {
      const visit = await visits.of(request, reply);
      const subject = await visits.subjectOf(request, visit);
      const isOurs = route.crossSite === 'allow' || isSafeMethod(request.method);
      if (!isOurs && !isFromOwnPages(request.headers, options.origin)) return refuse('cross-site', request, reply);
      const verdict = await options.authorise(route.policy, subject, request);
      if (verdict === 'sign-in') return askToSignIn(request, reply, visit);
      if (verdict !== 'allow') return refuse(verdict, request, reply);
      admitted.set(request, { subject });
    },
    async handler(request, reply) {
      const visit = await visits.of(request, reply);
      const admission = admitted.get(request);
      if (!admission) throw new Error('handler reached without admission');
      const form =
        route.body === undefined || route.body === 'form' ? await readForm(request, route.upload) : emptyForm;
      if (!isTokenGiven(route, request, form, visit)) return refuse('form-expired', request, reply);
      const { subject } = admission;
      const answer = await route.handler(pageContextOf({ request, form, visit, subject, options }));
      await sendReply(answer, { request, reply, visits });
      return reply;
    },
  };

  async function refuse(kind: string, request: FastifyRequest, reply: FastifyReply) {
    await visits.sendRefusal({ request, reply, kind });
    return reply;
  }

  async function askToSignIn(request: FastifyRequest, reply: FastifyReply, visit: Visit<Data>) {
    const canRedirect = request.method === 'GET' && !visit.wasSignedOut && options.signInPath !== undefined;
    if (!canRedirect || options.signInPath === undefined) return refuse('signed-out', request, reply);
    return reply.header('cache-control', 'no-store').redirect(signInLink(options.signInPath, request), 303);
  }
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
