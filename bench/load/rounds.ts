import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Child } from './child-process.ts';
import type { LoadResult, Plan } from './planned-request.ts';

/** Requests per second in each round, and the answer times of ours in the last one. */
export type Series = {
  readonly raw: readonly number[];
  readonly again: readonly number[];
  readonly ours: readonly number[];
  /** Milliseconds over all rounds of ours: median of the rounds' medians and 95th percentiles. */
  readonly p50: number;
  readonly p95: number;
};

/** Connections at the same time, each with one request under way. */
const CONCURRENCY = 8;
/** Long enough for the compiler to have seen the hot code; a share of the rounds so that a quick run stays quick. */
const WARM_UP_ROUNDS = 1;

/** Hands a plan to the load generator. */
export async function givePlan(generator: Child, folder: string, name: string, plan: Plan): Promise<void> {
  const file = join(folder, `${name}.plan.json`);
  await writeFile(file, JSON.stringify(plan));
  await generator.ask({ kind: 'plan', name, file });
}

/** Rounds of raw, raw again and ours in rotated order, after a short warm-up of each. Throws on a wrong answer. */
export async function measureRounds(
  generator: Child,
  task: string,
  options: { readonly rounds: number; readonly roundMs: number },
): Promise<Series> {
  const run = (name: string, ms: number) => runLoad(generator, name, ms);
  const warmUpMs = options.roundMs * WARM_UP_ROUNDS;
  await run(`raw-${task}`, warmUpMs / 2);
  await run(`ours-${task}`, warmUpMs);
  const series = { raw: [] as number[], again: [] as number[], ours: [] as number[] };
  const [medians, tails]: [number[], number[]] = [[], []];
  for (let round = 0; round < options.rounds; round += 1) {
    for (const side of rotated(['raw', 'ours', 'again'] as const, round)) {
      const result = await run(`${side === 'ours' ? 'ours' : 'raw'}-${task}`, options.roundMs);
      series[side].push(result.done / result.seconds);
      if (side !== 'ours') continue;
      medians.push(result.p50);
      tails.push(result.p95);
    }
  }
  return { ...series, p50: median(medians), p95: median(tails) };
}

/** One stretch of load; throws when an answer was wrong or the list of requests ran out at once. */
export async function runLoad(generator: Child, name: string, ms: number): Promise<LoadResult> {
  const result = await generator.ask<LoadResult>({ kind: 'run', name, ms, concurrency: CONCURRENCY });
  if (result.failures.length > 0) throw new Error(`${name}: ${result.failures.join('\n')}`);
  if (result.done < CONCURRENCY) throw new Error(`${name}: only ${result.done} requests were left`);
  return result;
}

/** The middle value; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
