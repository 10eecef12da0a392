import type { FastifyRequest } from 'fastify';
import type { PageContext } from '../page-context.ts';
import type { WebAppOptions } from '../web-app-options.ts';
import type { Form } from './form.ts';
import { queryOf } from './language.ts';
import type { Visit } from './visit.ts';

/** What the handler of an admitted request gets to know. */
export function pageContextOf<Subject, Policy, Data, Texts extends Record<string, string>>(known: {
  readonly request: FastifyRequest;
  readonly form: Form;
  readonly visit: Visit<Data>;
  readonly subject: Subject;
  readonly options: WebAppOptions<Subject, Policy, Data, Texts>;
}): PageContext<Subject, Data, Texts> {
  const { request, form, visit, subject, options } = known;
  return {
    request,
    lang: visit.lang,
    t: options.messages.t[visit.lang],
    tx: options.messages.tx[visit.lang],
    subject,
    session: visit.session,
    form,
    body: request.body,
    param: (name) => paramOf(request.params, name),
    query: queryOf(request.url),
    csrf: visit.formToken,
    url: localUrl,
    now: () => options.clock.now(),
    correlationId: request.id,
  };
}

function localUrl(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  return params.size > 0 ? `${path}?${params}` : path;
}

function paramOf(params: unknown, name: string): string {
  const found =
    typeof params === 'object' && params !== null ? Object.entries(params).find(([key]) => key === name) : undefined;
  if (typeof found?.[1] !== 'string') throw new Error(`the route has no parameter :${name}`);
  return found[1];
}
