import type { Messages } from '@biz/web/i18n/define-messages.ts';
import type { PageContext } from '@biz/web/page-context.ts';
import type { WebApp } from '@biz/web/web-app.ts';
import type { shellMessages } from './messages/shell.ts';
import type { Policy } from './policy.ts';
import type { PortalSession } from './session.ts';
import type { Subject } from './subject.ts';

/** The texts behind `page.t`. */
export type ShellTexts = typeof shellMessages extends Messages<infer Texts> ? Texts : never;

/** The portal's web side: what `add<Topic>Routes` adds routes to. */
export type PortalApp = WebApp<Subject, Policy, PortalSession, ShellTexts>;

/** What a handler of the portal is given. */
export type Page = PageContext<Subject, PortalSession, ShellTexts>;
