import type { FilingId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Applicant } from '../filing.ts';
import { type Assistance, assistanceStanding } from './assistance.ts';
import { attorneyOf, type Mandate, type MandateAct, standingOf } from './mandate.ts';

/** On whose behalf somebody acts who does not act for themselves. */
export type Behalf =
  | { readonly kind: 'mandate'; readonly mandate: Mandate }
  | { readonly kind: 'assistance'; readonly assistance: Assistance };

/** Who asks: the person who signed in, and on whose behalf. */
export type Acting = { readonly subject: SubjectId; readonly behalf?: Behalf };

/** A draft, a filing, an application or a licence, as far as it matters whose it is. */
export type OwnedThing = {
  readonly owner: SubjectId;
  readonly filing: FilingId;
  readonly applicant: Pick<Applicant, 'kind' | 'juristicId'>;
  readonly licences: readonly LicenceId[];
};

/**
 * What is done to a thing. `read` comes with every power; `own` stays with the owner, because no mandate can give it: whatever
 * has no power of its own is `own`.
 */
export type Act = MandateAct | 'read' | 'own';

/**
 * `ended`: the mandate or the visit once reached this thing and is over. `not-covered`: the thing may be seen, but this is not
 * among the powers. `foreign`: nothing to do with this person, to be answered like what does not exist.
 */
export type MayActVerdict = 'allowed' | 'not-covered' | 'ended' | 'foreign';

/** May this person do this to that thing now? The one place that decides about acting for oneself and for others. */
export function mayAct(who: Acting, thing: OwnedThing, act: Act, now: Instant): MayActVerdict {
  const { behalf } = who;
  if (!behalf) return thing.owner === who.subject ? 'allowed' : 'foreign';
  switch (behalf.kind) {
    case 'mandate':
      return isAttorney(who, behalf.mandate) ? underMandate(behalf.mandate, thing, act, now) : 'foreign';
    case 'assistance':
      return behalf.assistance.staff.subject === who.subject
        ? inAssistance(behalf.assistance, thing, act, now)
        : 'foreign';
    default:
      return assertNever(behalf);
  }
}

/** Whose things a person reaches in this capacity. */
export function ownerOf(who: Acting): SubjectId {
  const { behalf } = who;
  if (!behalf) return who.subject;
  return behalf.kind === 'mandate' ? behalf.mandate.principal.subject : behalf.assistance.applicant.subject;
}

function isAttorney(who: Acting, mandate: Mandate): boolean {
  return attorneyOf(mandate)?.subject === who.subject;
}

function underMandate(mandate: Mandate, thing: OwnedThing, act: Act, now: Instant): MayActVerdict {
  const isPrincipals =
    thing.owner === mandate.principal.subject &&
    thing.applicant.juristicId === mandate.company?.id &&
    thing.applicant.kind === (mandate.company ? 'juristic' : 'person');
  const { licences } = mandate;
  const isInScope = licences === 'all' || thing.licences.every((licence) => licences.includes(licence));
  if (!isPrincipals || !isInScope) return 'foreign';
  if (standingOf(mandate, now) !== 'active') return 'ended';
  if (act === 'read') return 'allowed';
  return act !== 'own' && mandate.acts.includes(act) ? 'allowed' : 'not-covered';
}

function inAssistance(assistance: Assistance, thing: OwnedThing, act: Act, now: Instant): MayActVerdict {
  if (thing.owner !== assistance.applicant.subject || thing.filing !== assistance.draft) return 'foreign';
  if (assistanceStanding(assistance, now) !== 'open') return 'ended';
  return act === 'prepare' || act === 'submit' || act === 'read' ? 'allowed' : 'not-covered';
}
