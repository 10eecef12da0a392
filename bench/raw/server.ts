// The raw limit: node:http and pg, the same tasks, nothing else. No sessions, no checks, no encryption, no events.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Pool } from 'pg';
import { reportUsage } from '../load/usage.ts';

reportUsage();
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 10 });
const PAGE = `select id, number, licence, business, applicant, status, rank from raw.applications
  where agency = $1 and tab = $2 and (rank, id) > ($3, $4) order by rank, id limit 25`;

const folder = process.env.FILES ?? '';
mkdirSync(folder, { recursive: true });

type Task = (id: string, query: URLSearchParams, body: Buffer) => Promise<string>;

const tasks: Record<string, Task> = {
  async create(_id, _query, body) {
    const answers = JSON.stringify(Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
    await run('create', 'insert into raw.drafts (id, answers) values ($1, $2)', [randomUUID(), answers]);
    return 'saved';
  },
  /** Durable as ours is: written aside, synced, renamed, the folder synced. */
  async upload(id, _query, body) {
    const aside = join(folder, `${randomUUID()}.part`);
    await synced(aside, 'wx', (file) => file.writeFile(body));
    await rename(aside, join(folder, id));
    await synced(folder, 'r');
    const text = 'insert into raw.documents (application_id, name, bytes) values ($1, $2, $3)';
    await run('upload', text, [id.slice(0, 36), id, body.length]);
    return 'stored';
  },
  async submit(id) {
    const text = `with sent as (update raw.drafts set status = 'sent' where id = $1 returning id, answers)
      insert into raw.applications (id, agency, tab, rank, number, licence, business, applicant, status, answers)
      select $2, 'rim-nam-municipality', 'todo', $3, $3, 'food-small', 'new', 'new', 'CHECK', answers from sent`;
    await run('submit', text, [id, randomUUID(), new Date().toISOString()]);
    return 'sent';
  },
  async status(id) {
    await run('status', `update raw.applications set status = 'PENDING', changed_at = now() where id = $1`, [id]);
    return 'changed';
  },
  async queue(_id, query) {
    const agency = query.get('agency') ?? '';
    const after = [query.get('rank') ?? '', query.get('after') ?? '00000000-0000-0000-0000-000000000000'];
    const rows = await run('queue', PAGE, [agency, query.get('tab') ?? '', ...after]);
    const counts = await run('counts', 'select tab, total from raw.counts where agency = $1', [agency]);
    return [...counts, ...rows].map((row) => `<li>${Object.values(row).join(' ')}</li>`).join('');
  },
  async track(id) {
    const [found = {}] = await run('track', 'select * from raw.applications where id = $1', [id]);
    const rows = await run('documents', 'select name, bytes from raw.documents where application_id = $1', [id]);
    return [found, ...rows].map((row) => `<p>${JSON.stringify(row)}</p>`).join('');
  },
};

const server = createServer(async (request, reply) => {
  try {
    await answer(request, reply);
  } catch (error) {
    reply.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () =>
  process.send?.({ kind: 'ready', port: Reflect.get(server.address() ?? {}, 'port') }),
);
process.on('message', ({ kind }: { readonly kind: string }) => {
  if (kind === 'stop') process.exit(0);
});

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://raw');
  const [, name = '', id = ''] = url.pathname.split('/');
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = await tasks[name]?.(id, url.searchParams, Buffer.concat(chunks));
  reply.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

async function synced(path: string, flags: string, write?: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  await write?.(file);
  await file.sync();
  await file.close();
}

async function run(name: string, text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
  return (await pool.query({ name, text, values: [...values] })).rows;
}
