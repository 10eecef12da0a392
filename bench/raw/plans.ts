import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database } from '@biz/records/database.ts';
import type { PlannedRequest } from '../load/planned-request.ts';
import type { Task } from '../options.ts';
import { PAGE } from '../ours/sample-draft.ts';

/** Requests of the tasks at the raw server. */
export type RawPlans = Readonly<Record<Task, readonly PlannedRequest[]>>;

const post = { method: 'POST', status: 200 } as const;
const AGENCY = 'rim-nam-municipality';

/** Fills the raw tables with the same number of applications, and plans the tasks on them. */
export async function seedRaw(database: Database, applications: number, drafts: number): Promise<RawPlans> {
  await database.query(await readFile(new URL('./schema.sql', import.meta.url), 'utf8'));
  const answers = JSON.stringify({ ...PAGE.fields, more: PAGE.fields['applicant.address'].repeat(5) });
  await database.query(
    `insert into raw.applications (id, agency, tab, rank, number, licence, business, applicant, status, answers)
     select gen_random_uuid(), case when n % 3 = 0 then 'rim-thale-municipality' else $2 end,
       case when n % 20 < 10 then 'todo' when n % 20 < 13 then 'waiting' when n % 20 < 14 then 'sign' else 'done' end,
       to_char(date '2026-11-20' + (n * 7919 % 90), 'YYYY-MM-DD') || '/2026-11-18T02:00:00.000Z', 'BP69-' || n,
       'food-small', 'ครัวคุณแม่ริมน้ำ ' || n, 'นางสาวมาลี ใจดี', 'CHECK', $3::jsonb
     from generate_series(1, $1::int) as n`,
    [applications, AGENCY, answers],
  );
  await database.query(`insert into raw.counts select agency, tab, count(*) from raw.applications group by agency, tab;
    insert into raw.documents select id, name, 102400 from raw.applications, (values ('plan.pdf'), ('map.pdf')) as d (name)`);
  await database.query(
    'insert into raw.drafts (id, answers) select gen_random_uuid(), $2::jsonb from generate_series(1, $1)',
    [drafts, answers],
  );
  const ids = await database.query<{ id: string }>('select id from raw.applications limit 5000');
  const open = await database.query<{ id: string }>('select id from raw.drafts');
  const form = new URLSearchParams(JSON.parse(answers)).toString();
  return {
    create: [{ ...post, path: `/create/${randomUUID()}`, form }],
    submit: open.map(({ id }) => ({ ...sending(id), first: ['plan', 'map'].map((name) => uploadOf(id, name)) })),
    sending: open.map(({ id }) => sending(id)),
    status: ids.map(({ id }) => ({ ...post, path: `/status/${id}`, form: 'verdict=pass' })),
    queue: [{ method: 'GET', path: `/queue?agency=${AGENCY}&tab=todo`, status: 200 }],
    track: ids.map(({ id }) => ({ method: 'GET', path: `/track/${id}`, status: 200 })),
  };
}

function sending(draft: string): PlannedRequest {
  return { ...post, path: `/submit/${draft}`, form: 'code=482913' };
}

/** The same bytes as ours gets. Repeating the task writes the same files again, so that no disk is filled. */
function uploadOf(draft: string, name: string): PlannedRequest {
  return { ...post, path: `/upload/${draft}-${name}`, upload: { mark: `${draft} ${name}`, token: 'none' } };
}
