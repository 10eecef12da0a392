// The load generator, a process of its own: a fixed number of keep-alive connections, each sending one request at a time.
import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { LoadOrder, LoadResult, Plan, PlannedRequest } from './planned-request.ts';
import { samplePdf } from './sample-pdf.ts';

type Running = { readonly plan: Plan; readonly agent: Agent; next: number };

const MOST_FAILURES = 3;
const plans = new Map<string, Running>();

process.on('message', async (order: LoadOrder) => {
  if (order.kind === 'stop') process.exit(0);
  if (order.kind === 'plan') {
    const plan: Plan = JSON.parse(readFileSync(order.file, 'utf8'));
    plans.set(order.name, { plan, agent: new Agent({ keepAlive: true }), next: 0 });
    process.send?.('planned');
    return;
  }
  const running = plans.get(order.name);
  if (!running) throw new Error(`no plan ${order.name}`);
  process.send?.(await load(running, order.ms, order.concurrency));
});

async function load(running: Running, ms: number, concurrency: number): Promise<LoadResult> {
  const times: number[] = [];
  const failures: string[] = [];
  const start = performance.now();
  const isOver = () => performance.now() - start >= ms || failures.length >= MOST_FAILURES;
  let isUsedUp = false;
  const connection = async () => {
    while (!isOver()) {
      const planned = take(running);
      isUsedUp ||= planned === undefined;
      if (!planned) return;
      const before = performance.now();
      const failure = await sendAll(running, planned);
      if (failure === undefined) times.push(performance.now() - before);
      else failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, connection));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { done: times.length, seconds, p50: at(0.5), p95: at(0.95), failures, isUsedUp };
}

function take(running: Running): PlannedRequest | undefined {
  const { requests, isOnce } = running.plan;
  const index = isOnce ? running.next : running.next % requests.length;
  running.next += 1;
  return requests[index];
}

async function sendAll(running: Running, planned: PlannedRequest): Promise<string | undefined> {
  for (const step of [...(planned.first ?? []), planned]) {
    const failure = await send(running, step);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function send({ plan, agent }: Running, planned: PlannedRequest): Promise<string | undefined> {
  const { method, path, cookie } = planned;
  const body = bodyOf(planned);
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': body.type, 'content-length': body.bytes.length }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(plan.origin + path, { method, agent, headers }, (answer) => {
      readAll(answer).then((body) => resolve(failureOf(planned, answer, body)), reject);
    });
    sent.on('error', reject);
    sent.end(body?.bytes);
  });
}

const BOUNDARY = 'biz-bench-boundary';

function bodyOf({ form, upload }: PlannedRequest): { readonly type: string; readonly bytes: Buffer } | undefined {
  if (form !== undefined) return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(form) };
  if (!upload) return undefined;
  const part = (name: string) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"`;
  const head = `${part('form_token')}\r\n\r\n${upload.token}\r\n${part('file')}; filename="plan.pdf"\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(`${head}content-type: application/pdf\r\n\r\n`),
    samplePdf(upload.mark),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes };
}

async function readAll(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function failureOf(planned: PlannedRequest, answer: IncomingMessage, body: Buffer): string | undefined {
  const { location = '' } = answer.headers;
  if (answer.statusCode === planned.status && location.includes(planned.leadsTo ?? '')) return undefined;
  const text = body
    .toString('utf8')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return `${planned.method} ${planned.path} answered ${answer.statusCode} ${location}: ${text.slice(0, 600)}`;
}
