import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import type { AssistanceId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Assistance } from '@biz/licensing/acting/assistance.ts';
import type { IdentifiedPerson } from '@biz/licensing/acting/identified-person.ts';
import type { Mandate, MandateRecord } from '@biz/licensing/acting/mandate.ts';

/** A person of proofed identity. `isOwnAccount`: from an account of their own, so that its phone number is confirmed. */
export type KnownPerson = IdentifiedPerson & { readonly isOwnAccount: boolean };

/** A company that a person acted for as its director. */
export type UsedCompany = { readonly id: JuristicId; readonly name: string; readonly usedAt: Instant };

/** Mandates, visits at service centres and people, inside a transaction. */
export type ActingTx = {
  readonly mandates: {
    insert(mandate: Mandate): Promise<void>;
    /** Locks the row, so that a revocation and a use never cross. */
    load(id: MandateId): Promise<Mandate | undefined>;
    /** Adds to the mandate's history, which only grows. */
    append(id: MandateId, record: Omit<MandateRecord, 'seq'>): Promise<void>;
  };
  readonly assistances: {
    insert(assistance: Assistance): Promise<void>;
    /** Locks the row. */
    load(id: AssistanceId): Promise<Assistance | undefined>;
    save(assistance: Assistance): Promise<void>;
  };
  readonly people: {
    /** Everybody of proofed identity whom the portal has met, by national ID. */
    find(nationalId: NationalId): Promise<KnownPerson | undefined>;
    /**
     * Keeps what is known of a proofed person and answers the subject under which their things are kept: the first one under
     * which the portal met this national ID, be it at a service centre.
     */
    meet(person: KnownPerson): Promise<SubjectId>;
    /** Remembers a company that the person acted for, so that its number need not be typed again. */
    rememberCompany(subject: SubjectId, company: UsedCompany): Promise<void>;
  };
};

/** Who asks for a mandate: by account as its principal, by national ID as its attorney. */
export type MandateParty = { readonly subject: SubjectId; readonly nationalId: NationalId };

/** Reads for the pages about acting for others. */
export type ActingQueries = {
  /** A mandate, for its principal or for the attorney whom it names; a draft of one only for its principal. */
  mandate(id: MandateId, who: MandateParty): Promise<Mandate | undefined>;
  /** Mandates that the person gave, the newest first. */
  mandatesFrom(principal: SubjectId): Promise<readonly Mandate[]>;
  /** Mandates that name the person as attorney and were sealed, the newest first. */
  mandatesTo(attorney: NationalId): Promise<readonly Mandate[]>;
  /** What was done under a mandate, the latest first; at most 200 lines. */
  mandateUses(id: MandateId): Promise<readonly MandateRecord[]>;
  /** A visit at a service centre, for the staff who opened it. */
  assistance(id: AssistanceId, staff: SubjectId): Promise<Assistance | undefined>;
  /** Visits of a member of staff, the newest first; at most 50. */
  assistancesOf(staff: SubjectId): Promise<readonly Assistance[]>;
  /** Visits in which staff helped this person, the newest first; at most 50. */
  assistancesTo(owner: SubjectId): Promise<readonly Assistance[]>;
  /** Companies that the person acted for, the last used first. */
  companiesOf(subject: SubjectId): Promise<readonly UsedCompany[]>;
};
