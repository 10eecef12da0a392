import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashCredential } from './consumers.ts';

/** How many calls one key and one address may make in a window, per process. */
export type CallLimits = {
  readonly perKey: number;
  readonly perAddress: number;
  readonly windowSeconds: number;
};

/** Roomy for applications that serve many people, tight enough for a loop that went wrong. */
export const DEFAULT_LIMITS: CallLimits = { perKey: 3000, perAddress: 6000, windowSeconds: 10 };

/** Counts a call against key and address; answers the seconds to wait when it is one too many. */
export type CountCall = (request: FastifyRequest) => Promise<number | undefined>;

/** Adds the counters to a server. Successful calls never lock a key out: the window just has to pass. */
export async function limitCalls(server: FastifyInstance, limits: CallLimits): Promise<CountCall> {
  await server.register(rateLimit, { global: false });
  const timeWindow = limits.windowSeconds * 1000;
  const byAddress = server.createRateLimit({
    max: limits.perAddress,
    timeWindow,
    keyGenerator: (request) => request.ip,
  });
  const byKey = server.createRateLimit({ max: limits.perKey, timeWindow, keyGenerator: keyOf });
  return async function countCall(request) {
    for (const count of [byAddress, byKey]) {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) return counted.ttlInSeconds;
    }
    return undefined;
  };
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['consumer-key'];
  return typeof key === 'string' ? `key:${hashCredential(key)}` : `address:${request.ip}`;
}
