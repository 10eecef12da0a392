import { Client } from 'pg';

/** What a measured process has used since it started: processor time (user and system), and how often it asked the database. */
export type Usage = { readonly cpuMs: number; readonly questions: number };

/** Counts questions from now on, each of one statement or several, and answers the bench whenever it asks for the `usage`. */
export function reportUsage(): void {
  let questions = 0;
  const { query } = Client.prototype;
  Client.prototype.query = function counted(this: Client, ...all: unknown[]) {
    questions += 1;
    return Reflect.apply(query, this, all);
  };
  process.on('message', (message: { readonly kind: string }) => {
    if (message.kind !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, questions } satisfies Usage);
  });
}

/** What `requests` used on average. */
export function usagePerRequest(before: Usage, after: Usage, requests: number): Usage {
  return {
    cpuMs: (after.cpuMs - before.cpuMs) / requests,
    questions: (after.questions - before.questions) / requests,
  };
}
