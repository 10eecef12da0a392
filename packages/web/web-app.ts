import type { AddressInfo } from 'node:net';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { refuseFailures } from './http/failures.ts';
import { serveKitRoutes } from './http/kit-routes.ts';
import { acceptForms } from './http/request-body.ts';
import { answerRoute } from './http/route-handler.ts';
import { createServer } from './http/server.ts';
import { createVisits } from './http/visits.ts';
import { buildAssets } from './theme/build-assets.ts';
import type { RouteDefinition, RouteRow, WebAppOptions } from './web-app-options.ts';

/** A started app. `close` stops taking requests, lets the running ones end, and resolves when all is quiet. */
export type RunningApp = { readonly origin: string; close(): Promise<void> };

/** An app made of pages, every one behind a policy. */
export type WebApp<Subject, Policy, Data = unknown, Texts extends Record<string, string> = Record<string, string>> = {
  /** Adds a route. Does not compile without a policy. */
  route(definition: RouteDefinition<Subject, Policy, Data, Texts>): void;
  /** Every route of the router, the kit's own included. */
  routes(): readonly RouteRow<Policy>[];
  /** Listens on 127.0.0.1 unless another host is given; port 0 takes any free one. */
  listen(address: { readonly port: number; readonly host?: string }): Promise<RunningApp>;
  /** Answers one request without a network, for tests. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};

const DEFAULT_RATE = { max: 600, windowSeconds: 60 };

/**
 * Makes the web side of an app: server-rendered pages, sessions, form tokens, languages, refusals, assets, health. Every
 * request passes `authorise` before its body is read. Throws when the secret is shorter than 32 bytes or a route has no
 * policy.
 */
export async function createWebApp<
  Subject,
  Policy,
  Data = unknown,
  Texts extends Record<string, string> = Record<string, string>,
>(options: WebAppOptions<Subject, Policy, Data, Texts>): Promise<WebApp<Subject, Policy, Data, Texts>> {
  if (options.secret.length < 32) throw new Error('the secret must have at least 32 bytes');
  const assets = await buildAssets();
  const server = await startServer(options, assets.folder);
  const life = { isDraining: false };
  const visits = createVisits(options, assets);
  refuseFailures(server, visits);
  const isReadyNow = async () => !life.isDraining && (await isReady(options));
  const kit = { assets, visits, origin: options.origin, isReady: isReadyNow };
  const rows: RouteRow<Policy>[] = serveKitRoutes(server, kit);
  const scopes = await openScopes(server);

  return {
    route(definition) {
      const methods = Array.isArray(definition.method) ? definition.method : [definition.method];
      for (const method of methods) {
        rows.push({ method, path: definition.path, policy: definition.policy });
        const scope = definition.body === 'untouched' ? scopes.untouched : scopes.forms;
        scope.route({ method, url: definition.path, ...answerRoute(definition, options, visits) });
      }
    },
    routes: () => rows,
    async listen({ port, host = '127.0.0.1' }) {
      await server.listen({ port, host });
      return { origin: originOf(server, host), close: () => drain(server, life) };
    },
    inject: (request) => server.inject(request),
    close: () => drain(server, life),
  };
}

async function startServer<Subject, Policy, Data, Texts extends Record<string, string>>(
  options: WebAppOptions<Subject, Policy, Data, Texts>,
  folder: string,
): Promise<FastifyInstance> {
  const server = await createServer({
    origin: options.origin,
    trustedProxies: options.trustedProxies ?? [],
    formTargets: options.formTargets ?? [],
    rateLimit: options.rateLimit ?? DEFAULT_RATE,
    log: options.log,
  });
  const files = { root: folder, serve: false, preCompressed: true, maxAge: '1y', immutable: true } as const;
  await server.register(fastifyStatic, files);
  return server;
}

async function isReady(options: { ready?(): Promise<boolean> }): Promise<boolean> {
  return options.ready ? await options.ready() : true;
}

/** Two scopes, because a body parser once added reads the body of every route of its scope. */
async function openScopes(server: FastifyInstance): Promise<{ forms: FastifyInstance; untouched: FastifyInstance }> {
  const scopes: { forms?: FastifyInstance; untouched?: FastifyInstance } = {};
  await server.register(async (scope) => {
    await acceptForms(scope);
    scopes.forms = scope;
  });
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scopes.untouched = scope;
  });
  const { forms, untouched } = scopes;
  if (!forms || !untouched) throw new Error('a scope did not load');
  return { forms, untouched };
}

async function drain(server: FastifyInstance, life: { isDraining: boolean }): Promise<void> {
  life.isDraining = true;
  await server.close();
}

function originOf(server: FastifyInstance, host: string): string {
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return `http://${host}:${address.port}`;
}
