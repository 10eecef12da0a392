import { createServer } from 'node:net';

/** The first of these ports of 127.0.0.1 that somebody else listens on. */
export async function firstBusyPort(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) {
    if (!(await isFree(port))) return port;
  }
  return undefined;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => answer(true)));
  });
}
