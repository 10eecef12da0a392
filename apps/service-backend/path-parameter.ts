import type { FastifyRequest } from 'fastify';

/** A parameter of the path, or the empty text. */
export function pathParameter({ params }: FastifyRequest, name: string): string {
  if (typeof params !== 'object' || params === null) return '';
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' ? value : '';
}
