import { median, type Series } from './load/rounds.ts';
import type { CatalogueCosts } from './measures/catalogue-costs.ts';
import type { PageWeight } from './measures/page-weight.ts';
import type { Task } from './options.ts';

/** Everything that was measured. */
export type Findings = {
  readonly results: ReadonlyMap<Task, Series>;
  /** Time of page 1,000 of the officer's list over page 1. */
  readonly depth: number | undefined;
  readonly catalogue: CatalogueCosts;
  readonly licences: number;
  readonly weight: PageWeight;
  readonly memory: { readonly portal: number; readonly backend: number };
  readonly startMs: number;
  readonly isQuick: boolean;
  readonly seconds: number;
};

type Line = {
  readonly what: string;
  readonly value: string;
  readonly floor?: string;
  readonly target?: string;
  readonly isMet?: boolean;
};

/** Shares of the raw limit: what must be reached, and what we want. `sending` alone is for comparing versions. */
const GOALS: Record<Task, { readonly floor: number; readonly target: number } | undefined> = {
  create: { floor: 0.17, target: 0.25 },
  submit: { floor: 0.17, target: 0.3 },
  sending: undefined,
  status: { floor: 0.17, target: 0.25 },
  queue: { floor: 0.15, target: 0.3 },
  track: { floor: 0.15, target: 0.3 },
};
const LIKE_FOR_LIKE = [0.95, 1.05] as const;

/** Exit codes. A void run says nothing, whatever its figures. */
const EXIT = { passed: 0, failed: 1, void: 2 } as const;

/** Prints one table and answers the exit code: 0 = floors held, 1 = one did not, 2 = the machine was too noisy to say. */
export function report(findings: Findings): number {
  const tasks = [...findings.results].map(([task, series]) => taskLine(task, series));
  const costs = [...findings.results].map(([task, series]) => costLine(task, series));
  const lines = [...tasks, ...costs, ...otherLines(findings)];
  console.log(`\n${'measure'.padEnd(46)} ${'value'.padEnd(62)} ${'floor'.padEnd(10)} target`);
  for (const line of lines) {
    const verdict = line.isMet === undefined ? '' : line.isMet ? 'PASS' : 'FAIL';
    const goal = `${(line.floor ?? '').padEnd(10)} ${(line.target ?? '').padEnd(10)}`;
    console.log(`${line.what.padEnd(46)} ${line.value.padEnd(62)} ${goal} ${verdict}`);
  }
  const noise = [...findings.results].map(([task, series]) => ({
    task,
    ratio: ratioOf(series.again, series.raw).middle,
  }));
  const uneven = noise.filter(({ ratio }) => ratio < LIKE_FOR_LIKE[0] || ratio > LIKE_FOR_LIKE[1]);
  console.log(`\nraw against itself: ${noise.map(({ task, ratio }) => `${task} ${ratio.toFixed(2)}`).join(', ')}`);
  console.log(`${findings.seconds.toFixed(0)} s`);
  if (findings.isQuick) return EXIT.passed;
  if (uneven.length > 0) {
    console.log(
      `VOID: the machine was too noisy for ${uneven.map(({ task }) => task).join(', ')}; run again when it is quiet`,
    );
    return EXIT.void;
  }
  return lines.every((line) => line.isMet !== false) ? EXIT.passed : EXIT.failed;
}

function taskLine(task: Task, series: Series): Line {
  const goal = GOALS[task];
  const { middle, lowest, highest } = ratioOf(series.ours, series.raw);
  const rates = `${median(series.ours).toFixed(0)}/s of ${median(series.raw).toFixed(0)}/s`;
  const times = `p50 ${series.p50.toFixed(1)} p95 ${series.p95.toFixed(1)} ms`;
  return {
    what: `${task}: share of the raw limit`,
    value: `T ${middle.toFixed(3)} (${lowest.toFixed(3)}-${highest.toFixed(3)}), ${rates}, ${times}`,
    ...(goal ? { floor: `>= ${goal.floor}`, target: `>= ${goal.target}`, isMet: middle >= goal.floor } : {}),
  };
}

/** Processor time does not depend on who else uses the machine as much as rates do: compare versions by it. */
function costLine(task: Task, { usage: { raw, ours } }: Series): Line {
  const asked = `${ours.questions.toFixed(1)} questions to the database of ${raw.questions.toFixed(1)}`;
  return {
    what: `${task}: cost of one request`,
    value: `processor ${ours.cpuMs.toFixed(2)} ms of ${raw.cpuMs.toFixed(2)} ms, ${asked}`,
  };
}

function otherLines({ depth, catalogue, licences, weight, memory, startMs }: Findings): readonly Line[] {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const parts = `html ${kb(weight.html)}, css ${kb(weight.css)}, js ${kb(weight.js)}, fonts ${kb(weight.fonts)}`;
  const largest = Math.max(memory.portal, memory.backend);
  return [
    ...(depth === undefined
      ? []
      : [
          {
            what: 'queue: deep page against page 1',
            value: `${depth.toFixed(2)} x`,
            floor: '<= 2 x',
            isMet: depth <= 2,
          },
        ]),
    atMost('portal: start to first page', startMs, 2000, 1000, (ms) => `${ms.toFixed(0)} ms`),
    atMost('memory after the load (RSS, larger app)', largest, 250, 150, (mb) => `${mb.toFixed(0)} MB`),
    { ...atMost('landing page', weight.total, 150_000, 60_000, kb), value: `${kb(weight.total)}: ${parts}` },
    atMost('catalogue: load and check all', catalogue.loadAndCheck, 2000, 1000, (ms) => `${ms.toFixed(0)} ms`),
    atMost('catalogue: compose 10 licences', catalogue.compose, 5, 2.5, (ms) => `${ms.toFixed(2)} ms`),
    atMost('catalogue: validate 300 answers', catalogue.validate, 1, 0.5, (ms) => `${ms.toFixed(2)} ms`),
    {
      what: 'licences rendered and signed, one thread',
      value: `${licences.toFixed(1)}/s`,
      floor: '>= 15/s',
      target: '>= 25/s',
      isMet: licences >= 15,
    },
  ];
}

function atMost(what: string, value: number, floor: number, target: number, show: (value: number) => string): Line {
  return { what, value: show(value), floor: `<= ${show(floor)}`, target: `<= ${show(target)}`, isMet: value <= floor };
}

/** Round by round, because two things measured at the same time share the same weather. */
function ratioOf(ours: readonly number[], raw: readonly number[]) {
  const ratios = ours.map((rate, round) => rate / (raw[round] ?? Number.NaN));
  return { middle: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
