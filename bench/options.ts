/** The measured tasks, in the order of the report. */
export const TASKS = ['create', 'submit', 'sending', 'status', 'queue', 'track'] as const;
export type Task = (typeof TASKS)[number];

/** How much is measured. */
export type BenchOptions = {
  readonly isQuick: boolean;
  readonly tasks: readonly Task[];
  readonly rounds: number;
  readonly roundMs: number;
  readonly applications: number;
  /** Filings sent through the real action; the others are copies of one of them. */
  readonly filings: number;
  /** Drafts to upload to and send; each can be sent only once. */
  readonly drafts: number;
  /** Drafts that need no more than sending, which is quicker, so that more are used up. */
  readonly completeDrafts: number;
  /** Folder for CPU profiles of the measured apps. */
  readonly profile?: string;
};

const FULL = { rounds: 5, roundMs: 4000, applications: 200_000, filings: 2500, drafts: 5000, completeDrafts: 20_000 };
const QUICK = { rounds: 1, roundMs: 1000, applications: 30_000, filings: 300, drafts: 1500, completeDrafts: 4000 };

/** Reads `--quick`, `--only=submit,status`, `--seconds=4` (of a round) and `--profile=FOLDER`; throws on anything else. */
export function readOptions(flags: readonly string[]): BenchOptions {
  const unknown = flags.find((flag) => !/^--(quick|only=[a-z,]+|seconds=\d+|profile=.+)$/.test(flag));
  if (unknown)
    throw new Error(`unknown option ${unknown}: use --quick, --only=TASK,TASK, --seconds=N or --profile=FOLDER`);
  const isQuick = flags.includes('--quick');
  const only = flagValue(flags, '--only=')?.split(',');
  const seconds = flagValue(flags, '--seconds=');
  const profile = flagValue(flags, '--profile=');
  return {
    isQuick,
    tasks: TASKS.filter((task) => only === undefined || only.includes(task)),
    ...(isQuick ? QUICK : FULL),
    ...(seconds === undefined ? {} : { roundMs: Number(seconds) * 1000 }),
    ...(profile === undefined ? {} : { profile }),
  };
}

function flagValue(flags: readonly string[], name: string): string | undefined {
  return flags.find((flag) => flag.startsWith(name))?.slice(name.length);
}
