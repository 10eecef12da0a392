import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { FastifyRequest } from 'fastify';
import type { Form } from './http/form.ts';
import type { Translate, TranslateRich } from './i18n/define-messages.ts';
import type { SessionHandle } from './session-store.ts';

/** What a handler knows about the request it answers. */
export type PageContext<Subject, Data, Texts extends Record<string, string>> = {
  /** The HTTP request, for headers, address and abort; path parameters and query are easier below. */
  readonly request: FastifyRequest;
  readonly lang: Lang;
  /** The app's messages in the page's language, as text. */
  readonly t: Translate<Texts>;
  /** The app's messages with elements as parameters. */
  readonly tx: TranslateRich<Texts>;
  readonly subject: Subject;
  readonly session: SessionHandle<Data>;
  /** The submitted form; empty when there is none. */
  readonly form: Form;
  /** Parsed JSON of the request, on routes with `body: 'json'`; treat as unknown input. */
  readonly body: unknown;
  /** A path parameter such as `:id`; throws when the route has none of that name. */
  param(name: string): string;
  /** Query parameters. */
  readonly query: URLSearchParams;
  /** The form token, for what is not rendered with the kit's forms. */
  csrf(): string;
  /** A local URL: path and query; empty and undefined values are left out. */
  url(path: string, query?: Readonly<Record<string, string | number | undefined>>): string;
  now(): Instant;
  /** The id of this request in the log and on error pages. */
  readonly correlationId: string;
};
