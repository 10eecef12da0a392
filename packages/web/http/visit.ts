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
    session: new VisitedSession(state, reply, settings),
    sessionEnds: () => state.held?.ends,
    wasSignedOut,
    ...formTokens(state, request, reply, settings),
  };
}

/** A class, because an accessor written into each object would keep that object until the next full garbage collection. */
class VisitedSession<Data> implements SessionHandle<Data> {
  readonly #state: { held: Held<Data> | undefined };
  readonly #reply: FastifyReply;
  readonly #settings: VisitSettings<Data>;

  constructor(state: { held: Held<Data> | undefined }, reply: FastifyReply, settings: VisitSettings<Data>) {
    this.#state = state;
    this.#reply = reply;
    this.#settings = settings;
  }

  get data(): Data | undefined {
    return this.#state.held?.data;
  }

  async start(data: Data): Promise<void> {
    const { sessions } = this.#settings;
    if (this.#state.held) await sessions.destroy(this.#state.held.token);
    this.#hold({ data, ...(await sessions.create(data)) });
  }

  async save(data: Data): Promise<void> {
    const { held } = this.#state;
    if (!held) throw new Error('no session to save');
    await this.#settings.sessions.save(held.token, data);
    this.#state.held = { ...held, data };
  }

  async rotate(): Promise<void> {
    const { held } = this.#state;
    if (!held) throw new Error('no session to rotate');
    const rotated = await this.#settings.sessions.rotate(held.token);
    if (rotated) this.#hold({ ...held, ...rotated });
  }

  async end(): Promise<void> {
    const { sessions, cookies } = this.#settings;
    if (this.#state.held) await sessions.destroy(this.#state.held.token);
    this.#state.held = undefined;
    this.#reply.clearCookie(cookies.session, cookieOptions(this.#settings));
  }

  #hold(held: Held<Data>): void {
    this.#state.held = held;
    this.#reply.setCookie(this.#settings.cookies.session, held.token, cookieOptions(this.#settings));
  }
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
