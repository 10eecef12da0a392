import type { PageContext } from '@biz/web/page-context.ts';
import type { SessionStore } from '@biz/web/session-store.ts';
import type { WebApp } from '@biz/web/web-app.ts';
import type { Texts } from './i18n/messages.ts';

/** Who may use a route: any visitor, or any client of the OpenID endpoints, which check it themselves. */
export type Policy = 'visitor' | 'openid';

/** Nobody is signed in to the pages themselves: the provider keeps its own session. */
export type Visitor = 'visitor';

/** The web side of this application. */
export type DigitalIdApp = WebApp<Visitor, Policy, never, Texts>;

/** What a handler gets. */
export type Page = PageContext<Visitor, never, Texts>;

/** A session store for pages without sessions. */
export const noSessions: SessionStore<never> = {
  load: async () => undefined,
  create: async () => refuse(),
  save: async () => refuse(),
  rotate: async () => undefined,
  destroy: async () => {},
};

function refuse(): never {
  throw new Error('pages of the identity provider keep no session');
}
