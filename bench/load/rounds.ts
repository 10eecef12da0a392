import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Child } from './child-process.ts';
import type { LoadResult, Plan } from './planned-request.ts';
import { type Usage, usagePerRequest } from './usage.ts';

/** Requests per second in each round, the answer times of ours, and what one request used on either side. */
export type Series = {
  readonly raw: readonly number[];
  readonly again: readonly number[];
  readonly ours: readonly number[];
  /** Milliseconds over all rounds of ours: median of the rounds' medians and 95th percentiles. */
  readonly p50: number;
  readonly p95: number;
  /** Medians over the rounds. */
  readonly usage: { readonly raw: Usage; readonly ours: Usage };
};

/** Who takes part in the rounds of a task. */
export type Players = { readonly generator: Child; readonly raw: Child; readonly ours: Child };

type Measured = LoadResult & { readonly usage: Usage };

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
  players: Players,
  task: string,
  options: { readonly rounds: number; readonly roundMs: number },
): Promise<Series> {
  const { generator } = players;
  await runLoad(generator, `raw-${task}`, (options.roundMs * WARM_UP_ROUNDS) / 2);
  await runLoad(generator, `ours-${task}`, options.roundMs * WARM_UP_ROUNDS);
  const results = { raw: [] as Measured[], again: [] as Measured[], ours: [] as Measured[] };
  for (let round = 0; round < options.rounds; round += 1) {
    for (const side of rotated(['raw', 'ours', 'again'] as const, round)) {
      results[side].push(await runMeasured(players, side === 'ours' ? 'ours' : 'raw', task, options.roundMs));
    }
  }
  const { raw, again, ours } = results;
  return {
    raw: raw.map(rateOf),
    again: again.map(rateOf),
    ours: ours.map(rateOf),
    p50: median(ours.map(({ p50 }) => p50)),
    p95: median(ours.map(({ p95 }) => p95)),
    usage: { raw: middleUsage(raw), ours: middleUsage(ours) },
  };
}

async function runMeasured(players: Players, side: 'raw' | 'ours', task: string, ms: number): Promise<Measured> {
  const usage = () => players[side].ask<Usage>({ kind: 'usage' });
  const before = await usage();
  const result = await runLoad(players.generator, `${side}-${task}`, ms);
  return { ...result, usage: usagePerRequest(before, await usage(), result.done) };
}

function rateOf({ done, seconds }: LoadResult): number {
  return done / seconds;
}

function middleUsage(results: readonly Measured[]): Usage {
  return {
    cpuMs: median(results.map(({ usage }) => usage.cpuMs)),
    questions: median(results.map(({ usage }) => usage.questions)),
  };
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
