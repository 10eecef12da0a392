import { setTimeout as wait } from 'node:timers/promises';
import { json, type Reply, raw } from '@biz/web/reply.ts';
import { stateOf } from './registries/switches.ts';
import type { SandboxApp, SandboxDeps, SandboxPage } from './sandbox-app.ts';
import type { Source } from './tables.ts';

/** Answers one operation of a source system. */
export type SourceHandler = (page: SandboxPage) => Promise<Reply>;

/**
 * Adds operations of one source system, open to the gateway alone. What the source's switch says happens first: late,
 * never, 503, broken JSON or a broken connection.
 */
export function sourceRoute(
  app: SandboxApp,
  deps: SandboxDeps,
  source: Source,
): (method: 'GET' | 'POST', path: string, handler: SourceHandler) => void {
  return function route(method, path, handler) {
    app.route({
      method,
      path,
      policy: source === 'messages' ? 'sender' : 'gateway',
      body: 'json',
      crossSite: 'allow',
      handler: async (page) => (await misbehave(deps, source)) ?? handler(page),
    });
  };
}

/** The answer of a source that is not well; nothing when it may answer. */
async function misbehave(deps: SandboxDeps, source: Source): Promise<Reply | undefined> {
  const state = await stateOf(deps.tables, source);
  switch (state) {
    case 'up':
      return undefined;
    case 'slow':
      await wait(deps.delays.slow, undefined, { ref: false });
      return undefined;
    case 'hung':
      await wait(deps.delays.hung, undefined, { ref: false });
      return raw((_, response) => response.destroy());
    case 'down':
      return json({ Message: 'ServiceUnavailableException: simulated outage' }, { status: 503 });
    case 'wrong-json':
      return raw((_, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"ResultList": [{'),
      );
    case 'reset':
      return raw((_, response) => response.destroy());
  }
}
