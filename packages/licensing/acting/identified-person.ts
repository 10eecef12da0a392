import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';

/** A person whose identity somebody vouches for: the identity provider, or staff with the card in hand. Personal data. */
export type IdentifiedPerson = {
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
