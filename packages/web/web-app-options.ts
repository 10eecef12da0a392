import type { Clock } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import type { UploadLimits } from './http/request-body.ts';
import type { Messages } from './i18n/define-messages.ts';
import type { Content, Markup } from './markup/markup.ts';
import type { PageContext } from './page-context.ts';
import type { Refusals } from './refusals.ts';
import type { Reply } from './reply.ts';
import type { SessionStore } from './session-store.ts';

/**
 * What a policy decides about a subject: foreign and missing things are both `not-found`. `refusal` names a kind of the app's
 * own table, where the subject may know why.
 */
export type Verdict = 'allow' | 'sign-in' | 'not-found' | 'forbidden' | { readonly refusal: string };

/** The policy of the kit's own routes (assets, health): open to all, never asked of the app. */
export const OPEN_TO_ALL = 'open-to-all';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Everything an app decides about its web side. */
export type WebAppOptions<Subject, Policy, Data, Texts extends Record<string, string>> = {
  /** Short name, `a-z` and dashes: prefix of the cookies, name in the log. */
  readonly name: string;
  /** What visitors know the app as; ends every page title. */
  readonly service: Localised;
  /** Where browsers reach the app, such as `https://biz.example.go.th`. TLS decides about Secure cookies and HSTS. */
  readonly origin: string;
  /** At least 32 random bytes, the same in every process of the app: signs form tokens. */
  readonly secret: Uint8Array;
  readonly clock: Clock;
  readonly messages: Messages<Texts>;
  readonly refusals: Refusals;
  readonly sessions: SessionStore<Data>;
  /** Who is asking, from what the session holds; also for visitors without a session. */
  identify(data: Data | undefined, request: FastifyRequest): Subject | Promise<Subject>;
  /** Asked before every handler of the app, before the body is read. */
  authorise(policy: Policy, subject: Subject, request: FastifyRequest): Promise<Verdict>;
  /** Where to send people who must sign in; gets `?to=` with the local path to come back to. */
  readonly signInPath?: string;
  /** The frame of refusal pages, usually the app's own layout. */
  shell?(props: { readonly title: string; readonly children: Content; readonly subject: Subject | undefined }): Markup;
  /** False while something this app cannot work without is down: `/readyz` answers 503. */
  ready?(): Promise<boolean>;
  /** Addresses or ranges of proxies whose `X-Forwarded-*` is believed. None by default. */
  readonly trustedProxies?: readonly string[];
  /** Other origins a form may lead to, such as the identity provider (CSP `form-action` also covers redirects). */
  readonly formTargets?: readonly string[];
  /** Requests per address and process. */
  readonly rateLimit?: { readonly max: number; readonly windowSeconds: number } | 'off';
  readonly log?: FastifyServerOptions['logger'];
};

/** One route. There is no route without a policy. */
export type RouteDefinition<Subject, Policy, Data, Texts extends Record<string, string>> = {
  readonly method: Method | readonly Method[];
  readonly path: string;
  readonly policy: Policy;
  handler(page: PageContext<Subject, Data, Texts>): Reply | Promise<Reply>;
  /** Accepts `multipart/form-data` within these limits. */
  readonly upload?: UploadLimits;
  /** `untouched` leaves the body to a `raw` reply. Default `form`. */
  readonly body?: 'form' | 'json' | 'untouched';
  /** Largest JSON body, bytes; default 1 MiB. */
  readonly maxBytes?: number;
  /** `allow` only for machines and for a provider's form_post: skips the form token and the origin check. */
  readonly crossSite?: 'allow';
  readonly rateLimit?: { readonly max: number; readonly windowSeconds: number };
};

/** A row of the router, for tests that run every route against every subject. */
export type RouteRow<Policy> = {
  readonly method: string;
  readonly path: string;
  readonly policy: Policy | typeof OPEN_TO_ALL;
};
