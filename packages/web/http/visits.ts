import { createSecretKey } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Markup } from '../markup/markup.ts';
import type { RefusalData } from '../reply.ts';
import type { Assets } from '../theme/build-assets.ts';
import type { WebAppOptions } from '../web-app-options.ts';
import { cookieNames } from './cookie-names.ts';
import { languageOf } from './language.ts';
import { perRequest } from './per-request.ts';
import { logFailure } from './request-log.ts';
import { sendPage } from './send-page.ts';
import { sendRefusal } from './send-refusal.ts';
import { openVisit, type Visit, type VisitSettings } from './visit.ts';

/** Opens visits and answers them with pages and refusals, the same way for routes, unknown paths and failures. */
export type Visits<Subject, Data> = {
  /** The visit of a request, opened once. Throws when the session store is down. */
  of(request: FastifyRequest, reply: FastifyReply): Promise<Visit<Data>>;
  subjectOf(request: FastifyRequest, visit: Visit<Data>): Promise<Subject>;
  sendPage(page: PageToSend): Promise<void>;
  /** Also works while the session store is down: the page is then a stranger's. */
  sendRefusal(refused: Refused): Promise<void>;
};

/** A page on its way out. */
export type PageToSend = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly body: Markup;
  readonly status: number;
};

/** A request that is refused, with the refusal's kind and data. */
export type Refused = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly kind: string;
  readonly data?: RefusalData;
};

/** The visits of one app. */
export function createVisits<Subject, Policy, Data, Texts extends Record<string, string>>(
  options: WebAppOptions<Subject, Policy, Data, Texts>,
  assets: Assets,
): Visits<Subject, Data> {
  const of = visitOpener(settingsOf(options));
  const subjects = perRequest<Subject>();
  return {
    of,
    async subjectOf(request, visit) {
      const subject = await options.identify(visit.session.data, request);
      subjects.set(request, subject);
      return subject;
    },
    async sendPage(page) {
      await sendPage(page, await of(page.request, page.reply), assets);
    },
    async sendRefusal(refused) {
      const visit = await orStranger(of, refused, settingsOf(options));
      const known = subjects.get(refused.request);
      const subject = known ?? (await identifyIfPossible(options, refused.request, visit));
      await sendRefusal(refused, { visit, assets, options, subject });
    },
  };
}

/** Who is asking for a page that no route answers; nobody in particular when that cannot be found out now. */
async function identifyIfPossible<Subject, Data>(
  options: { identify(data: Data | undefined, request: FastifyRequest): Subject | Promise<Subject> },
  request: FastifyRequest,
  visit: Visit<Data>,
): Promise<Subject | undefined> {
  try {
    return await options.identify(visit.session.data, request);
  } catch (error) {
    logFailure(request.log, error);
    return undefined;
  }
}

type Opener<Data> = (request: FastifyRequest, reply: FastifyReply) => Promise<Visit<Data>>;

function settingsOf<Subject, Policy, Data, Texts extends Record<string, string>>(
  options: WebAppOptions<Subject, Policy, Data, Texts>,
): VisitSettings<Data> {
  const isSecure = options.origin.startsWith('https:');
  const cookies = cookieNames(options.name, isSecure);
  return { cookies, isSecure, secret: createSecretKey(options.secret), sessions: options.sessions };
}

function visitOpener<Data>(settings: VisitSettings<Data>): Opener<Data> {
  const open = perRequest<Promise<Visit<Data>>>();
  return (request, reply) => {
    const known = open.get(request);
    if (known) return known;
    const visit = openVisit(request, reply, languageFor(request, reply, settings), settings);
    open.set(request, visit);
    return visit;
  };
}

async function orStranger<Data>(
  of: Opener<Data>,
  { request, reply }: Refused,
  settings: VisitSettings<Data>,
): Promise<Visit<Data>> {
  try {
    return await of(request, reply);
  } catch (error) {
    logFailure(request.log, error);
    const sessions = { ...settings.sessions, load: async () => undefined };
    const lang = languageFor(request, reply, settings);
    return openVisit(request, reply, lang, { ...settings, sessions, keepsCookie: true });
  }
}

function languageFor<Data>(request: FastifyRequest, reply: FastifyReply, settings: VisitSettings<Data>) {
  return languageOf(request, reply, { name: settings.cookies.language, isSecure: settings.isSecure });
}
