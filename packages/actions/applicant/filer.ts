import type { SubjectId } from '@biz/kernel/ids.ts';
import type { ActedBy, Capacity } from '@biz/licensing/acting/capacity.ts';
import type { IdentifiedPerson } from '@biz/licensing/acting/identified-person.ts';
import { type Behalf, ownerOf as ownerOfActing } from '@biz/licensing/acting/may-act.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { Applicant } from '@biz/licensing/filing.ts';

/** The person who signed in and files, as the identity provider vouches for them, and on whose behalf if not their own. */
export type Filer = IdentifiedPerson & { readonly behalf?: Behalf };

/** `นางสาวมาลี ใจดี`: title and names as on the card. */
export function fullName(person: Pick<IdentifiedPerson, 'title' | 'firstName' | 'lastName'>): string {
  return `${person.title}${person.firstName} ${person.lastName}`;
}

/** Whose drafts, filings and licences the filer works on: their own, the principal's or the assisted applicant's. */
export function ownerOf(filer: Filer): SubjectId {
  return ownerOfActing(filer);
}

/** The person for whom the filing is made or who binds the company: the filer, the principal or the assisted applicant. */
export function applicantSideOf(filer: Filer): IdentifiedPerson {
  if (!filer.behalf) return filer;
  return filer.behalf.kind === 'mandate' ? filer.behalf.mandate.principal : filer.behalf.assistance.applicant;
}

/** Whose phone receives the code that seals: the attorney's own, but the applicant's when staff only help. */
export function sealerOf(filer: Filer): IdentifiedPerson {
  return filer.behalf?.kind === 'assistance' ? filer.behalf.assistance.applicant : filer;
}

/** In which capacity the filer acts for an applicant of this kind. */
export function capacityOf(filer: Filer, kind: Applicant['kind']): Capacity {
  const { behalf } = filer;
  if (behalf?.kind === 'mandate') return { kind: 'attorney', mandate: behalf.mandate.id };
  if (behalf?.kind === 'assistance') {
    return { kind: 'assisted', assistance: behalf.assistance.id, staff: behalf.assistance.staff };
  }
  return { kind: kind === 'juristic' ? 'director' : 'self' };
}

/** Who acts, for the record: with staff's help it is the applicant who acts, and the staff are named with it. */
export function actedBy(filer: Filer, kind: Applicant['kind']): ActedBy {
  const sealer = sealerOf(filer);
  return { subject: sealer.subject, name: fullName(sealer), capacity: capacityOf(filer, kind) };
}

/** The filer as the actor of events. The capacity is written where somebody acts for somebody else or with help. */
export function asApplicant(filer: Filer): Actor {
  const { subject, name, capacity } = actedBy(filer, 'person');
  return { kind: 'applicant', subject, name, ...(filer.behalf ? { capacity } : {}) };
}
