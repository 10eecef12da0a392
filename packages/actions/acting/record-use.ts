import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { MandateAct } from '@biz/licensing/acting/mandate.ts';
import { type Behalf, mayAct, type OwnedThing } from '@biz/licensing/acting/may-act.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { Draft, Filing } from '@biz/licensing/filing.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';

/** What somebody is about to do with a thing. `number` is that of the filing or application, once there is one. */
export type Use = {
  readonly act: MandateAct;
  readonly thing: OwnedThing;
  readonly at: Instant;
  readonly number?: string;
};

/**
 * Asks inside the transaction whether the actor may do this, on the mandate or visit as it is now and locked, and writes a
 * use of a mandate into its log. A mandate that was revoked a moment ago is refused here, whatever the page showed.
 */
export async function recordUse(tx: Tx, actor: Actor, use: Use): Promise<Result<null, ActionRefusal>> {
  if (actor.kind !== 'applicant') return ok(null);
  const loaded = await behalfOf(tx, actor);
  if (!loaded) return err({ kind: 'NotFound' });
  const { subject, behalf } = loaded;
  switch (mayAct({ subject, ...(behalf ? { behalf } : {}) }, use.thing, use.act, use.at)) {
    case 'foreign':
      return err({ kind: 'NotFound' });
    case 'ended':
      return err({ kind: behalf?.kind === 'assistance' ? 'AssistanceEnded' : 'MandateEnded' });
    case 'not-covered':
      return err({ kind: 'MandateNotCovering' });
    case 'allowed':
      if (behalf?.kind === 'mandate') {
        const number = use.number === undefined ? {} : { number: use.number };
        const event = { kind: 'used' as const, act: use.act, filing: use.thing.filing, ...number };
        await tx.mandates.append(behalf.mandate.id, { at: use.at, by: actor.subject, byName: actor.name, event });
      }
      return ok(null);
  }
}

/** A draft or a filing as the thing that it is. */
export function thingOf(it: Draft | Filing): OwnedThing {
  const licences = 'licences' in it ? it.licences : it.applications.map(({ licence }) => licence);
  return { owner: it.owner, filing: it.id, applicant: it.applicant, licences };
}

type ApplicantActor = Extract<Actor, { kind: 'applicant' }>;

/** Who acts and on whose behalf, read anew; undefined when the mandate or visit does not exist. */
async function behalfOf(
  tx: Tx,
  actor: ApplicantActor,
): Promise<{ readonly subject: SubjectId; readonly behalf?: Behalf } | undefined> {
  const { capacity } = actor;
  if (capacity?.kind === 'attorney') {
    const mandate = await tx.mandates.load(capacity.mandate);
    return mandate && { subject: actor.subject, behalf: { kind: 'mandate', mandate } };
  }
  if (capacity?.kind === 'assisted') {
    const assistance = await tx.assistances.load(capacity.assistance);
    return assistance && { subject: capacity.staff.subject, behalf: { kind: 'assistance', assistance } };
  }
  return { subject: actor.subject };
}
