import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark that answers messages. */
export type Child = {
  readonly pid: number;
  /** Sends a message and waits for the next one that comes back. */
  ask<Answer>(message: object): Promise<Answer>;
  /** The next message that the process sends by itself. */
  next<Answer>(): Promise<Answer>;
  /** Asks it to stop and waits until it has; it may still write a profile. */
  stop(): Promise<void>;
};

/** Starts a bundled file of the benchmark. It ends with this process at the latest. */
export function startChild(
  file: string,
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly flags?: readonly string[];
  } = {},
): Child {
  const child = fork(file, [...(options.args ?? [])], {
    execArgv: [...(options.flags ?? [])],
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const discard = () => child.kill('SIGKILL');
  process.once('exit', discard);
  child.once('exit', () => process.removeListener('exit', discard));
  return {
    pid: child.pid ?? 0,
    ask(message) {
      child.send(message);
      return nextMessage(child);
    },
    next: () => nextMessage(child),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send({ kind: 'stop' });
      await ended;
    },
  };
}

async function nextMessage<Answer>(child: ChildProcess): Promise<Answer> {
  const ending = new AbortController();
  const ended = once(child, 'exit', { signal: ending.signal }).then(([code]) => {
    throw new Error(`a process of the benchmark ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: ending.signal }), ended]);
    return message;
  } finally {
    ending.abort();
    ended.catch(() => undefined);
  }
}
