import { readFileSync } from 'node:fs';
import { type Child, startChild } from '../load/child-process.ts';
import { fetchBytes } from './page-weight.ts';

/** An app of the product in its own process. `startMs` is from the start of the process to its first page. */
export type MeasuredApp = { readonly child: Child; readonly origin: string; readonly startMs: number };

/** As docs/operations.md starts the apps. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];
const ENVIRONMENT = {
  NODE_ENV: 'production',
  ...{ MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' },
};
const FIRST_PAGES = { portal: '/', 'service-backend': '/sign-in' } as const;

/** Starts an app from its bundle and fetches its first page. */
export async function startMeasuredApp(
  name: keyof typeof FIRST_PAGES,
  bundled: string,
  installation: string,
  flags: readonly string[],
): Promise<MeasuredApp> {
  const start = performance.now();
  const child = startChild(bundled, { args: [name, installation], env: ENVIRONMENT, flags: [...HEAP, ...flags] });
  const { port } = await child.next<{ port: number }>();
  const origin = `http://127.0.0.1:${port}`;
  await fetchBytes(origin, FIRST_PAGES[name]);
  return { child, origin, startMs: performance.now() - start };
}

/** Memory that a process occupies (RSS), in megabytes of 1,000,000 bytes. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
}
