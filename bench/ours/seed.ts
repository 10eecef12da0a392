import { randomUUID } from 'node:crypto';
import { digestOf, missingIn } from '@biz/actions/applicant/draft-form.ts';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import { submitFiling } from '@biz/actions/applicant/submit-filing.ts';
import { otpHash } from '@biz/actions/one-time-code.ts';
import type { FilingView } from '@biz/actions/ports/queries.ts';
import type { DocumentTypeId, FilingId } from '@biz/kernel/ids.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { OpenInstallation } from './installation.ts';
import { sampleDraft } from './sample-draft.ts';

/** A draft in the records that can be sent with the code. */
export type ReadyDraft = {
  readonly id: FilingId;
  readonly owner: Filer;
  /** Documents that have to be uploaded before the code fits. */
  readonly lacks: readonly DocumentTypeId[];
};

/** The code of every draft. */
export const CODE = '482913';

const BATCH = 100;
const AT_ONCE = 8;
const HOUR_MS = 60 * 60_000;

/** Writes drafts through the store, without the last `uploads` of their documents. Their codes live an hour instead of five minutes, so that none lapses while measuring. */
export async function seedDrafts(
  { actions }: OpenInstallation,
  owners: readonly Filer[],
  count: number,
  uploads = 0,
): Promise<readonly ReadyDraft[]> {
  const ready: ReadyDraft[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const now = actions.clock.now();
    const drafts = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const owner = pick(owners, from + index);
      const draft = sampleDraft(actions.catalogue, owner, now, uploads);
      const lacks = draft.documents.slice(draft.documents.length - uploads).map(({ document }) => document);
      ready.push({ owner, id: draft.id, lacks });
      return draft;
    });
    if (from === 0 && drafts[0]) assertComplete(actions.catalogue, drafts[0]);
    await actions.store.transact<null, never>(async (tx) => {
      for (const draft of drafts) {
        await tx.drafts.insert({ ...draft, documents: draft.documents.slice(0, draft.documents.length - uploads) });
        await tx.otps.put({
          draft: draft.id,
          digest: digestOf(actions.catalogue, draft, {
            kind: draft.applicant.kind === 'juristic' ? 'director' : 'self',
          }).digest,
          codeHash: otpHash(draft.id, CODE),
          reference: 'BNCH',
          issuedAt: now,
          expiresAt: plusMs(now, HOUR_MS),
          attempts: 0,
        });
      }
      return ok(null);
    });
  }
  return ready;
}

/** Sends filings through the action that the portal calls: events, chain, counters and jobs are the real ones. */
export async function seedFilings(
  parts: OpenInstallation,
  owners: readonly Filer[],
  count: number,
): Promise<readonly FilingView[]> {
  const drafts = await seedDrafts(parts, owners, count);
  const left = [...drafts];
  const filings: FilingView[] = [];
  const send = async () => {
    for (let draft = left.pop(); draft; draft = left.pop()) {
      const input = { code: CODE, key: randomUUID(), lang: 'th' } as const;
      const sent = await submitFiling(parts.actions, draft.owner, draft.id, input);
      if (!sent.ok) throw new Error(`a sample filing was refused: ${sent.error.kind}`);
      const view = await parts.queries.filing(sent.value.filing, draft.owner.subject);
      if (view) filings.push(view);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  return filings;
}

/** Where the copies stand: tab, share of all, and what the list shows of them. */
const PLACES = [
  { tab: 'todo', share: 0.5, phase: 'CHECK', turn: 'agent', step: 'check', station: 'check' },
  { tab: 'waiting', share: 0.15, phase: 'CHECK', turn: 'user', step: 'check-corrections', station: 'check' },
  { tab: 'sign', share: 0.05, phase: 'PAID_FEE_CREATING_LICENSE', turn: 'agent', step: 'sign', station: 'receive' },
  { tab: 'done', share: 0.3, phase: 'REJECTED', turn: 'done', step: 'returned', station: 'check' },
] as const;

/**
 * Fills the worklist with copies of one real row, two thirds of them at its own agency and one third at another, and
 * counts them. Copies have no filing and no events: they are there to be listed and counted past, and are never opened.
 */
export async function seedCopies({ database }: OpenInstallation, original: string, count: number): Promise<void> {
  for (const { tab, share, phase, turn, step, station } of PLACES) {
    await database.query(
      `with copies as (
         insert into portal.applications (id, agency, filing_id, owner, number, licence, applicant_name, business_name, seq,
           head_hash, state, phase, turn, step, station, tab, rank, due, is_bill_open, submitted_at, updated_at)
         select gen_random_uuid(), case when n % 3 = 0 then 'rim-thale-municipality' else agency end, gen_random_uuid(),
           'bench-copy', 'BP69-9' || lpad(n::text, 6, '0') || '-1', licence, applicant_name, business_name || ' ' || n, seq,
           head_hash, state, $3, $4, $5, $6, $7,
           to_char(date '2026-11-20' + (n * 7919 % 90), 'YYYY-MM-DD') || '/2026-11-18T02:00:00.000Z',
           date '2026-11-20' + (n * 7919 % 90), false, submitted_at, updated_at
         from portal.applications, generate_series(1, $2::int) as n where id = $1
         returning agency, tab
       )
       insert into portal.worklist_counts (agency, tab, total) select agency, tab, count(*) from copies group by agency, tab
       on conflict (agency, tab) do update set total = worklist_counts.total + excluded.total`,
      [original, Math.round(count * share), phase, turn, step, station, tab],
    );
  }
}

function assertComplete(
  catalogue: OpenInstallation['actions']['catalogue'],
  draft: Parameters<typeof missingIn>[1],
): void {
  const missing = missingIn(catalogue, draft);
  if (missing.length > 0) throw new Error(`the sample draft lacks ${missing.join(', ')}`);
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
