import type { SafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import type { Messages } from '@biz/web/i18n/define-messages.ts';
import type { PageContext } from '@biz/web/page-context.ts';
import type { WebApp } from '@biz/web/web-app.ts';
import type { Kysely } from 'kysely';
import type { AgencyCallback } from './bank/callback-body.ts';
import type { sandboxMessages } from './messages/sandbox-messages.ts';
import type { SandboxTables } from './tables.ts';
import type { TrainingRegister } from './training-register.ts';

/** Who may use a route: anybody at the keyboard, the gateway with its key, or a sender of messages with its key. */
export type SandboxPolicy = 'anyone' | 'gateway' | 'sender';

/** Nobody signs in here. */
export type Visitor = { readonly kind: 'visitor' };

/** The texts behind `page.t`. */
export type SandboxTexts = typeof sandboxMessages extends Messages<infer Texts> ? Texts : never;

/** The sandbox's web side. */
export type SandboxApp = WebApp<Visitor, SandboxPolicy, never, SandboxTexts>;

/** What a handler is given. */
export type SandboxPage = PageContext<Visitor, never, SandboxTexts>;

/** What the parts of the sandbox work with. */
export type SandboxDeps = {
  readonly tables: Kysely<SandboxTables>;
  readonly clock: Clock;
  readonly register: TrainingRegister;
  readonly billerId: string;
  /** Where payments are announced, by the `source` of the bill. */
  readonly callbacks: Readonly<Record<string, AgencyCallback>>;
  readonly fetch: SafeFetch;
  /** How long a slow and a hung source take, in milliseconds. */
  readonly delays: { readonly slow: number; readonly hung: number };
};
