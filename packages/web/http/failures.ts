import type { FastifyError, FastifyInstance } from 'fastify';
import { logFailure } from './request-log.ts';
import type { Visits } from './visits.ts';

/** Answers unknown paths, junk requests and bugs with refusal pages; a bug's details go to the log alone. */
export function refuseFailures<Subject, Data>(server: FastifyInstance, visits: Visits<Subject, Data>): void {
  server.setNotFoundHandler(async (request, reply) => {
    await visits.sendRefusal({ request, reply, kind: 'not-found' });
    return reply;
  });
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const kind = kindOf(error);
    if (kind === 'unexpected') logFailure(request.log, error);
    try {
      await visits.sendRefusal({ request, reply, kind });
    } catch (failure) {
      logFailure(request.log, failure);
      reply.code(500).type('text/plain; charset=utf-8').send(`500 ${request.id}`);
    }
    return reply;
  });
}

const byStatus: Readonly<Record<number, string>> = {
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media',
  429: 'too-many-requests',
  503: 'unavailable',
};

function kindOf(error: FastifyError): string {
  const status = error.statusCode ?? 500;
  return byStatus[status] ?? (status >= 400 && status < 500 ? 'bad-request' : 'unexpected');
}
