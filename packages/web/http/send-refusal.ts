import type { FastifyRequest } from 'fastify';
import { PlainLayout } from '../components/plain-layout.tsx';
import { RefusalContent } from '../components/refusal-content.tsx';
import { markup } from '../markup/markup.ts';
import type { Assets } from '../theme/build-assets.ts';
import type { WebAppOptions } from '../web-app-options.ts';
import { withoutLanguage } from './language.ts';
import { prefersJson, problemJson } from './problem-json.ts';
import { sendPage } from './send-page.ts';
import type { Visit } from './visit.ts';
import type { Refused } from './visits.ts';

/** Answers a refused request with a page in the app's frame, or with problem+json when that was asked for; logs it. */
export async function sendRefusal<Subject, Policy, Data, Texts extends Record<string, string>>(
  refused: Refused,
  known: {
    readonly visit: Visit<Data>;
    readonly assets: Assets;
    readonly options: WebAppOptions<Subject, Policy, Data, Texts>;
    readonly subject: Subject | undefined;
  },
): Promise<void> {
  const { request, reply, kind, data = {} } = refused;
  const { options, subject } = known;
  const refusal = options.refusals.find(kind, known.visit.lang, data);
  request.log[refusal.logLevel]({ refusal: kind, code: refusal.code, ...data }, 'refused');
  if (prefersJson(request.headers.accept)) return problemJson(reply, refusal, request.id);
  const signIn = kind === 'signed-out' && options.signInPath ? { signIn: signInLink(options.signInPath, request) } : {};
  const children = markup(RefusalContent, { refusal, reference: request.id, ...signIn });
  const { title } = refusal;
  const body = options.shell
    ? options.shell({ title, children, subject })
    : markup(PlainLayout, { title, service: options.service, children });
  return sendPage({ request, reply, body, status: refusal.status }, known.visit, known.assets);
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
