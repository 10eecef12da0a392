import { createSecretKey, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type PageFrame, PageFrameProvider } from '../components/page-frame.tsx';
import { PlainLayout } from '../components/plain-layout.tsx';
import { RefusalContent } from '../components/refusal-content.tsx';
import type { RefusalData } from '../reply.ts';
import type { Assets } from '../theme/build-assets.ts';
import type { WebAppOptions } from '../web-app-options.ts';
import { cookieNames } from './cookie-names.ts';
import { inLanguage, languageOf, withoutLanguage } from './language.ts';
import { prefersJson, problemJson } from './problem-json.ts';
import { openVisit, type Visit } from './visit.ts';

/** Opens visits and answers them with pages and refusals, the same way for routes, unknown paths and failures. */
export type Visits<Subject, Data> = {
  of(request: FastifyRequest, reply: FastifyReply): Promise<Visit<Data>>;
  subjectOf(request: FastifyRequest, visit: Visit<Data>): Promise<Subject>;
  sendPage(page: { request: FastifyRequest; reply: FastifyReply; body: JSX.Element; status: number }): Promise<void>;
  sendRefusal(refused: Refused): Promise<void>;
};

/** A request that is refused, with the refusal's kind and data. */
export type Refused = { request: FastifyRequest; reply: FastifyReply; kind: string; data?: RefusalData };

/** The visits of one app. */
export function createVisits<Subject, Policy, Data, Texts extends Record<string, string>>(
  options: WebAppOptions<Subject, Policy, Data, Texts>,
  assets: Assets,
): Visits<Subject, Data> {
  const isSecure = options.origin.startsWith('https:');
  const cookies = cookieNames(options.name, isSecure);
  const settings = { cookies, isSecure, secret: createSecretKey(options.secret), sessions: options.sessions };
  const open = new WeakMap<FastifyRequest, Promise<Visit<Data>>>();
  const subjects = new WeakMap<FastifyRequest, Subject>();

  function of(request: FastifyRequest, reply: FastifyReply): Promise<Visit<Data>> {
    const known = open.get(request);
    if (known) return known;
    const lang = languageOf(request, reply, { name: cookies.language, isSecure });
    const visit = openVisit(request, reply, lang, settings);
    open.set(request, visit);
    return visit;
  }

  async function sendPage({ request, reply, body, status }: Parameters<Visits<Subject, Data>['sendPage']>[0]) {
    const frame = frameOf(request, await of(request, reply), assets);
    const page = renderToString(createElement(PageFrameProvider, { value: frame }, body));
    reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8');
    await reply.send(`<!DOCTYPE html>\n${page}\n`);
  }

  async function sendRefusal({ request, reply, kind, data = {} }: Refused) {
    const visit = await of(request, reply);
    const refusal = options.refusals.find(kind, visit.lang, data);
    request.log[refusal.logLevel]({ refusal: kind, code: refusal.code, ...data }, 'refused');
    if (prefersJson(request.headers.accept)) return void (await problemJson(reply, refusal, request.id));
    const children = createElement(RefusalContent, {
      refusal,
      reference: request.id,
      ...(kind === 'signed-out' && options.signInPath ? { signIn: signInLink(options.signInPath, request) } : {}),
    });
    const { title } = refusal;
    const subject = subjects.get(request);
    const body = options.shell
      ? options.shell({ title, children, subject })
      : createElement(PlainLayout, { title, service: options.service, children });
    return sendPage({ request, reply, body, status: refusal.status });
  }

  async function subjectOf(request: FastifyRequest, visit: Visit<Data>): Promise<Subject> {
    const subject = await options.identify(visit.session.data, request);
    subjects.set(request, subject);
    return subject;
  }
  return { of, subjectOf, sendPage, sendRefusal };
}

/** `/sign-in?to=...` back to the page asked for; after a form, to the page the form was on. */
export function signInLink(signInPath: string, request: FastifyRequest): string {
  return `${signInPath}?${new URLSearchParams({ to: returnPath(request) })}`;
}

function returnPath(request: FastifyRequest): string {
  if (request.method === 'GET') return withoutLanguage(request.url);
  const { referer, host } = request.headers;
  const page = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined;
  return page?.host === host && page ? withoutLanguage(page.pathname + page.search) : '/';
}

function frameOf<Data>(request: FastifyRequest, visit: Visit<Data>, assets: Assets): PageFrame {
  const ends = visit.sessionEnds();
  return {
    lang: visit.lang,
    here: withoutLanguage(request.url),
    inLanguage: (lang) => inLanguage(request.url, lang),
    csrfToken: visit.formToken,
    onceKey: () => randomUUID(),
    asset: assets.url,
    ...(ends === undefined ? {} : { sessionEnds: ends }),
  };
}
