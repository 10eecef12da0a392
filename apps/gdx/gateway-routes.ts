import { randomUUID } from 'node:crypto';
import type { SafeFetch } from '@biz/exchange/safe-fetch.ts';
import { parseNationalId } from '@biz/kernel/identifiers.ts';
import type { FastifyRequest } from 'fastify';
import { accessesTo, journalAccess } from './access-journal.ts';
import { findConsumer, isSecretOf } from './consumers.ts';
import {
  badRequest,
  CONSUMER_NOT_FOUND,
  type GatewayError,
  NO_PERMISSION,
  SECRET_REFUSED,
  SOURCE_UNAVAILABLE,
  TOKEN_NOT_FOUND,
} from './gateway-error.ts';
import type { Operation } from './operations.ts';
import { sendError, sendJson } from './send-answer.ts';
import type { GatewayHandler, Query } from './server.ts';
import { type Caller, type GdxStores, issueToken, useToken } from './tokens.ts';
import { parseJson } from './tolerance.ts';
import { askUpstream, type Upstream } from './upstream.ts';

/** The data set of a person's own access history. */
export const ACCESS_HISTORY = 'ACCESS-HISTORY';

/** What the routes work with. */
export type GatewayDeps = {
  readonly stores: GdxStores;
  readonly fetch: SafeFetch;
  readonly upstreams: Readonly<Record<Operation['upstream'], Upstream>>;
};

type Admitted = { readonly caller: Caller; readonly purpose: string };

/** `GET /ws/auth/validate`: key and secret become a token. */
export function validateRoute(deps: GatewayDeps): GatewayHandler {
  return async function validate(request, reply) {
    const key = headerOf(request, 'consumer-key');
    const consumer = key === '' ? undefined : await findConsumer(deps.stores.tables, key);
    if (consumer === undefined) return sendError(reply, CONSUMER_NOT_FOUND);
    const secret = request.query.consumersecret || headerOf(request, 'consumer-secret');
    if (secret === '') return sendError(reply, badRequest('ConsumerSecret'));
    if (!isSecretOf(consumer, secret)) return sendError(reply, SECRET_REFUSED);
    const agent = request.query.agentid;
    if (agent === undefined || agent === '') return sendError(reply, badRequest('AgentID'));
    const token = await issueToken(deps.stores, consumer, agent);
    const names = consumer.token_key === 'both' ? ['Result', 'result'] : [consumer.token_key];
    return sendJson(reply, 200, JSON.stringify(Object.fromEntries(names.map((name) => [name, token]))));
  };
}

/** An operation of a source system: admit, check, ask, journal, answer. */
export function operationRoute(deps: GatewayDeps, operation: Operation): GatewayHandler {
  return async function operate(request, reply) {
    const dataSet = operation.dataSet(request.query);
    const admitted = await admit(deps, request, dataSet);
    if ('status' in admitted) return sendError(reply, admitted);
    const wrong = operation.parameters.find(({ name, pattern }) => !pattern.test(parameterOf(request.query, name)));
    if (wrong) return sendError(reply, badRequest(wrong.name));
    const body = typeof request.body === 'string' ? request.body.replace(/^\ufeff/, '') : undefined;
    if (operation.method === 'POST' && parseJson(body ?? '') === undefined)
      return sendError(reply, badRequest('body is not JSON'));
    const correlationId = correlationOf(request);
    const answer = await askUpstream(deps.fetch, {
      upstream: deps.upstreams[operation.upstream],
      method: operation.method,
      path: operation.path,
      query: new URLSearchParams(operation.parameters.map(({ name }) => [name, parameterOf(request.query, name)])),
      body,
      ...admitted,
      correlationId,
    });
    const status = answer === 'unavailable' ? SOURCE_UNAVAILABLE.status : answer.status;
    const outcome = answer === 'unavailable' ? answer : answer.outcome;
    const subject = operation.subject === undefined ? undefined : parameterOf(request.query, operation.subject);
    await journalAccess(deps.stores, { ...admitted, dataSet, subject, outcome, status, correlationId });
    if (answer === 'unavailable') return sendError(reply, SOURCE_UNAVAILABLE);
    return sendJson(reply, answer.status, answer.text);
  };
}

/** `GET /ws/biz/access-history?CitizenID=`: who read this person's data; ours. Only the person may ask. */
export function accessHistoryRoute(deps: GatewayDeps): GatewayHandler {
  return async function accessHistory(request, reply) {
    const admitted = await admit(deps, request, ACCESS_HISTORY);
    if ('status' in admitted) return sendError(reply, admitted);
    const person = parseNationalId(parameterOf(request.query, 'CitizenID'));
    if (!person.ok) return sendError(reply, badRequest('CitizenID'));
    if (person.value !== admitted.caller.agent) return sendError(reply, NO_PERMISSION);
    const entries = await accessesTo(deps.stores, person.value);
    return sendJson(reply, 200, JSON.stringify({ entries }));
  };
}

/** Key, then token, then grant and purpose. A caller that names no purpose gets the first that is granted. */
async function admit(
  deps: GatewayDeps,
  request: Pick<FastifyRequest, 'headers'>,
  dataSet: string,
): Promise<Admitted | GatewayError> {
  const key = headerOf(request, 'consumer-key');
  if (key === '') return CONSUMER_NOT_FOUND;
  const caller = await useToken(deps.stores, { key, token: headerOf(request, 'token'), dataSet });
  if (caller === 'no-consumer') return CONSUMER_NOT_FOUND;
  if (caller === 'no-token') return TOKEN_NOT_FOUND;
  const named = headerOf(request, 'x-purpose');
  const purpose = named === '' ? caller.purposes[0] : caller.purposes.find((granted) => granted === named);
  return purpose === undefined ? NO_PERMISSION : { caller, purpose };
}

function parameterOf(query: Query, name: string): string {
  return (query[name.toLowerCase()] ?? '').trim();
}

function headerOf(request: Pick<FastifyRequest, 'headers'>, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The caller's correlation id when it looks like one, else a new one. */
function correlationOf(request: Pick<FastifyRequest, 'headers'>): string {
  const given = headerOf(request, 'x-correlation-id');
  return /^[\w.:-]{8,64}$/.test(given) && !/\d{13}/.test(given) ? given : randomUUID();
}
