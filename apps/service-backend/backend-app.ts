import type { PageContext } from '@biz/web/page-context.ts';
import type { WebApp } from '@biz/web/web-app.ts';
import type { Policy } from './authority.ts';
import type { Texts } from './messages/messages.ts';
import type { OfficerSession, Visitor } from './officer.ts';

/** The web side of the officers' system: what `add…Routes` adds routes to. */
export type BackendApp = WebApp<Visitor, Policy, OfficerSession, Texts>;

/** What a handler here is given. */
export type Page = PageContext<Visitor, OfficerSession, Texts>;
