import type { KeyObject } from 'node:crypto';
import type { Lang } from '@biz/kernel/localised.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionHandle, SessionStore } from '../session-store.ts';
import type { CookieNames } from './cookie-names.ts';
import { isFormCookie, isFormToken, issueFormToken, newFormCookie } from './form-token.ts';

/** What all visits of an app share. */
export type VisitSettings<Data> = {
  readonly cookies: CookieNames;
  readonly isSecure: boolean;
  readonly secret: KeyObject;
  readonly sessions: SessionStore<Data>;
  /** Leaves the session cookie alone although it opens nothing: the store may only be down. */
  readonly keepsCookie?: boolean;
};

/** One request's session and form token, and the cookies that carry them. */
export type Visit<Data> = {
  readonly lang: Lang;
  readonly session: SessionHandle<Data>;
  readonly sessionEnds: () => string | undefined;
  /** True when the browser showed a session cookie that no longer opens a session. */
  readonly wasSignedOut: boolean;
  formToken(): string;
  isFormToken(token: string): boolean;
};

type Held<Data> = { token: string; data: Data; ends: string };

/** Loads the session of a request and makes what its page needs from it. */
export async function openVisit<Data>(
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  settings: VisitSettings<Data>,
): Promise<Visit<Data>> {
  const shown = request.cookies[settings.cookies.session];
  const stored = shown ? await settings.sessions.load(shown) : undefined;
  const state: { held: Held<Data> | undefined } = { held: shown && stored ? { token: shown, ...stored } : undefined };
  const wasSignedOut = shown !== undefined && stored === undefined && !settings.keepsCookie;
  if (wasSignedOut) reply.clearCookie(settings.cookies.session, cookieOptions(settings));
  return {
    lang,
    session: sessionHandle(state, reply, settings),
    sessionEnds: () => state.held?.ends,
    wasSignedOut,
    ...formTokens(state, request, reply, settings),
  };
}

function sessionHandle<Data>(
  state: { held: Held<Data> | undefined },
  reply: FastifyReply,
  { sessions, cookies, ...settings }: VisitSettings<Data>,
): SessionHandle<Data> {
  const options = cookieOptions(settings);
  function hold(held: Held<Data>): void {
    state.held = held;
    reply.setCookie(cookies.session, held.token, options);
  }
  return {
    get data() {
      return state.held?.data;
    },
    async start(data) {
      if (state.held) await sessions.destroy(state.held.token);
      hold({ data, ...(await sessions.create(data)) });
    },
    async save(data) {
      if (!state.held) throw new Error('no session to save');
      await sessions.save(state.held.token, data);
      state.held = { ...state.held, data };
    },
    async rotate() {
      if (!state.held) throw new Error('no session to rotate');
      const rotated = await sessions.rotate(state.held.token);
      if (rotated) hold({ ...state.held, ...rotated });
    },
    async end() {
      if (state.held) await sessions.destroy(state.held.token);
      state.held = undefined;
      reply.clearCookie(cookies.session, options);
    },
  };
}

function formTokens<Data>(
  state: { readonly held: Held<Data> | undefined },
  request: FastifyRequest,
  reply: FastifyReply,
  settings: VisitSettings<Data>,
): Pick<Visit<Data>, 'formToken' | 'isFormToken'> {
  const shown = request.cookies[settings.cookies.form];
  let formCookie = shown !== undefined && isFormCookie(settings.secret, shown) ? shown : undefined;
  function bindingToIssue(): string {
    if (state.held) return state.held.token;
    if (formCookie === undefined) {
      formCookie = newFormCookie(settings.secret);
      reply.setCookie(settings.cookies.form, formCookie, cookieOptions(settings));
    }
    return formCookie;
  }
  const issued = new Map<string, string>();
  /** The forms of one page share a token. */
  function formToken(): string {
    const binding = bindingToIssue();
    const token = issued.get(binding) ?? issueFormToken(settings.secret, binding);
    issued.set(binding, token);
    return token;
  }
  return {
    formToken,
    isFormToken(token) {
      const binding = state.held?.token ?? formCookie;
      return binding !== undefined && isFormToken(settings.secret, binding, token);
    },
  };
}

function cookieOptions({ isSecure }: { readonly isSecure: boolean }) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
}
