import type { FastifyRequest } from 'fastify';

/** Something that is known about a request, for as long as it lasts. */
export type PerRequest<Value> = {
  get(request: FastifyRequest): Value | undefined;
  set(request: FastifyRequest, value: Value): void;
};

/**
 * Kept on the request itself. In a weak map, a value that leads back to its request stays in memory until the next full
 * garbage collection, and with it everything that the request ever held.
 */
export function perRequest<Value>(): PerRequest<Value> {
  const key = Symbol();
  return {
    get: (request) => Reflect.get(request, key),
    set: (request, value) => void Reflect.set(request, key, value),
  };
}
