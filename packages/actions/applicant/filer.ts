import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Actor } from '@biz/licensing/actor.ts';

/** The person who signed in and files, as the identity provider vouches for them. */
export type Filer = {
  readonly subject: SubjectId;
  readonly nationalId: NationalId;
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly mobile?: MobileNumber;
  readonly email?: string;
  /** Identity assurance level, e.g. 2.3. */
  readonly assurance: number;
};

/** `นางสาวมาลี ใจดี`: title and names as on the card. */
export function fullName(filer: Pick<Filer, 'title' | 'firstName' | 'lastName'>): string {
  return `${filer.title}${filer.firstName} ${filer.lastName}`;
}

/** The filer as the actor of events. */
export function asApplicant(filer: Filer): Actor {
  return { kind: 'applicant', subject: filer.subject, name: fullName(filer) };
}
